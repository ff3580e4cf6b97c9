import { DataTable } from "../../components/DataTable.tsx";
import { additive, type AdditiveSeries, type Total } from "../../core/analysis/total.ts";
import { yearToDate } from "../../core/analysis/yearToDate.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatFigure, formatNumber } from "../../core/format.ts";
import { hasFraction, type Indicator } from "../../core/indicator.ts";
import { financialYearStart, monthsAfter, spanName, type Month } from "../../core/period.ts";
import { NOT_ADDITIVE, withoutTotal } from "../../core/story/yearToDate.ts";
import { periodNoun } from "../../core/story/when.ts";
import { fractionColumns, valueColumn } from "../monthCells.tsx";

type Props = { readonly series: Series; readonly month: Month; readonly threshold: number };

/** The total since April, for readers who report it. It is folded, since the month's own figure says more about the present. */
export function RunningTotal({ series, month, threshold }: Props) {
  const added = additive(series);
  return (
    <details className="fold">
      <summary>Running total since April</summary>
      {typeof added === "string" ? (
        <p>{NOT_ADDITIVE[added]}</p>
      ) : (
        <Totals series={added} month={month} threshold={threshold} />
      )}
    </details>
  );
}

function Totals({ series, month, threshold }: Props & { readonly series: AdditiveSeries }) {
  const { indicator } = series;
  const year = yearToDate(series, month, threshold);
  if (year.kind === "none") return <p>{withoutTotal(year.because, indicator)}</p>;
  const { total, yearBefore } = year;
  const from = financialYearStart(month);
  const noun = periodNoun(indicator, 1);
  return (
    <>
      <p>
        {hasFraction(indicator)
          ? `All cases of these ${noun}s together. It starts again every 1 April.`
          : `These ${noun}s added up. It starts again every 1 April.`}
      </p>
      <DataTable
        caption={`${indicator.title}: running total`}
        columns={[
          { key: "span", label: "From and to" },
          valueColumn(indicator),
          ...(hasFraction(indicator) ? fractionColumns(indicator) : []),
        ]}
        rows={[
          { key: "this-year", cells: [spanName(from, month), ...cellsOf(total, indicator)] },
          {
            key: "year-before",
            cells: [
              spanName(monthsAfter(from, -12), monthsAfter(month, -12)),
              ...cellsOf(yearBefore, indicator),
            ],
          },
        ]}
      />
      {yearBefore.kind === "none" ? (
        <p className="meta">For the year before: {withoutTotal(yearBefore.because, indicator)}</p>
      ) : null}
    </>
  );
}

function cellsOf(total: Total, indicator: Indicator): string[] {
  if (total.kind === "none") return ["–"];
  const { value, cases } = total;
  return [
    formatFigure(value, indicator),
    ...(cases === undefined ? [] : [formatNumber(cases.numerator), formatNumber(cases.denominator)]),
  ];
}
