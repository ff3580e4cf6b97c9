import { isAbsence, ABSENCE_WORDS } from "../core/observation.ts";
import { remembering } from "../core/remembering.ts";
import type { NamedPart } from "../core/tables/figureName.ts";
import {
  TARGETS_FILE,
  FINDINGS_FILE,
  LATEST_FILE,
  LATEST_COMPARATORS_FILE,
  NEWEST_YEARS_FILE,
  YEARS_FILE,
  comparatorsFile,
  seriesFile,
} from "../core/tables/paths.ts";

/*
 * Published figures and sentences in a page's HTML, and whether they are what the published files say. How a page names them:
 * docs/contract.md, "Figures in pages". The first script of every page uses this, so it reads CSV with the little that these
 * files need.
 */

/** What a page prints of the edition that it was made from: a figure, a target, or a sentence of `findings.csv`. */
export type NamedFigure = {
  /** `caseload/cases_held/13_to_17:2026-09`, `caseload:2025-03-31@970`; of a sentence the indicator. */
  readonly of: string;
  readonly part: NamedPart | "sentence";
  /** `latest`, `newest` or `years` where it is in a file of many indicators; "" where it is in its indicator's own. */
  readonly inFile: string;
  /** The cell, as the page says it is: digits, symbol, or the sentence. */
  readonly value: string;
  /** What readers see. */
  readonly text: string;
};

/** Which elements of a page print what was published. */
export const NAMED = "data,[data-sentence]";

/**
 * Every figure and sentence that a page names, in its order; `element` is its place among the elements that `NAMED` selects. The
 * page is parsed from its HTML as fetched, never the document that is shown, whose words a translator may have changed.
 */
export function namedFigures(page: Document): readonly (NamedFigure & { readonly element: number })[] {
  return [...page.querySelectorAll(NAMED)].map((each, element) => {
    const text = each.textContent;
    const sentence = each.getAttribute("data-sentence");
    if (sentence !== null) return { element, of: sentence, part: "sentence", inFile: "", value: text, text };
    return {
      element,
      of: nameOfElement(each),
      part: (each.getAttribute("data-part") ?? "value") as NamedPart,
      inFile: each.getAttribute("data-in") ?? "",
      value: each.getAttribute("value") ?? "",
      text,
    };
  });
}

/** What an element is called; "" for nothing. A name without a period is a breakdown and a category of the row around it. */
export function nameOfElement(element: Element): string {
  const named = element.closest("[data-of]");
  const name = named?.getAttribute("data-of") ?? "";
  if (name === "" || name.includes(":")) return name;
  const row = named?.parentElement;
  return row ? nameOfElement(row).replace(":", `/${name}:`) : name;
}

/** The published file that has it, as a path in `data/`. */
export function fileOfFigure({ of, part, inFile }: NamedFigure): string {
  const [indicator = ""] = of.split(/[/:]/);
  if (part === "sentence") return FINDINGS_FILE;
  if (part === "target") return TARGETS_FILE;
  if (inFile === "newest") return NEWEST_YEARS_FILE;
  if (inFile === "years") return YEARS_FILE;
  const isLatest = inFile === "latest";
  if (of.includes("@")) return isLatest ? LATEST_COMPARATORS_FILE : comparatorsFile(indicator);
  return isLatest ? LATEST_FILE : seriesFile(indicator);
}

/** Whether a figure's file, as published, has this very cell, and its text says the same digits, symbol or sentence. */
export function isAsPublished({ of, part, inFile, value, text }: NamedFigure, fileText: string): boolean {
  // In `newest.csv` an area is a column.
  const [name = "", column = part] = inFile === "newest" ? of.split("@") : [of];
  const { rows, named } = published(fileText);
  if (part === "sentence") return rows.some((row) => row["indicator"] === of && row["text"] === text);
  const row =
    part === "target"
      ? inForce(of, rows)
      : // The file of one indicator's comparators does not repeat the indicator.
        (named.get(name) ?? named.get(name.slice(name.indexOf(":"))));
  return row?.[column] === value && isDressed(text, value, row);
}

type Row = Readonly<Record<string, string>>;

/** The rows of a published file, and the same by the name that pages give them. */
const published = remembering((fileText) => {
  const [names = [], ...lines] = fileText.trimEnd().split("\n").map(cellsOf);
  const rows = lines.map((cells): Row =>
    Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])),
  );
  const named = [...rows.flatMap(recentRows), ...rows].map((row) => [rowName(row), row] as const);
  return { rows, named: new Map(named) };
});

/** The earlier figures that a row of `latest.csv` holds, `2025-09:91.5 2025-10:c`, each as a row. */
function recentRows({ indicator = "", recent }: Row): Row[] {
  if (!recent) return [];
  return recent.split(" ").map((figure) => {
    const [period = "", value = ""] = figure.split(":");
    return { indicator, period, value };
  });
}

function rowName({ indicator = "", breakdown, category, period, area_code: area }: Row): string {
  const line = category ? `/${breakdown}/${category}` : "";
  return `${indicator}${line}:${period}${area === undefined ? "" : `@${area}`}`;
}

/** The cells of a line that we wrote. Only cells with commas or quotes are quoted. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/** The row of `targets.csv` that is in force for a name such as `contacts:2026-09`. */
function inForce(of: string, rows: readonly Row[]): Row | undefined {
  const [indicator, month = ""] = of.split(":");
  return rows
    .filter(
      ({ indicator: own, from = "", to = "" }) =>
        own === indicator && from <= month && (to === "" || month <= to),
    )
    .sort((a, b) => ((a["from"] ?? "") < (b["from"] ?? "") ? 1 : -1))[0];
}

/**
 * Whether a text is a cell as pages dress it: `£1,767`, `+0.5`, `38th`, `£6.1m`, `About £2 million`, `[c]`, or in words why there is no number. What
 * pages round is worked out with floating-point numbers, which tell one last digit from the next.
 */
function isDressed(text: string, value: string, row: Row): boolean {
  if (isAbsence(value)) return text === `[${value}]` || text.toLowerCase() === ABSENCE_WORDS[value];
  const match = /^(About )?([+\u2212]?)£?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)( million|m)?(?:%|st|nd|rd|th)?$/.exec(
    text,
  );
  if (match === null) return false;
  const [, about, sign, number = "", million] = match;
  const size = number.replaceAll(",", "");
  const cell = value.replace("-", "");
  if ((sign === "\u2212") !== (cell !== value)) return false;
  if (about || million) return isRounded(Number(cell) / (million ? 1_000_000 : 1), size);
  // Pounds drop one nought behind the point: `£50,000`.
  return size === cell || `${size}.0` === cell || isMoreExact(size, cell, row);
}

/**
 * Whether a share is said with more decimals than it is published with, as those are that only rounding made 0% or 100%. The
 * numerator and the denominator must give the decimals, at some whole scale.
 */
function isMoreExact(size: string, cell: string, row: Row): boolean {
  const fraction = Number(row["numerator"]) / Number(row["denominator"]);
  return (
    size.length > cell.length &&
    isRounded(Number(size), cell) &&
    isRounded(fraction * Math.round(Number(size) / fraction), size)
  );
}

/** Whether a number is rounded half up to these digits. */
function isRounded(exact: number, digits: string): boolean {
  const { length } = digits.split(".")[1] ?? "";
  return Math.round(Number((exact * 10 ** length).toPrecision(15))) === Number(digits.replace(".", ""));
}
