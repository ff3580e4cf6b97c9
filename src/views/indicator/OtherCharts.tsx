import { ChartPicture } from "../../components/ChartPicture.tsx";
import { isReadByTwelve } from "../../core/analysis/twelveMonths.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { otherPicture, TREND_SIZES, type OtherChart } from "../pictures.ts";
import { useHref } from "../site.ts";
import { isOneOfCounts } from "./shown.ts";
import { TwelveTable } from "./TwelveTable.tsx";

type Props = { readonly series: Series };

/** The charts that a reader can choose beside the figure's own, and have a picture each. */
export function otherChartsOf(series: Series): readonly OtherChart[] {
  return [
    ...(isReadByTwelve(series) ? (["twelve"] as const) : []),
    ...(isOneOfCounts(series) ? (["counts"] as const) : []),
  ];
}

const NAMES: Readonly<Record<OtherChart, string>> = {
  twelve: "Twelve months together",
  counts: "The numbers behind it",
};

/** Where no script runs nothing can be chosen: the other charts are there as pictures, folded. */
export function OtherCharts({ series }: Props) {
  const others = otherChartsOf(series);
  if (others.length === 0) return null;
  return (
    <noscript>
      {others.map((chart) => (
        <details key={chart} className="fold">
          <summary>{NAMES[chart]}, as a chart</summary>
          <figure className="chart">
            <OtherPicture series={series} chart={chart} />
          </figure>
        </details>
      ))}
      {others.includes("twelve") ? <TwelveTable series={series} /> : null}
    </noscript>
  );
}

/** The picture of such a chart, until the chart is there. */
export function OtherPicture({ series, chart }: Props & { readonly chart: OtherChart }) {
  const href = useHref();
  const { id, title } = series.indicator;
  const where =
    chart === "counts"
      ? "The table of all figures has both numbers of every month."
      : "The table beneath has them.";
  return (
    <ChartPicture
      src={href(otherPicture(id, chart, "wide"))}
      narrow={href(otherPicture(id, chart, "narrow"))}
      {...TREND_SIZES.wide}
      alt={`${title}: ${NAMES[chart].toLowerCase()}, a chart. ${where}`}
    />
  );
}
