import { unzipSync } from "fflate";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";

import { readCsv } from "../../src/csv/readCsv.ts";

/** The figures that a reader finds in one download: numerator, denominator and value as texts, by month, indicator and category. */
export type FiguresFound = ReadonlyMap<
  string,
  readonly [numerator: string, denominator: string, value: string]
>;

export type Files = ReadonlyMap<string, Uint8Array>;

export const keyOf = (
  ...parts: readonly [period: string, indicator: string, breakdown: string, category: string]
) => parts.join("|");

export const textIn = (files: Files, path: string) => new TextDecoder().decode(files.get(path));

/** A number as any program shows it: 9.0 is 9. */
export const asShown = (cell: string) => (/\d/.test(cell) ? String(Number(cell)) : cell);

/** The rows of a CSV by column. */
export function rowsOfCsv(files: Files, path: string): Readonly<Record<string, string>>[] {
  const [header, ...rows] = readCsv(textIn(files, path)).table;
  return rows.map(({ cells }) =>
    Object.fromEntries(header!.cells.map((name, index) => [name, cells[index] ?? ""])),
  );
}

export function figuresInCsv(files: Files, path: string): FiguresFound {
  return new Map(
    rowsOfCsv(files, path).map((row) => [
      keyOf(row["period"]!, row["indicator"]!, row["breakdown"]!, row["category"]!),
      [asShown(row["numerator"]!), asShown(row["denominator"]!), asShown(row["value"]!)],
    ]),
  );
}

type Typed = Readonly<Record<string, string | number | null>>;

/** What JSON and Parquet hold: a number or null, and the symbol beside it. Where both are, the number is found as well. */
function figuresInTyped(rows: readonly Typed[]): FiguresFound {
  const cell = (row: Typed, name: string) =>
    [row[name], row[`${name}_symbol`]].filter((each) => each !== null).join("");
  return new Map(
    rows.map((row) => [
      keyOf(
        String(row["period"]),
        String(row["indicator"]),
        String(row["breakdown"]),
        String(row["category"]),
      ),
      [cell(row, "numerator"), cell(row, "denominator"), cell(row, "value")],
    ]),
  );
}

export function figuresInJson(files: Files): FiguresFound {
  const { observations } = JSON.parse(textIn(files, "observations.json")) as { observations: Typed[] };
  return figuresInTyped(observations);
}

export async function figuresInParquet(file: Uint8Array): Promise<FiguresFound> {
  return figuresInTyped((await parquetReadObjects({ file: file.slice().buffer })) as Typed[]);
}

/** The sheet Figures, cells as texts without their brackets; Total is blank again. */
export function figuresInSheet(rows: readonly (readonly unknown[])[]): FiguresFound {
  const [, ...lines] = rows;
  const plain = (cell: unknown) => asShown(String(cell).replace(/^\[(\w+)\]$/, "$1"));
  const whole = (cell: unknown) => (cell === "Total" ? "" : String(cell));
  return new Map(
    lines.map(([period, , indicator, , breakdown, category, , numerator, denominator, value]) => [
      keyOf(String(period), String(indicator), whole(breakdown), whole(category)),
      [plain(numerator), plain(denominator), plain(value)],
    ]),
  );
}

export async function workbookIn(files: Files, kind: "xlsx" | "ods") {
  const bytes = files.get(`observations.${kind}`)!;
  return kind === "xlsx" ? readXlsx(bytes) : readOds(bytes);
}

/** What the Department's layout holds of these figures, whose ids are columns, with the parts beside them. */
export function figuresInPair(files: Files, titles: ReadonlyMap<string, string>): FiguresFound {
  const found = new Map<string, readonly [string, string, string]>();
  const months =
    "January February March April May June July August September October November December".split(" ");
  for (const row of rowsOfCsv(files, "data.csv")) {
    const month = String(months.indexOf(row["time_identifier"]!) + 1).padStart(2, "0");
    const topic = row["breakdown_topic"]!;
    const breakdown = topic === "Total" ? "" : topic.replaceAll(" ", "_");
    const category = topic === "Total" ? "" : (titles.get(`${breakdown}|${row["breakdown"]}`) ?? "?");
    for (const column of Object.keys(row).slice(10)) {
      if (/_(numerator|denominator)$/.test(column)) continue;
      // A count has no columns for parts: they are read as those of the other files are.
      const none = /\d/.test(row[column]!) ? "z" : row[column]!;
      const part = (name: string) => asShown(row[`${column}_${name}`] ?? none);
      const cells = [part("numerator"), part("denominator"), asShown(row[column]!)] as const;
      if (cells.some((cell) => cell !== "z"))
        found.set(keyOf(`${row["time_period"]}-${month}`, column, breakdown, category), cells);
    }
  }
  return found;
}

/** Every byte that a reader of a download can see: archives and workbooks unpacked, one inside another. */
export function allTextIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString("latin1");
  return Object.values(unzipSync(bytes)).map(allTextIn).join("\n");
}
