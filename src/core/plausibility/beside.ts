import type { Dataset } from "../dataset/dataset.ts";
import { add, compare, subtract, type Decimal } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { inFile, type Issue } from "../issue.ts";
import { isNumber, keyOf, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { isTakenAway, readTerm, type Relation } from "../relation.ts";
import { titlesOf } from "../returns/titledLines.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { fileOf } from "./doubts.ts";

/** The figures of each month that are known, by `keyOf`. */
type Months = Map<Month, Map<string, Observation>>;

/**
 * Where figures of these returns do not go with others: a denominator with the count that it is called after or has always been, a
 * stock with the one before and what came and left, a value with its unit. The returns are in order of month; of published months
 * only what is public is used. A note says which figures, and no number.
 */
export function besideNotes(
  returns: readonly MonthlyReturn[],
  published: Dataset,
  reference: Pick<Reference, "indicators" | "categories" | "relations">,
): Issue[] {
  const titled = titlesOf(reference);
  const months: Months = new Map();
  const first = returns[0]?.period;
  if (first === undefined) return [];
  for (const observation of published.observations) {
    const { period } = observation;
    if (period < monthsAfter(first, -MONTHS)) continue;
    const month = months.get(period) ?? new Map<string, Observation>();
    months.set(period, month.set(keyOf(observation), observation));
  }
  return returns.flatMap(({ period, observations, rows }) => {
    months.set(period, new Map(observations.map((each) => [keyOf(each), each])));
    const rowOf = new Map(observations.map((each, index) => [keyOf(each), rows[index]]));
    const found = [
      ...denominatorsThatDiffer(period, months, reference),
      ...stocksThatDoNotFollow(period, months, reference.relations),
      ...ratesWithoutScale(observations, reference.indicators),
    ];
    return inFile(
      fileOf(period),
      found.map(({ key, issue }): Issue => {
        const row = rowOf.get(keyOf(key));
        const line = titled(key);
        return { ...issue, ...(row === undefined ? {} : { row }), ...(line && { line }) };
      }),
    );
  });
}

type Found = { readonly key: Parameters<typeof keyOf>[0]; readonly issue: Issue };

/** A denominator is held to what it always was over so many months: fewer prove nothing, and figures that hardly change are the same by chance. */
const MONTHS = 12;
const FEWEST_VALUES = 4;

function denominatorsThatDiffer(
  month: Month,
  months: Months,
  { indicators, relations }: Pick<Reference, "indicators" | "relations">,
): Found[] {
  const counts = indicators.filter(({ kind }) => kind === "stock" || kind === "flow");
  return indicators.filter(hasFraction).flatMap((of): Found[] => {
    const key = headlineOf(of.id);
    const own = numberAt(months, month, of.id, "denominator");
    if (own === undefined) return [];
    for (const whole of counts) {
      const count = numberAt(months, month, whole.id, "value");
      if (count === undefined || compare(own, count) === 0 || isPartOf(of, whole, relations)) continue;
      const isNamed = isCalled(of, whole);
      if (!isNamed && !wasAlways(of, whole, month, months)) continue;
      const since = isNamed ? undefined : MONTHS;
      return [
        {
          key,
          issue: { code: "denominator-differs", whole: whole.id, months: since, column: "denominator" },
        },
      ];
    }
    return [];
  });
}

/** Whether the denominator's label is the title of a count over the same time. */
function isCalled(of: Indicator, { title, shortTitle, kind, basis }: Indicator): boolean {
  const label = of.denominatorLabel.trim().toLowerCase();
  const isOfTheTime = kind === "stock" || of.basis === basis;
  return isOfTheTime && label !== "" && [title, shortTitle].some((name) => name.toLowerCase() === label);
}

/** Whether it is declared to be a part of the count: then it may be less. */
function isPartOf(of: Indicator, whole: Indicator, relations: readonly Relation[]): boolean {
  return relations.some(
    (each) =>
      each.relation === "subset" && each.whole === whole.id && each.parts.includes(`${of.id}:denominator`),
  );
}

/** Whether the two were the same number in each of the twelve months before, in numbers that changed. */
function wasAlways(of: Indicator, whole: Indicator, month: Month, months: Months): boolean {
  const values = new Set<string>();
  for (let back = 1; back <= MONTHS; back++) {
    const earlier = monthsAfter(month, -back);
    const own = numberAt(months, earlier, of.id, "denominator");
    const count = numberAt(months, earlier, whole.id, "value");
    if (own === undefined || count === undefined || compare(own, count) !== 0) return false;
    values.add(`${count.units}`);
  }
  return values.size >= FEWEST_VALUES;
}

/** Stocks that `relations.csv` declares to follow from the month before (relation `stock`). */
function stocksThatDoNotFollow(month: Month, months: Months, relations: readonly Relation[]): Found[] {
  const before = monthsAfter(month, -1);
  return relations.flatMap((each): Found[] => {
    const whole = each.relation === "stock" ? readTerm(each.whole) : undefined;
    const [now, then] = [month, before].map((at) => whole && figureAt(months, at, whole));
    const parts = each.parts.map((part) => {
      const term = readTerm(part);
      return { part, figure: term && figureAt(months, month, term) };
    });
    if (whole === undefined || now === undefined || then === undefined) return [];
    let sum = then;
    for (const { part, figure } of parts) {
      if (figure === undefined) return [];
      sum = (isTakenAway(part) ? subtract : add)(sum, figure);
    }
    const issue = { code: "stock-does-not-follow", before, parts: each.parts, column: whole.column } as const;
    return compare(sum, now) === 0 ? [] : [{ key: whole, issue }];
  });
}

/** Rates whose unit is for 10,000, say, while their scale is another. */
function ratesWithoutScale(observations: readonly Observation[], indicators: readonly Indicator[]): Found[] {
  const given = new Set(observations.map(({ indicator }) => indicator));
  return indicators.filter(hasFraction).flatMap((of): Found[] => {
    const per = /\bper (\d{1,3}(?:,\d{3})+|\d+)\b/.exec(of.unit)?.[1];
    if (per === undefined || !given.has(of.id) || Number(per.replaceAll(",", "")) === of.scale) return [];
    return [
      {
        key: headlineOf(of.id),
        issue: { code: "rate-without-scale", per, scale: of.scale, column: "value" },
      },
    ];
  });
}

function headlineOf(indicator: string): Found["key"] {
  return { indicator, breakdown: "", category: "" };
}

function numberAt(
  months: Months,
  month: Month,
  indicator: string,
  column: "denominator" | "value",
): Decimal | undefined {
  return figureAt(months, month, { ...headlineOf(indicator), column });
}

function figureAt(
  months: Months,
  month: Month,
  term: NonNullable<ReturnType<typeof readTerm>>,
): Decimal | undefined {
  const figure = months.get(month)?.get(keyOf(term))?.[term.column];
  return isNumber(figure) ? figure : undefined;
}
