import type { FigureColumn } from "../../observation.ts";
import { yearBegan, type Category, type Indicator } from "../../indicator.ts";
import { monthOf, monthsBetween, type Month } from "../../period.ts";
import { idOfPart, isTakenAway, type Relation } from "../../relation.ts";
import { quantityNamed, type Declared, type Quantities } from "./quantities.ts";

/** One quantity in an equation of some month: taken from `monthsBack` months before it. */
export type QuantityTerm = { readonly quantity: string; readonly sign: 1 | -1; readonly monthsBack: number };

/** An equation of every month: its lines add up to 0. They are in the order in which they shield each other. */
export type Equation = {
  readonly relation: Exclude<Relation["relation"], "subset">;
  readonly linesIn: (month: Month) => readonly QuantityTerm[];
  /** By how many months a line may lie before the month of the equation. */
  readonly reach: number;
};

/** A quantity that is never above another in the same month. */
export type SubsetBound = { readonly part: string; readonly whole: string };

const YEAR = 12;

/** Everything that is declared to add up: relations, and breakdowns whose categories make up the figure above them. */
export function equationsOf(declared: Declared, quantities: Quantities): Equation[] {
  return [
    ...declared.relations.flatMap((relation) => equationOf(relation, declared.indicators, quantities)),
    ...breakdownsIn(declared.categories).flatMap((breakdown) => sumsOf(breakdown, quantities)),
  ];
}

/** What is declared to be a part of something else. */
export function boundsOf({ relations }: Declared, quantities: Quantities): SubsetBound[] {
  return relations
    .filter(({ relation }) => relation === "subset")
    .flatMap(({ whole, parts }) => {
      const above = quantityNamed(whole, quantities);
      const below = parts.map((part) => quantityNamed(part, quantities));
      return below.flatMap((part) => (above && part ? [{ part, whole: above }] : []));
    });
}

/** The equation of a relation. None for a subset, for two names of one quantity, and for a term that no return has. */
function equationOf(
  { relation, whole, parts }: Relation,
  indicators: readonly Indicator[],
  quantities: Quantities,
): Equation[] {
  const above = quantityNamed(whole, quantities);
  const added = parts.flatMap((part): QuantityTerm[] => {
    const quantity = quantityNamed(part, quantities);
    return quantity === undefined ? [] : [{ quantity, sign: isTakenAway(part) ? -1 : 1, monthsBack: 0 }];
  });
  const [first] = added;
  if (above === undefined || first === undefined || added.length < parts.length) return [];
  const named = (text: string) => indicators.find(({ id }) => id === idOfPart(text));
  const step = monthsOfOne(named(parts[0] ?? ""));
  const result: QuantityTerm = { quantity: above, sign: -1, monthsBack: 0 };
  const summed = (months: number): QuantityTerm[] =>
    Array.from({ length: months / step }, (_, index) => ({ ...first, monthsBack: index * step }));
  switch (relation) {
    case "subset":
      return [];
    case "sum":
      if (added.length === 1 && first.quantity === above) return [];
      return [{ relation, reach: 0, linesIn: () => [...added, result] }];
    case "stock": {
      const before: QuantityTerm = { quantity: above, sign: 1, monthsBack: step };
      return [{ relation, reach: step, linesIn: () => [...added, result, before] }];
    }
    // The sum comes first, because the months before are published already and only the sum can still be hidden.
    case "rolling_12":
      return [{ relation, reach: YEAR - step, linesIn: () => [result, ...summed(YEAR)] }];
    case "year_to_date": {
      const yearEnds = named(whole)?.yearEnds ?? "";
      const linesIn = (month: Month) => [result, ...summed(monthsOfYearTo(month, yearEnds))];
      return [{ relation, reach: YEAR - step, linesIn }];
    }
  }
}

/** How many months one figure of an indicator counts. */
function monthsOfOne(indicator: Indicator | undefined): number {
  return { monthly: 1, quarterly: 3, annual: YEAR }[indicator?.frequency ?? "monthly"];
}

/** How many months a running total has added up at the end of `month`. */
function monthsOfYearTo(month: Month, yearEnds: string): number {
  return monthsBetween(monthOf(yearBegan({ yearEnds }, month)), month) + 1;
}

/** The categories of each breakdown that adds up, in the order of `partner`, then as they are written. */
function breakdownsIn(categories: readonly Category[]): (readonly Category[])[] {
  const breakdowns = new Map<string, Category[]>();
  for (const category of categories.filter(({ addsUp }) => addsUp)) {
    const key = `${category.indicator} ${category.breakdown}`;
    breakdowns.set(key, [...(breakdowns.get(key) ?? []), category]);
  }
  return [...breakdowns.values()].map((all) => all.toSorted((a, b) => a.partner - b.partner));
}

/** A breakdown adds up in every column that is a quantity: numerators and denominators of shares, values of counts. */
function sumsOf(categories: readonly Category[], { idsOf }: Quantities): Equation[] {
  const [first] = categories;
  if (first === undefined) return [];
  const whole = idsOf({ indicator: first.indicator, breakdown: "", category: "" });
  // A count’s numerator is its value.
  const columns: readonly FigureColumn[] =
    whole.value === undefined ? ["numerator", "denominator"] : ["value"];
  return columns.flatMap((column): Equation[] => {
    const all = whole[column];
    const parts = categories.map((category) => idsOf(category)[column]);
    if (all === undefined || parts.some((part) => part === undefined)) return [];
    const lines: QuantityTerm[] = parts.flatMap((quantity) =>
      quantity === undefined ? [] : [{ quantity, sign: 1, monthsBack: 0 }],
    );
    return [
      { relation: "sum", reach: 0, linesIn: () => [...lines, { quantity: all, sign: -1, monthsBack: 0 }] },
    ];
  });
}
