import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { monthsOf } from "../../core/analysis/months.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatFigure } from "../../core/format.ts";
import { figureName } from "../../core/tables/figureName.ts";
import { monthCell, monthColumn, TARGET_COLUMNS, targetCells, valueColumn } from "../monthCells.tsx";

/** The last twelve figures, newest first, closed until asked for. */
export function LastMonths({ series }: { readonly series: Series }) {
  const { indicator } = series;
  const months = monthsOf(series).slice(0, 12);
  const hasTarget = months.some(({ aim }) => aim !== undefined);
  const columns: TableColumn[] = [
    monthColumn(indicator),
    valueColumn(indicator),
    ...(hasTarget ? TARGET_COLUMNS : []),
  ];
  const rows = months.map((month) => {
    const { observation } = month;
    const { period, value } = observation;
    return {
      key: period,
      of: figureName(observation),
      cells: [
        monthCell(period, indicator),
        <PublishedFigure key="value" of={observation} text={formatFigure(value, indicator)} />,
        ...(hasTarget ? targetCells(month, indicator) : []),
      ],
    };
  });
  return (
    <details className="embed__details">
      <summary>{months.length === 12 ? "The last twelve figures" : "All figures"} in a table</summary>
      <DataTable caption={indicator.title} columns={columns} rows={rows} />
    </details>
  );
}
