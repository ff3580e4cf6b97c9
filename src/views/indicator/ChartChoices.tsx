import { isReadByTwelve, isShareOfMonth } from "../../core/analysis/twelveMonths.ts";
import { hasFraction } from "../../core/indicator.ts";
import { RANGES, readChart, SHOWN, writeChart, type ChartChoice } from "../../store/chartChoice.ts";
import { Choices } from "../FilterBar.tsx";
import { useQuery, useQueryToDraw } from "../site.ts";
import { besidesOf, drawnBesideIt, type Drawable } from "./shown.ts";

const RANGE_WORDS: Readonly<Record<ChartChoice["range"], string>> = {
  "2y": "Two years",
  "5y": "Five years",
  all: "All years",
};

/**
 * The choices about the chart, in one row above it. What is drawn beside the line can only be chosen where the figure itself is shown: that
 * follows the drawn chart, since a choice is marked before it is drawn.
 */
export function ChartChoices({ series, comparators, peers = [], spc }: Drawable) {
  const choice = readChart(useQuery());
  const drawn = readChart(useQueryToDraw());
  const hasParts = hasFraction(series.indicator);
  const isItself =
    !hasParts || drawn.shown === "figure" || (drawn.shown === "twelve" && !isShareOfMonth(series.indicator));
  const besideWords: Readonly<Record<ChartChoice["beside"], string>> = {
    areas: comparators.length > 0 ? "Other areas" : "Nothing",
    levels: spc?.now.kind === "limits" ? "Usual range" : "Median",
    peers: peers.length === 1 ? (peers[0]?.record.name ?? "") : "Other councils",
  };
  const shownWords: Readonly<Record<ChartChoice["shown"], string>> = {
    figure: "The figure",
    twelve: "Twelve months together",
    parts: "The numbers behind it",
  };
  // Months of few are better read together. Whoever has the address of that chart keeps it when they are more.
  const offered = SHOWN.filter(
    (shown) => shown !== "twelve" || isReadByTwelve(series) || (drawn.shown === "twelve" && !isItself),
  );
  return (
    <div className="filters chart__choices" data-wakes>
      <Choices
        label="Range"
        options={RANGES.map((range) => ({
          label: RANGE_WORDS[range],
          query: writeChart({ ...choice, range }),
          isChosen: range === choice.range,
        }))}
      />
      {isItself ? (
        <Choices
          label="Beside it"
          options={besidesOf({ peers }).map((beside) => ({
            label: besideWords[beside],
            query: writeChart({ ...choice, beside }),
            isChosen: beside === drawnBesideIt(choice.beside, { peers }),
          }))}
        />
      ) : null}
      {hasParts ? (
        <Choices
          label="Show"
          options={offered.map((shown) => ({
            label: shownWords[shown],
            query: writeChart({ ...choice, shown }),
            isChosen: shown === choice.shown,
          }))}
        />
      ) : null}
    </div>
  );
}
