import type { Comparator } from "../comparators/comparator.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber } from "../observation.ts";

/** The front page has this many. */
const MOST_FACTS = 4;

type Candidate = { readonly indicator: Indicator; readonly comparators: readonly Comparator[] };

/**
 * The headline facts about children, by a rule that nobody can bend to the month (decision 44): figures about people's lives
 * (`disclosure` person) that stand beside England's number, the first of each theme in the council's order, then the second of each,
 * and so on, until there are four; then those without England's number. They are given back in the council's order.
 */
export function headlineFacts<Item extends Candidate>(all: readonly Item[]): Item[] {
  const places = new Map<string, number>();
  const placed = all
    .filter(({ indicator }) => indicator.disclosure === "person")
    .map((item) => {
      const isBeside = item.comparators.some(({ level, value }) => level === "country" && isNumber(value));
      const key = `${item.indicator.theme} ${String(isBeside)}`;
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      return { item, rank: place + (isBeside ? 0 : all.length) };
    });
  const chosen = placed
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_FACTS)
    .map(({ item }) => item);
  return all.filter((item) => chosen.includes(item));
}
