import type { Indicator } from "../../src/core/indicator.ts";
import { hasFraction } from "../../src/core/indicator.ts";
import { keyOf } from "../../src/core/observation.ts";
import { shortMonthName, readMonth } from "../../src/core/period.ts";
import type { Reference } from "../../src/core/reference/reference.ts";
import { readStructure, type NamedRow } from "../../src/core/returns/columns.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { table } from "./build.ts";

/** How a council keeps its scorecard. */
export type Habits = {
  readonly naming: "title" | "shortTitle" | "id";
  /** Where a fraction's parts stand: in rows labelled in the council's words, or told apart by a second column. */
  readonly parts: "below" | "above" | "column" | "merged";
  readonly theme: boolean;
  readonly blankRows: boolean;
  readonly newestFirst: boolean;
  readonly yearToDate: boolean;
};

export const PLAIN: Habits = {
  naming: "title",
  parts: "below",
  theme: false,
  blankRows: false,
  newestFirst: false,
  yearToDate: false,
};

/** What a spreadsheet puts on the clipboard, as rows. */
export function pasted(text: string): Table {
  return readCsv(text, "\t").table;
}

/** Returns of several months as one scorecard: indicators down, months across, as `Oct-26`. */
export function scorecardOf(
  returns: readonly string[],
  reference: Reference,
  habits: Habits = PLAIN,
): string {
  const sent = returns.map((csv) => readStructure(table(csv)).rows);
  const months = sent.map((rows) => headingOf(rows[0]?.cells.period ?? ""));
  const inOrder = <Item>(items: readonly Item[]) => (habits.newestFirst ? [...items].reverse() : [...items]);
  const lines = (rows: readonly NamedRow[]) => new Map(rows.map((row) => [keyOf(row.cells), row.cells]));
  const byKey = sent.map(lines);
  const columns = habits.parts === "column" || habits.parts === "merged" ? ["Part"] : [];
  const tail = (text: string) => (habits.yearToDate ? [text] : []);
  const head = [
    ...(habits.theme ? ["Theme"] : []),
    "Indicator",
    ...columns,
    ...inOrder(months),
    ...tail("2026-27 YTD"),
  ];

  const rows = reference.indicators.flatMap((indicator) => {
    const categories = reference.categories.filter((each) => each.indicator === indicator.id);
    const blank = habits.blankRows ? [""] : [];
    const all = [
      { indicator: indicator.id, breakdown: "", category: "", title: indicator[habits.naming] },
      ...categories,
    ];
    const made = all.flatMap((line) =>
      partsOf(indicator, habits).map(({ column, label, role }, at) => {
        const named =
          column === "value" || habits.parts === "column" || (habits.parts === "merged" && at === 0);
        const first = named ? line.title : label;
        const figures = byKey.map((cells) => cells.get(keyOf(line))?.[column] ?? "");
        const theme = habits.theme ? [indicator.theme] : [];
        return [
          ...theme,
          habits.parts === "merged" && at > 0 ? "" : first,
          ...columns.map(() => role),
          ...inOrder(figures),
          ...tail("99"),
        ];
      }),
    );
    return [...made.map((cells) => cells.join("\t")), ...blank];
  });
  return ["Children’s services scorecard", "", head.join("\t"), ...rows].join("\r\n");
}

function partsOf(indicator: Indicator, { parts }: Habits) {
  const value = { column: "value", label: "", role: "Value" } as const;
  if (!hasFraction(indicator)) return [{ ...value, role: "" }];
  const both = [
    { column: "numerator", label: indicator.numeratorLabel || "Numerator", role: "Num" },
    { column: "denominator", label: indicator.denominatorLabel || "Denominator", role: "Den" },
  ] as const;
  return parts === "below" ? [value, ...both] : [...both, value];
}

function headingOf(period: string): string {
  const month = readMonth(period);
  return month ? shortMonthName(month).replace(" 20", "-") : "";
}
