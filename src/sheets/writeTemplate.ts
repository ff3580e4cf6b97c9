import { writeXlsx, type Cell, type CellStyle, type ConditionalRule, type DataValidation } from "hucre/xlsx";

import { hasFraction } from "../core/indicator.ts";
import { FIGURE_COLUMNS, type FigureColumn } from "../core/observation.ts";
import type { GuideColumn } from "../core/returns/guide.ts";
import type { MonthSheet, SheetLine } from "../core/returns/monthSheet.ts";
import { OPTIONAL_COLUMNS, type ReturnColumn } from "../core/tables/observations.ts";
import { columnLetter } from "../core/tables/table.ts";
import { partRule, valueRule, workedOutBy, type CellRule, type SheetFigureCells } from "./cellRules.ts";
import { instructionsOf } from "./instructions.ts";
import { DUE, INSTRUCTION_STYLES, STYLES, WRONG, type StyleName } from "./styles.ts";

/** The time stored in the workbook: the earliest that a zip can hold, so that the same month always gives the same file. */
const NO_TIME = new Date("1980-01-01T00:00:00Z");

type Column = ReturnColumn | GuideColumn;

/** The columns in their order: what helps with a figure stands before it. */
const COLUMNS: readonly Column[] = [
  ...(["period", "la_code", "indicator", "breakdown", "category", "indicator_title", "target"] as const),
  ...(["numerator_label", "numerator_before", "numerator"] as const),
  ...(["denominator_label", "denominator_before", "denominator"] as const),
  ...(["unit", "value_before", "value"] as const),
];

/** How many characters of room a column with long texts has: these are broken into lines. */
const WIDEST = 46;
const NARROWEST = 11;

/** A spreadsheet shows so many characters of what it says beside a cell. */
const LONGEST_HINT = 250;

/**
 * The month's return as a workbook. Its first sheet is named after the month and is the return, with the guide's columns among its own:
 * saved as CSV it can be checked. Only cells for figures can be edited; the protection has no password and is against slips. A
 * value that follows from its parts is a formula. The second sheet says how. The same month gives the same bytes with the same version of zlib.
 */
export async function writeTemplate(month: MonthSheet): Promise<Uint8Array<ArrayBuffer>> {
  const columns = COLUMNS.filter((column) => month.withBreakdowns || !isOptional(column));
  const cells = new Map<string, Partial<Cell>>(
    columns.map((column, at) => [`0,${at}`, { value: column, style: STYLES.header }]),
  );
  const dataValidations: DataValidation[] = [];
  const conditionalRules: ConditionalRule[] = [];
  month.lines.forEach((line, index) => {
    const at = index + 1;
    const addressOf = (column: FigureColumn) => `${columnLetter(columns.indexOf(column))}${at + 1}`;
    const figureCells: SheetFigureCells = {
      numerator: addressOf("numerator"),
      denominator: addressOf("denominator"),
      value: addressOf("value"),
    };
    columns.forEach((column, place) => cells.set(`${at},${place}`, cellOf(column, line, month, figureCells)));
    for (const column of FIGURE_COLUMNS) {
      const rule = ruleOf(column, line, figureCells);
      if (rule === undefined) continue;
      const range = figureCells[column];
      dataValidations.push(validationOf(rule, range, hintOf(column, line)));
      conditionalRules.push(...coloursOf(rule, range, conditionalRules.length));
    }
  });
  const sheet = {
    ...{ name: month.month, cells, dataValidations, conditionalRules },
    columns: columns.map((_, column) => ({ width: widthOf(cells, column, month.lines.length) })),
    freezePane: { rows: 1, columns: columns.indexOf("indicator_title") + 1 },
    protection: { sheet: true, formatColumns: true },
  };
  return new Uint8Array(
    await writeXlsx({ sheets: [sheet, instructionSheet(month)], properties: { modified: NO_TIME } }),
  );
}

function isOptional(column: Column): boolean {
  return OPTIONAL_COLUMNS.some((optional) => optional === column);
}

function isFigure(column: Column): column is FigureColumn {
  return FIGURE_COLUMNS.some((figure) => figure === column);
}

