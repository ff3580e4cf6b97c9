import type { Kindness } from "../../src/core/kindness.ts";
import { GOOD_RETURN } from "./small.ts";

/** How a spreadsheet may write a return without changing a figure: docs/contract.md, section 1. */
export type Style = {
  readonly encoding: "utf-8" | "byte-order-mark" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter: "," | ";" | "\t";
  readonly sepLine: boolean;
  readonly lineEnds: readonly ("\n" | "\r\n" | "\r")[];
  readonly lastLineEnd: boolean;
  readonly endOfFileByte: boolean;
  readonly blankColumns: number;
  /** Which of the things below may happen at all. */
  readonly may: readonly Flourish[];
  /** Thrown in turn, again and again, to say where they do. */
  readonly dice: readonly number[];
};

export const FLOURISHES = [
  "quotes",
  "blank-rows",
  "header-written-differently",
  "outer-blanks",
  "thousands",
  "pound-sign",
  "per-cent-sign",
  "trailing-zeros",
  "leading-zeros",
  "short-month",
  "other-order",
] as const;
export type Flourish = (typeof FLOURISHES)[number];

export type Written = { readonly bytes: Uint8Array; readonly kindnesses: ReadonlySet<Kindness> };

/** A plain return in one of many hands: its bytes, and exactly the notes that they must be read with. */
export function written(style: Style, plain = GOOD_RETURN): Written {
  const { delimiter, blankColumns, encoding, lineEnds, dice } = style;
  const kindnesses = new Set<Kindness>();
  let throws = 0;
  const roll = (sides: number) => dice[throws++ % dice.length]! % sides;
  const chance = (flourish: Flourish) => style.may.includes(flourish) && roll(2) === 0;
  const noted = (kindness: Kindness, text: string): string => {
    kindnesses.add(kindness);
    return text;
  };

  const [header = [], ...rows] = plain
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const columns = shuffled(header, chance("other-order"), roll);
  const orderly = shuffled(rows, chance("other-order"), roll);

  const nameCell = (name: string): string => {
    if (!chance("header-written-differently")) return name;
    return noted("header-written-differently", roll(2) === 0 ? name.toUpperCase() : ` ${name}  `);
  };
  const figureCell = (cell: string, name: string, indicator: string): string => {
    if (!/^-?\d/.test(cell)) return cell;
    let text = cell;
    if (chance("trailing-zeros"))
      text = noted("trailing-zeros", text.includes(".") ? `${text}0` : `${text}.00`);
    if (/\d{4}/.test(text) && chance("thousands"))
      text = noted("thousands", text.replace(/(?<=\d)(?=(\d{3})+(?!\d))(?<!\..*)/g, ","));
    else if (chance("leading-zeros")) text = noted("leading-zeros", text.replace(/\d/, "0$&"));
    const isMoney = indicator === "forecast" || indicator === "home_cost";
    if (isMoney && name !== "denominator" && chance("pound-sign"))
      text = noted("pound-sign", roll(2) === 0 ? `£${text}` : text.replace(/\d/, "£$&"));
    if (indicator === "on_time" && name === "value" && chance("per-cent-sign"))
      text = noted("per-cent-sign", `${text}%`);
    return text;
  };
  const rowCells = (cells: readonly string[]): string[] =>
    columns.map((name) => {
      const cell = cells[header.indexOf(name)]!;
      if (name === "period" && chance("short-month"))
        return noted("short-month", roll(2) === 0 ? "Oct-26" : "OCT-26");
      const text = ["numerator", "denominator", "value"].includes(name)
        ? figureCell(cell, name, cells[2]!)
        : cell;
      return chance("outer-blanks") ? noted("outer-blanks", roll(2) === 0 ? ` ${text}` : `${text}  `) : text;
    });

  const quoted = (text: string) => (text.includes(delimiter) || chance("quotes") ? `"${text}"` : text);
  const line = (cells: readonly string[]) =>
    [...cells, ...Array<string>(blankColumns).fill("")].map(quoted).join(delimiter);
  const nothing = lineEnds.includes("\r") ? " " : ""; // CR, nothing, LF would be one line end
  const blank = () => [nothing, "  ", delimiter.repeat(7), `""${delimiter}""`][roll(4)]!;
  const lines = [columns.map(nameCell), ...orderly.map(rowCells)].map(line).flatMap((text) => {
    const some = Array.from({ length: chance("blank-rows") ? 1 + roll(2) : 0 }, blank);
    if (some.length > 0) kindnesses.add("blank-rows");
    return [...some, text];
  });
  if (blankColumns > 0) kindnesses.add("blank-columns");
  if (style.sepLine) lines.unshift(noted("sep-line", `sep=${delimiter}`));
  else if (delimiter !== ",") kindnesses.add("delimiter");

  const ends = lines.map((_, index) => lineEnds[index % lineEnds.length]!);
  if (!style.lastLineEnd) ends[ends.length - 1] = "" as "\n";
  if (ends.some((end, index) => end.includes("\r") && !(style.sepLine && index === 0)))
    kindnesses.add("line-ends");
  let text = lines.map((each, index) => each + ends[index]!).join("");
  if (style.endOfFileByte) text = noted("end-of-file-byte", `${text}\u001a`);

  if (encoding === "byte-order-mark") kindnesses.add("byte-order-mark");
  if (encoding.startsWith("utf-16")) kindnesses.add("utf-16");
  if (encoding === "windows-1252" && text.includes("£")) kindnesses.add("pound-byte");
  return { bytes: encoded(text, encoding), kindnesses };
}

function shuffled<Item>(items: readonly Item[], really: boolean, roll: (sides: number) => number): Item[] {
  if (!really) return [...items];
  return items
    .map((item, index) => ({ item, place: roll(97), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ item }) => item);
}

function encoded(text: string, encoding: Style["encoding"]): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "byte-order-mark":
      return new TextEncoder().encode(`\ufeff${text}`);
    case "utf-16le":
      return new Uint8Array([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]);
    case "utf-16be":
      return new Uint8Array([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])]);
    case "windows-1252":
      return new Uint8Array(units);
  }
}
