import { DataTable, type Column } from "../../components/DataTable.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { monthsOf } from "../../core/analysis/months.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatFigure } from "../../core/format.ts";
import { monthName } from "../../core/period.ts";
import { valueLabel } from "../MonthsTable.tsx";

/** The last twelve figures, newest first, closed until asked for. */
export function LastMonths({ series }: { readonly series: Series }) {
  const { indicator } = series;
  const months = monthsOf(series).slice(0, 12);
  const hasTarget = months.some(({ aim }) => aim !== undefined);
  const columns: Column[] = [
    { key: "month", label: indicator.frequency === "annual" ? "Reported in" : "Month" },
    { key: "value", label: valueLabel(indicator), numeric: true },
    ...(hasTarget
      ? [
          { key: "target", label: "Target", numeric: true },
          { key: "status", label: "Status" },
        ]
      : []),
  ];
  const rows = months.map(({ observation: { period, value }, aim, status }) => ({
    key: period,
    cells: [
      <time key="month" dateTime={period}>
        {monthName(period)}
      </time>,
      formatFigure(value, indicator),
      ...(hasTarget
        ? [
            aim === undefined ? "" : formatFigure(aim.target, indicator),
            status === undefined ? "" : <StatusTag key="status" status={status} />,
          ]
        : []),
    ],
  }));
  return (
    <details className="embed__details">
      <summary>{months.length === 12 ? "The last twelve figures" : "All figures"} in a table</summary>
      <DataTable caption={indicator.title} columns={columns} rows={rows} />
    </details>
  );
}
