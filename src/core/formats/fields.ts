import { ABSENCES } from "../observation.ts";
import type { ReturnColumn } from "../tables/observations.ts";
import type { Records } from "../tables/table.ts";

/** What a column of a published CSV may hold. A month is `2026-10`; a number may be a symbol in its place. */
export type FieldType = "string" | "number" | "month" | "yes-no";

/** A column of a CSV as its schema describes it. */
export type TableField = {
  readonly name: string;
  readonly type: FieldType;
  /** What it holds, in a sentence; "" where the name says it. */
  readonly description: string;
  /** What stands in place of a number where there is none. */
  readonly missing: readonly string[];
};

/** A CSV of the downloads with what its metadata says of it. */
export type DescribedTable = {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly records: Records;
  readonly fields: readonly TableField[];
};

/** What each column of a return, of a series and of all figures holds. */
export const RETURN_COLUMN_WORDS: Readonly<Record<ReturnColumn, string>> = {
  period: "The month, 2026-10.",
  la_code: "The council’s code from the Office for National Statistics.",
  indicator: "Which figure: an id in indicators.csv.",
  breakdown: "How the figure is split: an id in breakdowns.csv; blank for the figure as a whole.",
  category: "Which part of the split; blank for the figure as a whole.",
  numerator: "The part, such as assessments finished on time; blank for counts and amounts.",
  denominator: "What it is a part of, such as all assessments finished; blank for counts and amounts.",
  value: "The figure, or a symbol where there is none.",
};

/** The columns that hold a figure, or a symbol in its place. */
const FIGURES = new Set(["numerator", "denominator", "value"]);
const NUMBERS = new Set([
  ...["scale", "decimals", "numerator_decimals", "denominator_decimals"],
  ...["lowest", "highest", "partner", "target", "tolerance"],
]);
const MONTHS = new Set(["period", "from", "to", "first_period", "last_period"]);
const YES_NO = new Set(["signed", "zero_sensitive", "adds_up"]);

/** The columns of a published CSV by the names in its header. A name means the same in every file. */
export function fieldsOf(header: readonly string[]): TableField[] {
  return header.map((name) => ({
    name,
    type: typeOf(name),
    description: Object.hasOwn(RETURN_COLUMN_WORDS, name) ? RETURN_COLUMN_WORDS[name as ReturnColumn] : "",
    missing: FIGURES.has(name) ? ["", ...ABSENCES] : [""],
  }));
}

function typeOf(name: string): FieldType {
  if (FIGURES.has(name) || NUMBERS.has(name)) return "number";
  if (MONTHS.has(name)) return "month";
  return YES_NO.has(name) ? "yes-no" : "string";
}
