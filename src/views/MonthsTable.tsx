import { DataTable, type Column } from "../components/DataTable.tsx";
import { StatusTag } from "../components/StatusTag.tsx";
import { monthsOf } from "../core/analysis/months.ts";
import { signalsIn, type Spc } from "../core/analysis/spc/spc.ts";
import type { Series } from "../core/dataset/dataset.ts";
import type { Flag } from "../core/event.ts";
import { capitalised, formatFigure, formatNumber } from "../core/format.ts";
import { hasFraction, periodCovered, type Indicator } from "../core/indicator.ts";
import { isNumber, type Figure } from "../core/observation.ts";
import { monthName, monthOf, nameOf, type Month } from "../core/period.ts";
import { signalWords } from "../core/story/variation.ts";
import { readChart, writeChart } from "../store/chartChoice.ts";

export const MONTHS_ID = "months";

/** Five years; the rest comes where all years are asked for, so that a page does not grow with the record. */
const MOST = 60;

type Props = {
  readonly series: Series;
  /** "[p] provisional", "[r] revised": of the months that are marked. */
  readonly marks: ReadonlyMap<Month, string>;
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
  /** Whether all years are asked for. */
  readonly isWhole: boolean;
};

/** Month by month, newest first: the chart's figures in full, with the fraction each follows from, its signals and events. */
export function MonthsTable({ series, marks, flags, spc, isWhole }: Props) {
  const { indicator } = series;
  const all = monthsOf(series);
  const months = isWhole ? all : all.slice(0, MOST);
  const isCut = months.length < all.length;
  const withTarget = months.some(({ aim }) => aim !== undefined);
  const remarksOf = (month: Month) => [
    ...(spc === undefined ? [] : signalsIn(spc, month).map(signalWords)),
    ...flags
      .filter(({ event }) => monthOf(event.date) === month)
      .map(({ number, event }) => `event ${number}: ${event.title}`),
  ];
  const withRemarks = months.some(({ observation }) => remarksOf(observation.period).length > 0);
  const columns: Column[] = [
    { key: "month", label: indicator.frequency === "annual" ? "Reported in" : "Month" },
    ...(coversOtherTime(indicator) ? [{ key: "covers", label: "Covers" }] : []),
    { key: "value", label: valueLabel(indicator), numeric: true },
    ...(marks.size > 0 ? [{ key: "mark", label: "Mark" }] : []),
    ...(hasFraction(indicator) ? fractionColumns(indicator) : []),
    ...(withTarget
      ? [
          { key: "target", label: "Target", numeric: true },
          { key: "status", label: "Status" },
        ]
      : []),
    ...(withRemarks ? [{ key: "remarks", label: "Signals and events" }] : []),
  ];
  const rows = months.map(({ observation, aim, status }) => {
    const { period, numerator, denominator, value } = observation;
    return {
      key: period,
      cells: [
        <time key="month" dateTime={period}>
          {monthName(period)}
        </time>,
        ...(coversOtherTime(indicator) ? [nameOf(periodCovered(indicator, period))] : []),
        formatFigure(value, indicator),
        ...(marks.size > 0 ? [marks.get(period) ?? ""] : []),
        ...(hasFraction(indicator) ? [partWords(numerator), partWords(denominator)] : []),
        ...(withTarget
          ? [
              aim === undefined ? "" : formatFigure(aim.target, indicator),
              status === undefined ? "" : <StatusTag key="status" status={status} />,
            ]
          : []),
        ...(withRemarks ? [remarksOf(period).map(capitalised).join(". ")] : []),
      ],
    };
  });
  return (
    <section aria-labelledby="all-months">
      <h2 id="all-months">All figures</h2>
      <DataTable
        id={MONTHS_ID}
        caption={`${indicator.title}: ${isCut ? `the newest ${MOST} figures` : "every month"}`}
        columns={columns}
        rows={rows}
      />
      {isCut ? (
        <p className="table__more">
          <a href={`./${writeChart({ ...readChart(""), range: "all" })}#${MONTHS_ID}`}>
            All {all.length} figures
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Annual figures are about a year or a day that ended before the month they are reported in. */
function coversOtherTime({ frequency, yearEnds }: Indicator): boolean {
  return frequency === "annual" && yearEnds !== "";
}

export function valueLabel({ unit }: Indicator): string {
  return unit === "%" ? "Per cent" : unit === "£" ? "Pounds" : capitalised(unit);
}

export function fractionColumns({ numeratorLabel, denominatorLabel }: Indicator): Column[] {
  return [
    { key: "numerator", label: capitalised(numeratorLabel === "" ? "part" : numeratorLabel), numeric: true },
    {
      key: "denominator",
      label: capitalised(denominatorLabel === "" ? "of" : denominatorLabel),
      numeric: true,
    },
  ];
}

/** A count as it stands in the file, or its symbol. */
function partWords(part: Figure | undefined): string {
  return part === undefined ? "" : isNumber(part) ? formatNumber(part) : `[${part}]`;
}
