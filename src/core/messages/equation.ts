import { absolute, add, decimal, negate, readDecimal, writeDecimal, type Decimal } from "../decimal.ts";
import type { SeenTerm } from "../disclosureIssue.ts";
import { monthName, type Month } from "../period.ts";

/** An equation as readers see it, in words: what is shown of it, and what follows for what is hidden. "" where it is none. */
export function equationWords(relation: string, terms: readonly SeenTerm[], month: Month): string {
  const name = ({ term, period }: SeenTerm) =>
    `“${term}”${period === month ? "" : ` in ${monthName(period)}`}`;
  const [shown, hidden] = [terms.filter(isShown), terms.filter((each) => !isShown(each))];
  const value = (each: SeenTerm) => `${name(each)} (${each.value ?? "hidden"})`;
  switch (relation) {
    case "":
      return "";
    case "earlier":
      return `An earlier edition printed ${listed(shown.map(value))}.`;
    case "subset":
      return `${listed(terms.filter(({ sign }) => sign > 0).map(value))} is never more than ${listed(terms.filter(({ sign }) => sign < 0).map(value))}.`;
    case "rest":
      return `Those counted and those not counted are all of ${listed(terms.slice(0, 1).map(value))}.`;
    case "year":
      return `Readers see the figure of the year, to which ${listed(hidden.map(name))} belongs.`;
    case "ratio":
      return `Readers see ${listed(shown.map(value))}, and a share follows from its two numbers.`;
  }
  const follows = whatFollows(shown, hidden, name);
  const stocks = relation === "stock" ? riseOf(shown, name) : undefined;
  const seen = stocks ?? seenWords(shown.map(value));
  return follows === undefined
    ? `${seen}; hidden are ${listed(hidden.map(name))}.`
    : `${seen}, so ${follows}.`;
}

function isShown({ value }: SeenTerm): boolean {
  return value !== undefined;
}

/** More than this is not read one by one, as the months of a year. */
const MOST_LISTED = 4;

function seenWords(shown: readonly string[]): string {
  return shown.length > MOST_LISTED
    ? `Readers see the other ${shown.length} figures that add up here`
    : `Readers see ${listed(shown)}`;
}

/** “in_care” rose by 3; undefined where the stock is not shown in both months. */
function riseOf(shown: readonly SeenTerm[], name: (term: SeenTerm) => string): string | undefined {
  const now = shown.find(({ sign }) => sign > 0);
  const before = shown.find((each) => each.term === now?.term && each.period !== now.period);
  if (now === undefined || before === undefined || shown.length > 2) return undefined;
  const rise = sumOf([now, before]);
  const how =
    rise.units === 0n
      ? "did not change"
      : `${rise.units > 0n ? "rose" : "fell"} by ${writeDecimal(absolute(rise))}`;
  return `${name(now)} ${how} from ${monthName(before.period)} to ${monthName(now.period)}`;
}

/** What one or two hidden numbers are, or are together; undefined for more. */
function whatFollows(
  shown: readonly SeenTerm[],
  [first, second, ...more]: readonly SeenTerm[],
  name: (term: SeenTerm) => string,
): string | undefined {
  if (first === undefined || more.length > 0) return undefined;
  const rest = sumOf(shown);
  const own = first.sign > 0 ? negate(rest) : rest;
  if (second === undefined) return `${name(first)} is ${writeDecimal(own)}`;
  if (first.sign === second.sign)
    return `${name(first)} and ${name(second)} are ${writeDecimal(own)} together`;
  if (own.units === 0n) return `${name(first)} and ${name(second)} are the same`;
  const [larger, smaller] = own.units > 0n ? [first, second] : [second, first];
  return `${name(larger)} is ${writeDecimal(absolute(own))} more than ${name(smaller)}`;
}

function sumOf(terms: readonly SeenTerm[]): Decimal {
  return terms.reduce((sum, { sign, value }) => {
    const number = readDecimal(value ?? "") ?? decimal(0);
    return add(sum, sign > 0 ? number : negate(number));
  }, decimal(0));
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
