import { ABSENCE_WORDS, ABSENCES, isAbsence } from "../observation.ts";
import { monthName, readMonth } from "../period.ts";
import { partCell, type FigureRow, type FormatSource } from "./source.ts";
import { downloadWords } from "./words.ts";

/** A cell of a workbook: a text, or a number with the decimals in which it is published. */
export type WorkbookCell = string | { readonly number: number; readonly decimals: number };

/** A sheet of a workbook: one table that begins in its first cell, without a blank cell. A cover has one column and no header. */
export type WorkbookSheet = {
  readonly name: string;
  readonly isTable: boolean;
  /** The width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
};

/** The name of the sheet with all figures. */
export const FIGURES_SHEET = "Figures";

/** Its columns. */
export const FIGURE_HEADER = [
  ...([
    "Month",
    "Council code",
    "Indicator id",
    "Indicator",
    "Breakdown",
    "Category",
    "Category title",
  ] as const),
  ...(["Numerator", "Denominator", "Value", "Unit"] as const),
] as const;

/**
 * The sheets of a workbook as "Releasing statistics in spreadsheets" (Government Analysis Function) asks: a cover, notes, the
 * symbols in brackets with their meaning, and one table a sheet. There are no formulae, no merged and no blank cells.
 */
export function workbookSheets(source: FormatSource): WorkbookSheet[] {
  const { indicators } = source;
  return [
    { name: "Cover", isTable: false, widths: [100], rows: coverLines(source).map((line) => [line]) },
    {
      ...{ name: "Notes", isTable: true, widths: [10, 100] },
      rows: [["Note", "What it says"], ...NOTES.map((note, index) => [`Note ${index + 1}`, note])],
    },
    {
      ...{ name: "Symbols", isTable: true, widths: [10, 50] },
      rows: [["Symbol", "Meaning"], ...ABSENCES.map((symbol) => [shown(symbol), ABSENCE_WORDS[symbol]])],
    },
    {
      ...{ name: "Indicators", isTable: true, widths: [30, 45, 25, 20, 12, 60, 60, 60, 40, 40, 40] },
      rows: [
        [
          ...["Indicator id", "Title", "Theme", "Unit", "Better", "Definition", "Why it matters"],
          ...[
            "What it cannot tell",
            "What the numerator counts",
            "What the denominator counts",
            "Source return",
          ],
        ],
        ...indicators.map((each) =>
          [
            ...[
              each.id,
              each.title,
              each.theme,
              each.unit,
              each.polarity,
              each.definition,
              each.whyItMatters,
            ],
            ...[each.limits, each.numeratorLabel, each.denominatorLabel, each.sourceReturn],
          ].map((text) => (text === "" ? shown("z") : text)),
        ),
      ],
    },
    {
      ...{ name: FIGURES_SHEET, isTable: true, widths: [10, 13, 30, 45, 14, 16, 34, 12, 12, 12, 22] },
      rows: [FIGURE_HEADER, ...figureRows(source)],
    },
  ];
}

const NOTES = [
  "A symbol in square brackets stands where there is no number. The sheet Symbols says what each means.",
  "Total in the columns Breakdown and Category is the figure as a whole. Categories of it stand in rows of their own.",
  "Counts and amounts have no numerator and no denominator: these cells are [z].",
  "Months are written as year and month, 2026-09 for September 2026.",
];

function coverLines({ council, figures }: FormatSource): string[] {
  const { title, description, licence, licenceAddress, attribution } = downloadWords(council);
  const [first, last] = [figures[0], figures.at(-1)].map((row) => readMonth(row?.period ?? ""));
  return [
    title,
    description,
    ...(first === undefined || last === undefined
      ? []
      : [`Figures for ${monthName(first)} to ${monthName(last)}.`]),
    `Licence: ${licence}${licenceAddress === undefined ? "" : `, ${licenceAddress}`}.`,
    attribution,
    ...(council.site === "" ? [] : [`Newest figures, pages and other formats: ${council.site}data/`]),
    "Sheets: Cover, Notes, Symbols, Indicators (what each figure means), Figures (every figure of every month).",
  ];
}

function figureRows({ figures, indicators, categories }: FormatSource): WorkbookCell[][] {
  const of = new Map(indicators.map((each) => [each.id, each]));
  const titles = new Map(
    categories.map((each) => [[each.indicator, each.breakdown, each.category].join("\n"), each.title]),
  );
  return figures.map((row) => {
    const { indicator, breakdown, category } = row;
    const unit = of.get(indicator)?.unit ?? "";
    const title = titles.get([indicator, breakdown, category].join("\n")) ?? category;
    return [
      ...[row.period, row.la_code, indicator, of.get(indicator)?.title ?? indicator],
      ...(breakdown === "" ? [TOTAL, TOTAL, TOTAL] : [breakdown, category, title]),
      ...figureCells(row),
      unit === "" ? shown("z") : unit,
    ];
  });
}

const TOTAL = "Total";

function figureCells(row: FigureRow): WorkbookCell[] {
  return [partCell(row, "numerator"), partCell(row, "denominator"), row.value].map((cell) =>
    isAbsence(cell) ? shown(cell) : { number: Number(cell), decimals: cell.split(".")[1]?.length ?? 0 },
  );
}

/** A symbol as spreadsheets and pages show it. */
function shown(symbol: string): string {
  return `[${symbol}]`;
}
