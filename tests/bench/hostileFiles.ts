import { monthsAfter } from "../../src/core/period.ts";
import { bytesOf, GOOD_RETURN, SMALL_FILES, withCells } from "../support/small.ts";
import { LAST_MONTH, syntheticCouncil } from "./council.ts";

/** Files given at once that mean no good, or more than anyone sends. Their bytes are made only when asked for. */
export type HostileDrop = {
  readonly name: string;
  readonly files: () => ReadonlyMap<string, Uint8Array>;
  /** To how many bytes each is made longer, with zeros that take no room on the disk. */
  readonly grownTo?: number;
  /** Of the council that the files say they are from. */
  readonly reference: ReadonlyMap<string, string>;
};

const MILLION = 1_000_000;
const HUGE = 30 * MILLION;
const [HEADER = "", ...ROWS] = GOOD_RETURN.trimEnd().split("\n");

/** Repeated, each makes somebody's regular expression, or normalisation, start again at every character. */
const REPEATED: readonly (readonly [name: string, unit: string, end?: string])[] = [
  ["letters", "x"],
  ["capitals, then !", "A", "!"],
  ["digits", "1234567890"],
  ["nines, then a point", "9", "."],
  ["zeros after a point", "0", "x"],
  ["blanks, then a letter", " ", "x"],
  ["tabs and blanks, then a letter", "\t ", "x"],
  ["quotation marks", '"'],
  ["commas", ","],
  ["a@a@", "a@"],
  ["1,111,111", "1,11"],
  ["pound signs", "£"],
  ["minus signs", "-"],
  ["1/1/1/1", "1/"],
  ["1 Jan 1 Jan", "1 Jan "],
  ["Aa Aa Aa", "Aa "],
  ["AaAaAa", "Aa"],
  ["nearly postcodes", "AB1 2C"],
  ["nearly phone numbers", "0 (12) 3-"],
  ["nearly addresses", "1 a-a 'a "],
  ["nearly ages", "aged 1 year "],
  ["National Insurance, nearly", "AB 12 34 "],
  ["accents out of order", "e\u0301\u0323\u0327"],
  ["one letter, accents without end", "\u0301\u0323"],
  ["U+FDFA, 18 letters each", "\ufdfa"],
  ["U+FDFB, 8 letters each", "\ufdfb"],
  ["U+3316, 6 letters each", "\u3316"],
  ["zero-width blanks", "\u200b"],
];

const inCell = REPEATED.map(([name, unit, end = ""]) =>
  oneFile(`a cell of 30 MB: ${name}`, () => withFigure(repeated(unit, HUGE / bytesOf(unit).length) + end)),
);
const inFigure = REPEATED.map(([name, unit, end = ""]) =>
  oneFile(`a figure of 1 MB: ${name}`, () =>
    withFigure(`1${repeated(unit, MILLION / bytesOf(unit).length)}${end}`),
  ),
);
/** Every row is another: nothing that was looked at once can be skipped the next time. */
const inRows = REPEATED.map(([name, unit, end = ""]) =>
  oneFile(`100,000 rows of 300 bytes: ${name}`, () => {
    const text = repeated(unit, 300 / bytesOf(unit).length);
    return lines([HEADER, ...Array.from({ length: 100_000 }, (_, index) => `${text}${index}${end}`)]);
  }),
);

const inShape: readonly HostileDrop[] = [
  oneFile("100,000 columns", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `,column_${index}`).join("");
    return lines([HEADER + names, ...ROWS.map((row) => row + ",1".repeat(100_000))]);
  }),
  oneFile("100,000 columns of one name", () =>
    lines([HEADER + ",value".repeat(100_000), ...ROWS.map((row) => row + ",1".repeat(100_000))]),
  ),
  oneFile("100,000 columns without a name", () =>
    lines([HEADER + ",".repeat(100_000), ...ROWS.map((row) => row + ",1".repeat(40_000))]),
  ),
  oneFile("100,000 blank columns", () => lines([HEADER, ...ROWS].map((row) => row + ",".repeat(100_000)))),
  oneFile("a million quotation marks, one a line", () => GOOD_RETURN + '"\n'.repeat(MILLION)),
  oneFile("a million quotation marks, two a line", () => GOOD_RETURN + '""\n'.repeat(MILLION / 2)),
  oneFile("1 MiB of quotation marks that take turns", () =>
    `${HEADER}\n${'"a""b",""",c"d"\n'.repeat(65_536)}`.slice(0, 1024 * 1024),
  ),
  oneFile(
    "one quotation mark, then 100,000 rows",
    () => `${HEADER}\n"${`${ROWS[0] ?? ""}\n`.repeat(100_000)}`,
  ),
  oneFile("30 MB of commas in one line", () => ",".repeat(HUGE)),
  oneFile("a million blank rows in a good file", () => lines([HEADER, "\n".repeat(MILLION), ...ROWS])),
  oneFile("a million rows of commas in a good file", () =>
    lines([HEADER, ",,,,,,,\n".repeat(MILLION), ...ROWS]),
  ),
  oneFile("a million good rows", () => lines([HEADER, `${ROWS[0] ?? ""}\n`.repeat(MILLION)])),
  oneFile("two million rows of three cells", () => "a,b,c\n".repeat(2 * MILLION)),
  oneFile("half a million rows of one letter", () => `${HEADER}\n${"a\n".repeat(MILLION / 2)}`),
  oneFile("30 MB of NUL", () => new Uint8Array(HUGE)),
  oneFile("30 MB that are not UTF-8", () => new Uint8Array(HUGE).fill(0xe9)),
  oneFile("15 million characters in UTF-16", () => utf16("x,".repeat((15 * MILLION) / 2))),
  oneFile("15 million blanks in UTF-16", () => utf16(" \n".repeat((15 * MILLION) / 2))),
  oneFile("30 MB that begin as an archive", () => beginning([0x50, 0x4b, 0x03, 0x04])),
  oneFile("30 MB that begin as a PDF", () => beginning([0x25, 0x50, 0x44, 0x46])),
  oneFile("30 MB of markup", () => "<tr><td>1</td></tr>".repeat(HUGE / 19)),
];

