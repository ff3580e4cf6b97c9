import type { TableColumn } from "../components/DataTable.tsx";
import { PublishedTarget } from "../components/PublishedFigure.tsx";
import { StatusTag } from "../components/StatusTag.tsx";
import type { MonthOfSeries } from "../core/analysis/months.ts";
import { capitalised, formatFigure, formatNumber } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { isNumber, type Figure } from "../core/observation.ts";
import { monthName, quarterName, type Month } from "../core/period.ts";
import { isByQuarter } from "../core/quarter.ts";

/* Cells that the tables of an indicator's months share. */

/** The heading of the column of months. A figure that covers more than a month is listed under its last month. */
export function monthColumn(indicator: Indicator): TableColumn {
  const { frequency, basis } = indicator;
  const label =
    frequency === "annual"
      ? "Reported in"
      : basis === "rolling_12"
        ? "12 months to"
        : basis === "year_to_date"
          ? "Total up to"
          : isByQuarter(indicator)
            ? "Quarter"
            : "Month";
  return { key: "month", label };
}

/** The name of a row's time, with the month in a `time` element for machines. */
export function monthCell(period: Month, indicator: Indicator) {
  return (
    <time key="month" dateTime={period}>
      {isByQuarter(indicator) ? quarterName(period) : monthName(period)}
    </time>
  );
}

export function valueColumn({ unit }: Indicator): TableColumn {
  const label = unit === "%" ? "Per cent" : unit === "£" ? "Pounds" : capitalised(unit);
  return { key: "value", label, numeric: true };
}

export function fractionColumns({ numeratorLabel, denominatorLabel }: Indicator): TableColumn[] {
  return [
    { key: "numerator", label: capitalised(numeratorLabel === "" ? "part" : numeratorLabel), numeric: true },
    {
      key: "denominator",
      label: capitalised(denominatorLabel === "" ? "of" : denominatorLabel),
      numeric: true,
    },
  ];
}

export const TARGET_COLUMNS: readonly [target: TableColumn, status: TableColumn] = [
  { key: "target", label: "Target", numeric: true },
  { key: "status", label: "Status", within: "value" },
];

export function targetCells({ observation, aim, status }: MonthOfSeries, indicator: Indicator) {
  return [
    aim === undefined ? (
      ""
    ) : (
      <PublishedTarget
        key="target"
        of={observation}
        target={aim.target}
        text={formatFigure(aim.target, indicator)}
      />
    ),
    status === undefined ? "" : <StatusTag key="status" status={status} />,
  ];
}

/** A numerator or denominator as a text, or its symbol. */
export function partWords(part: Figure): string {
  return isNumber(part) ? formatNumber(part) : `[${part}]`;
}
