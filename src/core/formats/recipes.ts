import { ABSENCES } from "../observation.ts";
import type { Month } from "../period.ts";
import { columnLetter } from "../tables/table.ts";
import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import { PARQUET_FILE, XLSX_FILE } from "./list.ts";
import { FIGURE_HEADER, FIGURES_SHEET } from "./workbook.ts";

/** A line that reads a download, as it is typed in the folder where that file was saved. */
export type Recipe = { readonly program: string; readonly file: string; readonly line: string };

/** A line each for R, Python, SQL and Excel. The last two look up one figure: `indicator` is its id, `month` the month. */
export function recipesFor(indicator: string, month: Month): readonly Recipe[] {
  const symbols = ABSENCES.map((symbol) => `"${symbol}"`).join(", ");
  return [
    {
      ...{ program: "R", file: OBSERVATIONS_FILE },
      line: `figures <- read.csv("${OBSERVATIONS_FILE}", na.strings = c("", ${symbols}))`,
    },
    {
      ...{ program: "Python", file: OBSERVATIONS_FILE },
      line: `import pandas; figures = pandas.read_csv("${OBSERVATIONS_FILE}", na_values=[${symbols}])`,
    },
    {
      ...{ program: "SQL (DuckDB)", file: PARQUET_FILE },
      line: `SELECT period, value, value_symbol FROM '${PARQUET_FILE}' WHERE indicator = '${indicator}' AND breakdown = '' ORDER BY period;`,
    },
    { ...{ program: "Excel", file: XLSX_FILE }, line: lookUp(indicator, month) },
  ];
}

/** A formula for a cell of a new sheet, which also LibreOffice works out. A hidden figure gives its symbol, and never 0. */
function lookUp(indicator: string, month: Month): string {
  const range = (name: (typeof FIGURE_HEADER)[number]) => {
    const letter = columnLetter(FIGURE_HEADER.indexOf(name));
    return `${FIGURES_SHEET}!${letter}2:${letter}99999`;
  };
  const wanted = [
    `(${range("Month")}="${month}")`,
    `(${range("Indicator id")}="${indicator}")`,
    `(${range("Breakdown")}="Total")`,
  ];
  return `=INDEX(${range("Value")},MATCH(1,INDEX(${wanted.join("*")},0),0))`;
}
