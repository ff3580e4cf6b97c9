import { flatSheet, type SheetCell, type Shown } from "./flatSheet.ts";

type RowOf = Readonly<Record<string, string>>;

/** A return as a spreadsheet, with each cell as `asCell` has it. */
function sheetOf(csv: string, asCell: (column: string, row: RowOf) => SheetCell): string {
  const [header = [], ...rows] = csv
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const lines = rows.map((cells) => {
    const row = Object.fromEntries(header.map((column, index) => [column, cells[index]!]));
    return header.map((column) => asCell(column, row));
  });
  return flatSheet(rows[0]![0]!, [header.map((holds) => ({ holds, shown: "text" })), ...lines]);
}

const shownAs = (holds: string, shown: Shown): SheetCell => ({
  holds,
  shown: isNumber(holds) ? shown : "text",
});
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** As typed: every figure a number without a format. */
export function plainSheet(csv: string): string {
  return sheetOf(csv, (column, row) => shownAs(row[column]!, "plain"));
}

/** The good small return as a careful officer would dress it: thousands, pounds, decimals, and per cent worked out. */
export function dressedSheet(csv: string): string {
  return sheetOf(csv, (column, row) => {
    const figure = row[column]!;
    if (row["indicator"] === "on_time" && column === "value")
      return shownAs(String(Number(row["numerator"]) / Number(row["denominator"])), "per-cent");
    if (["home_cost", "forecast"].includes(row["indicator"]!) && column !== "denominator")
      return shownAs(figure, "pounds");
    return shownAs(figure, figure.includes(".") ? "one-decimal" : "thousands");
  });
}

/** The months as dates, which is what typing or pasting Oct-26 makes of them. */
export function datedSheet(csv: string, shown: "month" | "day"): string {
  return sheetOf(csv, (column, row) =>
    column === "period" ? { holds: `${row[column]!}-01`, shown } : shownAs(row[column]!, "plain"),
  );
}
