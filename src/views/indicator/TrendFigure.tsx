import { memo, useCallback, useMemo, useRef } from "react";

import { chartKindOf } from "../../charts/form.ts";
import { ChartPicture } from "../../components/ChartPicture.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Notice } from "../../components/Notice.tsx";
import { summarise } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import { hasFraction } from "../../core/indicator.ts";
import type { Month } from "../../core/period.ts";
import { sentence } from "../../core/story/headline.ts";
import { periodNoun } from "../../core/story/when.ts";
import { BESIDES, RANGES, readChart, SHOWN, writeChart, type ChartChoice } from "../../store/chartChoice.ts";
import { Drawn } from "../Drawn.tsx";
import { Choices } from "../FilterBar.tsx";
import { MONTHS_ID } from "./MonthsTable.tsx";
import { TREND_SIZES, trendPicture } from "../pictures.ts";
import { shownIn, type Drawable } from "./shown.ts";
import { useHref, useQuery, useQueryToDraw } from "../site.ts";
import { panels } from "../smallCharts.ts";
import { trend } from "../trend.ts";
import type { Citing } from "./useCiting.ts";

const RANGE_WORDS: Readonly<Record<ChartChoice["range"], string>> = {
  "2y": "Two years",
  "5y": "Five years",
  all: "All years",
};

/** The chart and the choices about it. Its place is reserved; until it is drawn, words say where the same figures are. */
export function TrendFigure({ citing, ...props }: Drawable & { readonly citing: Citing }) {
  const { series } = props;
  const read = useRef<Month>(undefined);
  const onRead = useCallback((month: Month) => (read.current = month), []);
  const choice = readChart(useQuery());
  const drawn = readChart(useQueryToDraw());
  if (!hasNumbers(series)) {
    return (
      <Notice kind="empty" title="There is nothing to draw yet">
        <p>No month has a number that can be shown. The table below says why.</p>
      </Notice>
    );
  }
  const hasParts = hasFraction(series.indicator);
  const isOfParts = hasParts && drawn.shown === "parts";
  return (
    <>
      <figure className="chart" data-wakes>
        <figcaption>{series.indicator.title}</figcaption>
        <Chart {...props} {...drawn} onRead={onRead} />
      </figure>
      <div className="chart__below" data-wakes>
        <ChartChoices {...props} choice={choice} hasParts={hasParts} isOfParts={isOfParts} />
        <p>
          <a href={`#${MONTHS_ID}`}>The same figures in a table</a>
          <span className="needs-script">
            {" "}
            <CopyButton
              label={isOfParts ? "Copy the newest figure" : "Copy the figure that was read last"}
              text={() => {
                const newest = series.observations.at(-1)?.period;
                const month = (isOfParts ? undefined : read.current) ?? newest;
                return month === undefined
                  ? ""
                  : citing.sentenceOf({ series, breakdown: "", category: "", title: "" }, month);
              }}
            />
          </span>
        </p>
      </div>
    </>
  );
}

type ChoiceProps = Drawable & {
  readonly choice: ChartChoice;
  readonly hasParts: boolean;
  /**
   * Whether the chart that is drawn now shows numerator and denominator. It may differ from the choice, which is marked first:
   * otherwise everything below would move and be painted again before the reader sees the choice.
   */
  readonly isOfParts: boolean;
};

/** The choices about the chart. What is drawn beside the line can only be chosen where the figure itself is shown. */
function ChartChoices({ comparators, spc, choice, hasParts, isOfParts }: ChoiceProps) {
  const besideWords: Readonly<Record<ChartChoice["beside"], string>> = {
    areas: comparators.length > 0 ? "Other areas" : "Nothing",
    levels: spc?.now.kind === "limits" ? "Usual range" : "Median",
  };
  const shownWords: Readonly<Record<ChartChoice["shown"], string>> = {
    figure: "The figure",
    parts: "The numbers behind it",
  };
  return (
    <div className="filters">
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

const Chart = memo(function Chart({
  series,
  comparators,
  flags,
  spc,
  provisional,
  range,
  beside,
  shown,
  onRead,
}: Drawable & ChartChoice & { readonly onRead: (month: Month) => void }) {
  const chart = useMemo(
    () => shownIn({ range, beside, shown }, { series, comparators, flags, spc, provisional }),
    [series, comparators, flags, spc, provisional, range, beside, shown],
  );
  const picture = <TrendPicture series={series} />;
  return chart.kind === "parts" ? (
    <Drawn chart={panels} props={chart.props} picture={picture} />
  ) : (
    <Drawn chart={trend} props={{ ...chart.props, onRead }} picture={picture} />
  );
});

/** The choice before the reader has chosen anything. */
function TrendPicture({ series }: { readonly series: Series }) {
  const href = useHref();
  const { id, title } = series.indicator;
  const summary = summarise(series);
  const said = summary === undefined ? "" : ` ${sentence(summary)}`;
  return (
    <ChartPicture
      src={href(trendPicture(id, "wide"))}
      narrow={href(trendPicture(id, "narrow"))}
      middle={href(trendPicture(id, "frame"))}
      {...TREND_SIZES.wide}
      alt={`${title}: ${chartKindOf(series)}.${said} The table of all figures has every ${periodNoun(series.indicator, 1)}.`}
    />
  );
}
