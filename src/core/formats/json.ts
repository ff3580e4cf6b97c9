import { ABSENCE_WORDS } from "../observation.ts";
import { BREAKDOWNS_FILE, TARGETS_FILE } from "../tables/paths.ts";
import { INDICATORS } from "../tables/indicators.ts";
import type { FormatSource } from "./source.ts";
import { typedFigure, typedRows } from "./typed.ts";
import { downloadWords } from "./words.ts";

/**
 * All figures and what they mean in one JSON text, a figure a line. A number is a number; where there is none it is null, and
 * `…_symbol` says why.
 */
export function figuresJson({ council, figures, tables }: FormatSource): string {
  const { title, description, licence, licenceAddress, attribution } = downloadWords(council);
  const rowsOf = (file: string) => {
    const table = tables.get(file);
    return table === undefined ? [] : typedRows(table);
  };
  const head = {
    ...{ schema: 1, title, description },
    licence: { title: licence, path: licenceAddress },
    ...{ attribution, illustrative: council.illustrative },
    council: { name: council.name, la_code: council.laCode },
    symbols: ABSENCE_WORDS,
    ...{
      indicators: rowsOf(INDICATORS.file),
      breakdowns: rowsOf(BREAKDOWNS_FILE),
      targets: rowsOf(TARGETS_FILE),
    },
  };
  const lines = figures.map((row) => {
    const [numerator, denominator, value] = (["numerator", "denominator", "value"] as const).map((column) =>
      typedFigure(row, column),
    );
    return JSON.stringify({
      ...{ period: row.period, la_code: row.la_code, indicator: row.indicator },
      ...{ breakdown: row.breakdown, category: row.category },
      ...{ numerator: numerator?.number, numerator_symbol: numerator?.symbol },
      ...{ denominator: denominator?.number, denominator_symbol: denominator?.symbol },
      ...{ value: value?.number, value_symbol: value?.symbol },
    });
  });
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  return `${opening},\n  "observations": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