/** Whether a column of the guide shows a figure: what was before, or the target. */
function isShownBefore(column: Column): boolean {
  return column === "target" || column.endsWith("_before");
}

function cellOf(
  column: Column,
  { line, indicator, guide, filled, follows }: SheetLine,
  { month, laCode }: MonthSheet,
  at: SheetFigureCells,
): Partial<Cell> {
  if (!isFigure(column)) {
    const ids = { period: month, la_code: laCode, ...line };
    const isId = column in ids;
    const text = isId ? ids[column as keyof typeof ids] : guide[column as GuideColumn];
    return styled(text, STYLES[isId ? "id" : isShownBefore(column) ? "guide figure" : "guide"]);
  }
  // The result of a formula is left to the spreadsheet, which works everything out when it opens the file.
  if (column === "value" && follows)
    return { formula: workedOutBy(at, indicator), style: STYLES["worked out"] };
  return styled(typedAs(filled[column]), STYLES[lookOf(column, hasFraction(indicator))]);
}

function styled(value: string | number, style: CellStyle): Partial<Cell> {
  return { value: value === "" ? null : value, style };
}

/** A figure as typing it leaves it: a number, or the text of a symbol. */
function typedAs(figure: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : figure;
}

/** What a figure's cell is for. A count has no parts: its numerator would only repeat its value. */
function lookOf(column: FigureColumn, isFraction: boolean): StyleName {
  return column === "value" || isFraction ? "figure" : "stays blank";
}

function ruleOf(
  column: FigureColumn,
  { indicator }: SheetLine,
  cells: SheetFigureCells,
): (CellRule & { readonly isDue: boolean }) | undefined {
  const isFraction = hasFraction(indicator);
  if (column === "value") return { ...valueRule(cells, indicator, isFraction), isDue: !isFraction };
  return isFraction ? { ...partRule(column, cells, indicator), isDue: true } : undefined;
}

function validationOf({ typed, words }: CellRule, range: string, hint: string): DataValidation {
  return {
    ...{ type: "custom", formula1: typed, range, allowBlank: true },
    ...{ showErrorMessage: true, errorStyle: "stop", errorTitle: "The check would refuse this" },
    ...{ errorMessage: words, showInputMessage: true, inputMessage: hint },
  };
}

/** What is said beside a cell while it is chosen: what it counts, and what it was. */
function hintOf(column: FigureColumn, { indicator, guide }: SheetLine): string {
  const label = column === "value" ? "" : guide[`${column}_label`];
  const before = guide[`${column}_before`];
  const text = [
    guide.indicator_title,
    label,
    column === "value" ? indicator.unit : "",
    before && `before: ${before}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
  return text.length <= LONGEST_HINT ? text : `${text.slice(0, LONGEST_HINT - 1)}…`;
}

function coloursOf(
  { held, isDue }: CellRule & { readonly isDue: boolean },
  range: string,
  priority: number,
): ConditionalRule[] {
  const wrong = { formula: `AND(LEN(${range})>0,NOT(${held}))`, style: WRONG };
  const due = { formula: `LEN(${range})=0`, style: DUE };
  return [wrong, ...(isDue ? [due] : [])].map((rule, index) => ({
    ...{ type: "expression", priority: priority + index + 1, range },
    ...rule,
  }));
}

/** The width of a column in characters: room for its longest text, up to a limit, and for any figure. */
function widthOf(cells: ReadonlyMap<string, Partial<Cell>>, column: number, lines: number): number {
  const texts = Array.from({ length: lines + 1 }, (_, row) =>
    String(cells.get(`${row},${column}`)?.value ?? ""),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(({ length }) => length + 3)));
}

function instructionSheet(month: MonthSheet) {
  const lines = instructionsOf(month);
  const cells = new Map<string, Partial<Cell>>(
    lines.flatMap(([name, text], row) => [
      [
        `${row},0`,
        { value: name, style: INSTRUCTION_STYLES[text === undefined ? "heading" : "name"] },
      ] as const,
      ...(text === undefined ? [] : [[`${row},1`, { value: text, style: INSTRUCTION_STYLES.text }] as const]),
    ]),
  );
  return {
    name: "Instructions",
    cells,
    columns: [{ width: 30 }, { width: 90 }],
    protection: { sheet: true },
  };
}
