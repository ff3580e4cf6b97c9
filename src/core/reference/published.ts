import { decimal, readDecimal } from "../decimal.ts";
import { BASES, DISCLOSURES, FREQUENCIES, KINDS, POLARITIES, type Indicator } from "../indicator.ts";
import { readMonth } from "../period.ts";
import type { Table } from "../tables/table.ts";
import type { Target } from "../target.ts";
import { indicatorOf } from "./defaults.ts";

/*
 * Reference files as published. They were checked with their schemas before that, so a page, which should be light,
 * only takes them apart. Each reader gives what the checking one gives; undefined for a file that we did not publish.
 */

/** `indicators.csv`. */
export function readPublishedIndicators(table: Table): Indicator[] | undefined {
  return readRows(table, ["id", "title", "kind", "unit", "decimals", "polarity"], (cell) => {
    const [kind, polarity] = [oneOf(KINDS, cell("kind")), oneOf(POLARITIES, cell("polarity"))];
    const basis = oneOf(BASES, cell("basis") || "month");
    const frequency = oneOf(FREQUENCIES, cell("frequency"));
    const decimals = wholeNumber(cell("decimals"));
    if (!kind || !polarity || !basis || decimals === undefined) return undefined;
    if (frequency === undefined && cell("frequency") !== "") return undefined;
    return indicatorOf({
      id: cell("id"),
      title: cell("title"),
      short_title: cell("short_title"),
      theme: cell("theme"),
      kind,
      unit: cell("unit"),
      scale: wholeNumber(cell("scale")),
      decimals,
      polarity,
      basis,
      frequency,
      due_months: listIn(cell("due_months")).map(Number),
      year_ends: cell("year_ends"),
      first_period: readMonth(cell("first_period")),
      last_period: readMonth(cell("last_period")),
      numerator_decimals: wholeNumber(cell("numerator_decimals")),
      denominator_decimals: wholeNumber(cell("denominator_decimals")),
      signed: cell("signed") === "yes",
      disclosure: oneOf(DISCLOSURES, cell("disclosure")),
      zero_sensitive: cell("zero_sensitive") === "yes",
      behind: cell("behind"),
      numerator_label: cell("numerator_label"),
      denominator_label: cell("denominator_label"),
      definition: cell("definition"),
      why_it_matters: cell("why_it_matters"),
      limits_of_this_indicator: cell("limits_of_this_indicator"),
      source_return: cell("source_return"),
      official_code: cell("official_code"),
      comparator: cell("comparator"),
      easy_read: cell("easy_read"),
      for_you: cell("for_you"),
    });
  });
}

/** `targets.csv`, in order of indicator and `from`. */
export function readPublishedTargets(table: Table): Target[] | undefined {
  const targets = readRows(table, ["indicator", "from"], (cell) => {
    const from = readMonth(cell("from"));
    return (
      from && {
        indicator: cell("indicator"),
        from,
        to: readMonth(cell("to")),
        target: readDecimal(cell("target")),
        tolerance: readDecimal(cell("tolerance")) ?? decimal(0),
        definition: cell("definition"),
        source: cell("source"),
      }
    );
  });
  const placeOf = ({ indicator, from }: Target) => `${indicator} ${from}`;
  return targets?.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Each row by `read`, which asks for cells by column; an absent column is blank. */
export function readRows<Item>(
  [header, ...rows]: Table,
  required: readonly string[],
  read: (cell: (column: string) => string) => Item | undefined,
): Item[] | undefined {
  const names = header?.cells ?? [];
  if (required.some((column) => !names.includes(column))) return undefined;
  const items = rows.map(({ cells }) => read((column) => cells[names.indexOf(column)] ?? ""));
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}

/** What a cell holds several of: ids or months, separated by blanks, commas or semicolons. */
export function listIn(cell: string): string[] {
  return cell.split(/[ ,;|]+/).filter((part) => part !== "");
}

function wholeNumber(cell: string): number | undefined {
  return /^\d+$/.test(cell) ? Number(cell) : undefined;
}

function oneOf<const Option extends string>(options: readonly Option[], cell: string): Option | undefined {
  return options.find((option) => option === cell);
}
