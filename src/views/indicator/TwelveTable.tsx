import { DataTable } from "../../components/DataTable.tsx";
import { twelveMonthsOf } from "../../core/analysis/twelveMonths.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatFigure, formatNumber } from "../../core/format.ts";
import { isNumber, type Figure } from "../../core/observation.ts";
import { fractionColumns, monthCell, monthColumn, valueColumn } from "../monthCells.tsx";
import { figureKey, useTableSort } from "../useTableSort.ts";

type Props = { readonly series: Series; readonly id?: string };

/** Rows: five years, as the chart first has. */
const MOST = 60;

/** The figures of the chart of twelve months together, newest first. They are worked out here, from published ones. */
export function TwelveTable({ series, id }: Props) {
  const sort = useTableSort("twelve");
  const added = twelveMonthsOf(series);
  if (added === undefined) return null;
  const { indicator, observations } = added;
  return (
    <details className="fold" id={id}>
      <summary>Twelve months together, in a table</summary>
      <p className="meta">
        Each row adds up the published months of twelve. Where one of them has no number, neither has the row.
      </p>
      <DataTable
        caption={indicator.title}
        sort={sort}
        columns={[monthColumn(indicator), valueColumn(indicator), ...fractionColumns(indicator)]}
        rows={observations
          .slice(-MOST)
          .toReversed()
          .map(({ period, value, numerator, denominator }) => ({
            key: period,
            cells: [
              monthCell(period, indicator),
              formatFigure(value, indicator),
              countText(numerator),
              countText(denominator),
            ],
            by: [period, ...[value, numerator, denominator].map(figureKey)],
          }))}
      />
    </details>
  );
}

function countText(figure: Figure | undefined): string {
  return isNumber(figure) ? formatNumber(figure) : "";
}
