import { isNumber, type Figure } from "../observation.ts";
import { codeOf, endOf, type Day, type Period } from "../period.ts";
import type { Comparator } from "./comparator.ts";

/** The years in which a source knows an authority: from when to when it has a number in anything. */
type Life = { readonly from: Day; readonly to: Day };

/**
 * The figures of the authorities that there were in a period, for one indicator: those without a number are withheld or were
 * never collected, and may move a place among them. Councils come and go (Cumbria ended in March 2023, another Dorset in March
 * 2019), and the source has `x` for them in every other year. They are told by the source's own years, over everything that it
 * counts: an authority is there from its first number to its last. Who has one in the first or the newest period of a measure
 * is taken to have been there before, or to be there still: the source itself begins or ends there.
 */
export function authoritiesIn(
  all: readonly Comparator[],
  indicator: string,
  period: Period,
): readonly { readonly areaCode: string; readonly value: Figure }[] {
  const lives = livesIn(all.filter(({ level }) => level === "authority"));
  return all
    .filter((each) => each.level === "authority" && each.indicator === indicator)
    .filter((each) => codeOf(each.period) === codeOf(period))
    .filter(({ areaCode, value }) => isNumber(value) || isThere(lives.get(areaCode), endOf(period)))
    .map(({ areaCode, value }) => ({ areaCode, value }));
}

function isThere(life: Life | undefined, at: Day): boolean {
  return life !== undefined && life.from <= at && at <= life.to;
}

const [EVER, STILL] = ["0000-01-01" as Day, "9999-12-31" as Day];

function livesIn(authorities: readonly Comparator[]): ReadonlyMap<string, Life> {
  const ends = new Map<string, { readonly first: Day; readonly last: Day }>();
  const numbers = authorities.filter(({ value }) => isNumber(value));
  for (const { indicator, period } of numbers) {
    const [end, known] = [endOf(period), ends.get(indicator)];
    ends.set(indicator, {
      first: known && known.first < end ? known.first : end,
      last: known && known.last > end ? known.last : end,
    });
  }
  const newest = [...ends.values()].reduce<Day>((last, each) => (each.last > last ? each.last : last), EVER);
  /** By authority, its first and its last number in each measure that has any of it. */
  const spans = new Map<string, Map<string, Life>>();
  for (const { indicator, areaCode, period } of numbers) {
    const measures = spans.get(areaCode) ?? new Map<string, Life>();
    const [end, known, measure] = [endOf(period), measures.get(indicator), ends.get(indicator)];
    // A measure that the source has given up says nothing of who is there today.
    const isOpen = measure !== undefined && end === measure.last && isWithinAYear(end, newest);
    const [from, to] = [end === measure?.first ? EVER : end, isOpen ? STILL : end];
    measures.set(indicator, {
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
    });
    spans.set(areaCode, measures);
  }
  return new Map([...spans].map(([areaCode, measures]) => [areaCode, lifeIn([...measures.values()])]));
}

/** One stray number is no life: of the Dorset that ended in March 2019 the source has a single one for 2019-20. */
function lifeIn(measures: readonly Life[]): Life {
  const from = measures.map((each) => each.from).toSorted()[0] ?? STILL;
  const last = measures.map(({ to }) => to).toSorted();
  return { from, to: last.includes(STILL) ? STILL : (last.at(-2) ?? last.at(-1) ?? EVER) };
}

function isWithinAYear(day: Day, newest: Day): boolean {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` >= newest;
}
