import { hasFraction } from "../../core/indicator.ts";
import { BESIDES, RANGES, readChart, SHOWN, writeChart, type ChartChoice } from "../../store/chartChoice.ts";
import { Choices } from "../FilterBar.tsx";
import { useQuery, useQueryToDraw } from "../site.ts";
import type { Drawable } from "./shown.ts";

const RANGE_WORDS: Readonly<Record<ChartChoice["range"], string>> = {
  "2y": "Two years",
  "5y": "Five years",
  all: "All years",
};

/**
 * The choices about the chart, in one row above it. What is drawn beside the line can only be chosen where the figure itself is shown: that
 * follows the drawn chart, since a choice is marked before it is drawn.
 */
export function ChartChoices({ series, comparators, spc }: Drawable) {
  const choice = readChart(useQuery());
  const drawn = readChart(useQueryToDraw());
  const hasParts = hasFraction(series.indicator);
  const isOfParts = hasParts && drawn.shown === "parts";
  const besideWords: Readonly<Record<ChartChoice["beside"], string>> = {
    areas: comparators.length > 0 ? "Other areas" : "Nothing",
    levels: spc?.now.kind === "limits" ? "Usual range" : "Median",
  };
  const shownWords: Readonly<Record<ChartChoice["shown"], string>> = {
    figure: "The figure",
    parts: "The numbers behind it",
  };
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
      {isOfParts ? null : (
        <Choices
          label="Beside it"
          options={BESIDES.map((beside) => ({
            label: besideWords[beside],
            query: writeChart({ ...choice, beside }),
            isChosen: beside === choice.beside,
          }))}
        />
      )}
      {hasParts ? (
        <Choices
          label="Show"
          options={SHOWN.map((shown) => ({
            label: shownWords[shown],
            query: writeChart({ ...choice, shown }),
            isChosen: shown === choice.shown,
          }))}
        />
      ) : null}
    </div>
  );
}
