import type { Column } from "../components/DataTable.tsx";
import { StatusTag } from "../components/StatusTag.tsx";
import type { MonthOfSeries } from "../core/analysis/months.ts";
import { capitalised, formatFigure } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { monthName, type Month } from "../core/period.ts";

/* What the tables of an indicator's months have in common. */

export function monthColumn({ frequency }: Indicator): Column {
  return { key: "month", label: frequency === "annual" ? "Reported in" : "Month" };
}

export function monthCell(period: Month) {
  return (
    <time key="month" dateTime={period}>
      {monthName(period)}
    </time>
  );
}

export function valueColumn({ unit }: Indicator): Column {
  const label = unit === "%" ? "Per cent" : unit === "£" ? "Pounds" : capitalised(unit);
  return { key: "value", label, numeric: true };
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

export const TARGET_COLUMNS: readonly Column[] = [
  { key: "target", label: "Target", numeric: true },
  { key: "status", label: "Status" },
];

export function targetCells({ aim, status }: MonthOfSeries, indicator: Indicator) {
  return [
    aim === undefined ? "" : formatFigure(aim.target, indicator),
    status === undefined ? "" : <StatusTag key="status" status={status} />,
  ];
}