const inNumber: readonly HostileDrop[] = [
  {
    name: "200 returns of 100 indicators",
    ...(() => {
      const { reference } = syntheticCouncil({ indicators: 100, months: 0 });
      return { reference, files: () => named(syntheticCouncil({ indicators: 100, months: 200 }).returns) };
    })(),
  },
  {
    name: "20 files of 100 kB that are no returns",
    reference: SMALL_FILES,
    files: () => {
      const bytes = bytesOf(`${HEADER}\n${"a,b,c\n".repeat(16_000)}`);
      const months = Array.from({ length: 20 }, (_, at) => monthsAfter(LAST_MONTH, -at));
      return new Map(months.map((month) => [`${month}.csv`, bytes]));
    },
  },
];

/** A return that goes on and on: what nobody can have meant to send. */
const inSize: readonly HostileDrop[] = [
  ["300 MB", 300],
  ["1 GB", 1000],
].map(([name, size]) => ({
  ...oneFile(String(name), () => GOOD_RETURN + repeated("\n", 5 * MILLION)),
  grownTo: Number(size) * MILLION,
}));

export const HOSTILE_DROPS: readonly HostileDrop[] = [
  ...inSize,
  ...inShape,
  ...inNumber,
  ...inCell,
  ...inFigure,
  ...inRows,
];

const LARGEST = 1024 * 1024;

/** Just under 1 MiB of figures: 300 indicators, each as a headline and for as many wards as fit. */
export function largestGoodReturn(): HostileDrop {
  const { reference, text } = returnOf(300);
  const [header = "", ...all] = text.trimEnd().split("\n");
  const headlines = all.filter((line) => line.split(",")[3] === "");
  const wards = Math.floor((LARGEST - text.length) / (headlines.join("\n").length + 9 * headlines.length));
  const names = Array.from({ length: wards }, (_, ward) => `w${ward + 10}`);
  const rows = headlines.flatMap((line) => [
    line,
    ...names.map((ward) => line.replace(",,", `,ward,${ward}`)),
  ]);
  const ids = headlines.map((line) => line.split(",")[2] ?? "");
  const categories = ids.flatMap((id) => names.map((ward) => `${id},ward,${ward},Ward ${ward},no`));
  const breakdowns = lines(["indicator,breakdown,category,title,adds_up", ...categories]);
  return {
    ...oneFile(`a good return of 300 indicators in ${wards} wards`, () => lines([header, ...rows])),
    reference: new Map(reference).set("breakdowns.csv", breakdowns),
  };
}

/** Just under 1 MiB of 300 indicators, as many as a council may have: its cells are padded with blanks. */
export function paddedGoodReturn(): HostileDrop {
  const { reference, text } = returnOf(300);
  const cells = text.split(",").length - 1;
  const blanks = " ".repeat(Math.floor((LARGEST - text.length) / cells));
  const padded = text.replaceAll(",", `${blanks},`);
  return { ...oneFile("a good return of 300 indicators, padded", () => padded), reference };
}

function returnOf(indicators: number) {
  const { reference, returns } = syntheticCouncil({ indicators, months: 1 });
  return { reference, text: returns.get(LAST_MONTH) ?? "" };
}

function oneFile(name: string, content: () => string | Uint8Array): HostileDrop {
  const files = () => {
    const made = content();
    return new Map([[`${LAST_MONTH}.csv`, typeof made === "string" ? bytesOf(made) : made]]);
  };
  return { name, files, reference: SMALL_FILES };
}

function named(returns: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map([...returns].map(([month, text]) => [`${month}.csv`, bytesOf(text)]));
}

/** The good return with this as one of its figures, quoted where it could be more than one cell. */
function withFigure(text: string): string {
  return withCells("rank", { value: /[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text });
}

function repeated(unit: string, times: number): string {
  return unit.repeat(Math.floor(times));
}

function lines(each: readonly string[]): string {
  return `${each.join("\n")}\n`;
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

function beginning(first: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(HUGE).fill(0x41);
  bytes.set(first);
  return bytes;
}
