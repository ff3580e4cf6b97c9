import { group } from "d3-array";

import { toNumber } from "../decimal.ts";
import { hasFraction, type Category } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isNumber, keyOf, type Observation } from "../observation.ts";
import { readTerm } from "../relation.ts";
import { joinedCategories, type TwoCategories } from "./joinedCategories.ts";
import { protect, type ToProtect } from "./protect/protect.ts";

/** A category with many small months, and another of its breakdown: with both as one category less would be hidden. */
export type ThinCategory = Pick<Category, "indicator" | "breakdown" | "category"> & {
  /** How many of the `months` given count 1 to the threshold. */
  readonly thin: number;
  readonly months: number;
  /** The category to join it to. */
  readonly joinedTo: string;
  /** How many lines of all the months given are hidden, and how many would be. */
  readonly hidden: number;
  readonly hiddenJoined: number;
};

/** Two years, so that each season counts twice. Of fewer months nothing is said. */
const FEWEST_MONTHS = 24;

/** A category is often small where it is in at least one of so many months. */
const OFTEN = 4;

/** A join is recommended where it saves at least one of so many lines that the breakdown has hidden. */
const SUBSTANTIALLY = 4;

/** Each join that is tried protects all the months given once: of 66 indicators by 240 months that takes half a second. */
const MOST_TRIED = 8;

/** What is published, and what is given with it, before anything in it is hidden. */
type Given = Pick<ToProtect, "reference" | "published" | "months">;

type Thin = Pick<ThinCategory, "thin" | "months">;
type Join = TwoCategories & Thin;

/**
 * For each breakdown of a count of people that adds up and is not published yet: the category that is most often small, if it is in
 * at least one of four months, and the other one with which it is best joined. What a join hides is what `protect` hides with both
 * declared as one. The best hides the fewest lines. It is recommended if it saves at least a quarter of the lines that the breakdown
 * has hidden; a joined line that is hidden all the same counts as the two that it stands for. Not tried are categories that a
 * relation names or for which an amount of money stands: their number is printed elsewhere too, and less that number the joined one is
 * the small one again. At most eight joins are tried, with the first partners of each breakdown first. Never public: it tells which
 * figures are small.
 */
export function thinCategories(given: Given): ThinCategory[] {
  const rows = given.months.flatMap(({ observations }) => observations);
  if (new Set(rows.map(({ period }) => period)).size < FEWEST_MONTHS) return [];
  const joins = joinsIn(given, rows);
  if (joins.length === 0) return [];
  const before = hiddenLines(given);
  const tried = joins.map((join) => ({ join, ...hiddenWith(join, given) }));
  return [...group(tried, ({ join }) => breakdownOf(join.small)).values()].flatMap((ofBreakdown) => {
    const [best] = ofBreakdown.toSorted((a, b) => a.counted - b.counted);
    if (best === undefined) return [];
    const { small, other, thin, months } = best.join;
    const isOwn = (row: Observation) => row.category !== "" && breakdownOf(row) === breakdownOf(small);
    const saved = before.length - best.counted;
    if (saved * SUBSTANTIALLY < before.filter(isOwn).length) return [];
    const { indicator, breakdown, category } = small;
    const line = { indicator, breakdown, category, joinedTo: other.category };
    return [{ ...line, thin, months, hidden: before.length, hiddenJoined: best.hidden }];
  });
}

/** The same as notes for the officer, which do not hold a release. */
export function thinCategoryNotes(given: Given): Issue[] {
  const { threshold } = given.reference.council.disclosure;
  return thinCategories(given).map((thin) => ({
    ...{ code: "category-too-thin", ...thin, threshold, file: "breakdowns.csv", column: "category" },
  }));
}

/** The joins to try: those with the first partner of each breakdown, then those with the second, and so on. */
function joinsIn({ reference, published }: Given, rows: readonly Observation[]): Join[] {
  const { indicators, categories, council } = reference;
  const counts = new Set(indicators.filter((indicator) => !hasFraction(indicator)).map(({ id }) => id));
  const isSeen = new Set(published.observations.filter(({ category }) => category !== "").map(breakdownOf));
  const isElsewhere = printedElsewhere(reference);
  const byLine = group(rows, keyOf);
  const thinOf = (category: Category) =>
    thinIn(byLine.get(keyOf(category)) ?? [], council.disclosure.threshold);
  return [...group(categories, breakdownOf)]
    .filter(
      ([breakdown, all]) =>
        !isSeen.has(breakdown) &&
        all.length > 2 && // of two, both as one are the headline figure
        all.every(
          ({ addsUp, disclosure, indicator }) => addsUp && disclosure === "person" && counts.has(indicator),
        ),
    )
    .flatMap(([, all]) => {
      const free = all.filter((each) => !isElsewhere(each)).toSorted((a, b) => a.partner - b.partner);
      const [most] = free
        .map((small) => ({ small, ...thinOf(small) }))
        .filter(({ thin, months }) => months >= FEWEST_MONTHS && thin * OFTEN >= months)
        .toSorted((a, b) => b.thin - a.thin);
      if (most === undefined) return [];
      return free
        .filter((other) => other !== most.small)
        .map((other, place) => ({ place, join: { ...most, other } }));
    })
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MOST_TRIED)
    .map(({ join }) => join);
}

/** Whether a relation names a category, or an amount of money stands for it. */
function printedElsewhere({
  indicators,
  categories,
  relations,
}: Given["reference"]): (of: Category) => boolean {
  const behind = new Map(indicators.map((indicator) => [indicator.id, indicator.behind]));
  const named = relations
    .flatMap(({ whole, parts }) => [whole, ...parts])
    .flatMap((text) => readTerm(text) ?? []);
  const paidFor = categories.map((each) => ({ ...each, indicator: behind.get(each.indicator) ?? "" }));
  const keys = new Set([...named, ...paidFor].map((line) => keyOf(line)));
  return (of) => keys.has(keyOf(of));
}

/** In how many months a line has a number, and in how many of these it counts 1 to `threshold`. */
function thinIn(rows: readonly Observation[], threshold: number): Thin {
  const counts = rows.flatMap(({ value }) => (isNumber(value) ? [toNumber(value)] : []));
  return {
    thin: counts.filter((count) => count >= 1 && count <= threshold).length,
    months: counts.length,
  };
}

/** How many lines are hidden with two categories as one, and how many where a joined line counts as two. */
function hiddenWith(join: Join, given: Given): { readonly hidden: number; readonly counted: number } {
  const { category, ...joined } = joinedCategories(join, given);
  const lines = hiddenLines({ ...given, ...joined });
  const twice = lines.filter((row) => keyOf(row) === keyOf(category)).length;
  return { hidden: lines.length, counted: lines.length + twice };
}

/** Every line of the months given that the rule hides. */
function hiddenLines(given: Given): Observation[] {
  return protect(given)
    .months.flatMap(({ observations }) => observations)
    .filter(({ value }) => value === "c");
}

function breakdownOf({ indicator, breakdown }: Pick<Observation, "indicator" | "breakdown">): string {
  return `${indicator} ${breakdown}`;
}
