import { decimal, divide, multiply, writeDecimal } from "../../src/core/decimal.ts";
import { monthsAfter, type Month } from "../../src/core/period.ts";
import { RETURN_COLUMNS } from "../../src/core/tables/observations.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";

/** How large a council is. The returns end with `LAST_MONTH`, however many there are. */
export type Size = { readonly indicators: number; readonly months: number };

/** The council's reference files by name, and its returns as sent, by month. */
export type SyntheticCouncil = {
  readonly reference: ReadonlyMap<string, string>;
  readonly returns: ReadonlyMap<Month, string>;
};

export const LAST_MONTH = "2026-10" as Month;

/** Ten indicators in the proportions of a real council's: every ten are these again. */
const KINDS = [
  "ratio",
  "stock",
  "ratio",
  "flow",
  "mean",
  "ratio",
  "money",
  "ratio",
  "stock",
  "ratio",
] as const;
type Kind = (typeof KINDS)[number];
const UNITS: Record<Kind, string> = {
  ratio: "%",
  stock: "children",
  flow: "referrals",
  mean: "days",
  money: "£",
};
const DECIMALS: Record<Kind, number> = { ratio: 1, stock: 0, flow: 0, mean: 1, money: 0 };

/** The second of every ten has a breakdown of three, as many rows to an indicator as Nenebridge has; the eighth is about few children. */
const WITH_BREAKDOWN = 1;
const WITH_FEW = 7;
const CATEGORIES = ["fostering", "residential", "other"] as const;

const LA_CODE = "E06009999";

/** An illustrative council of any size: figures that follow, move a little every month, and are the same on every machine. */
export function syntheticCouncil({ indicators, months }: Size): SyntheticCouncil {
  const places = Array.from({ length: indicators }, (_, index) => index);
  const reference = new Map([
    ["council.json", councilJson(indicators)],
    ["indicators.csv", indicatorsCsv(places)],
    ["breakdowns.csv", breakdownsCsv(places)],
    ["targets.csv", targetsCsv(places)],
  ]);
  const returns = new Map(
    Array.from({ length: months }, (_, at) => {
      const month = monthsAfter(LAST_MONTH, at + 1 - months);
      return [month, returnCsv(month, at, places)] as const;
    }),
  );
  return { reference, returns };
}

function councilJson(indicators: number): string {
  const council = {
    schema: 1,
    name: `Council of ${indicators} indicators`,
    la_code: LA_CODE,
    illustrative: true,
  };
  return `${JSON.stringify(council, null, 2)}\n`;
}

function indicatorsCsv(places: readonly number[]): string {
  const header = [
    "id",
    "title",
    "theme",
    "kind",
    "unit",
    "decimals",
    "polarity",
    "basis",
    "behind",
    "definition",
  ];
  const rows = places.map((index) => {
    const kind = kindOf(index);
    const theme = `Theme ${Math.floor(index / 10) + 1}`;
    const behind = kind === "money" ? idOf(index - (index % 10) + WITH_BREAKDOWN) : "";
    const basis = kind === "stock" ? "snapshot" : "month";
    const title = `Indicator ${index + 1}, a ${kind}`;
    const definition = `What indicator ${index + 1} counts, in a sentence that is as long as such sentences are.`;
    return [
      idOf(index),
      title,
      theme,
      kind,
      UNITS[kind],
      String(DECIMALS[kind]),
      "neutral",
      basis,
      behind,
      definition,
    ];
  });
  return writeCsv({ header, rows });
}

function breakdownsCsv(places: readonly number[]): string {
  const rows = places
    .filter(hasBreakdown)
    .flatMap((index) =>
      CATEGORIES.map((category) => [idOf(index), "type", category, `Category ${category}`, "yes"]),
    );
  return writeCsv({ header: ["indicator", "breakdown", "category", "title", "adds_up"], rows });
}

function targetsCsv(places: readonly number[]): string {
  const rows = places
    .filter((index) => kindOf(index) === "ratio")
    .map((index) => [idOf(index), "2000-04", "", "85", "5", "", "Framework of the illustrative council"]);
  return writeCsv({
    header: ["indicator", "from", "to", "target", "tolerance", "definition", "source"],
    rows,
  });
}

function returnCsv(month: Month, at: number, places: readonly number[]): string {
  const rows = places.flatMap((index) => {
    const line = (category: string, cells: Cells) => [
      month,
      LA_CODE,
      idOf(index),
      category === "" ? "" : "type",
      category,
      ...cells,
    ];
    if (!hasBreakdown(index)) return [line("", cellsOf(index, at))];
    const parts = CATEGORIES.map((_, part) => nearly(60 + 40 * part + (index % 17), index * 10 + part, at));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    return [
      line("", amount(whole)),
      ...CATEGORIES.map((category, part) => line(category, amount(parts[part] ?? 0))),
    ];
  });
  return writeCsv({ header: RETURN_COLUMNS, rows });
}

/** Numerator, denominator and value. */
type Cells = readonly [numerator: string, denominator: string, value: string];

function cellsOf(index: number, at: number): Cells {
  const kind = kindOf(index);
  const few = index % 10 === WITH_FEW;
  switch (kind) {
    case "stock":
    case "flow":
      return amount(nearly(100 + 7 * (index % 31), index, at));
    case "money":
      return amount(nearly(1_250_000, index, at));
    case "ratio": {
      const whole = nearly(few ? 40 : 200 + 3 * (index % 41), index, at);
      return fraction(few ? 4 + (at % 4) : Math.floor((whole * (70 + (index % 20))) / 100), whole, 100);
    }
    case "mean": {
      const cases = nearly(150, index, at);
      return fraction(cases * 30 + nearly(200, index + 1, at), cases, 1);
    }
  }
}

function amount(figure: number): Cells {
  return ["", "", String(figure)];
}

function fraction(part: number, whole: number, scale: number): Cells {
  const value = divide(multiply(decimal(part), decimal(scale)), decimal(whole), 1);
  return [String(part), String(whole), writeDecimal(value)];
}

/** Within a twentieth of `usual`, by chance that depends on nothing but its place. */
function nearly(usual: number, stream: number, at: number): number {
  return Math.round(usual * (0.95 + chance(stream, at) / 10));
}

/** From 0 up to 1: the two numbers mixed as in MurmurHash3's last step (Austin Appleby, public domain). */
export function chance(stream: number, at: number): number {
  let mixed = Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function kindOf(index: number): Kind {
  return KINDS[index % KINDS.length] ?? "flow";
}

function hasBreakdown(index: number): boolean {
  return index % 10 === WITH_BREAKDOWN;
}

function idOf(index: number): string {
  return `indicator_${String(index + 1).padStart(3, "0")}`;
}
