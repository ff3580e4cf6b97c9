import type { DisclosureClass } from "../../indicator.ts";
import { keyOf } from "../../observation.ts";
import type { Reference } from "../../reference/reference.ts";

/** What decides which figures are hidden: the threshold, disclosure classes, and relations between figures. */
type Rules = Pick<Reference, "council" | "indicators" | "categories" | "relations">;

/** How the disclosure rules differ from those under which the record was published. Both may be true. */
export type RuleChange = { readonly isStricter: boolean; readonly isLooser: boolean };

const STRICTNESS: Readonly<Record<DisclosureClass, number>> = { none: 0, service: 1, person: 2 };

/**
 * Whether the rules have become stricter or looser. A higher threshold, a class that protects more, and a new relation are
 * stricter; the opposite of each is looser. A new indicator or category is neither.
 */
export function ruleChange(before: Rules, after: Rules): RuleChange {
  const steps = [
    after.council.disclosure.threshold - before.council.disclosure.threshold,
    ...stepsOf(
      before.indicators,
      after.indicators,
      ({ id }) => id,
      (each) => [STRICTNESS[each.disclosure], Number(each.zeroSensitive), Number(each.behind !== "")],
    ),
    ...stepsOf(before.categories, after.categories, keyOf, (each) => [
      STRICTNESS[each.disclosure],
      Number(each.addsUp),
    ]),
  ];
  const [relationsBefore, relationsAfter] = [relationsIn(before), relationsIn(after)];
  const isReordered = orderOf(before) !== orderOf(after);
  return {
    isStricter: steps.some((step) => step > 0) || !isWithin(relationsAfter, relationsBefore) || isReordered,
    isLooser: steps.some((step) => step < 0) || !isWithin(relationsBefore, relationsAfter),
  };
}

/** The change, after less before, in each number that says how strict a rule is, for what is in both lists. */
function stepsOf<Each>(
  before: readonly Each[],
  after: readonly Each[],
  nameOf: (each: Each) => string,
  numbersOf: (each: Each) => readonly number[],
): number[] {
  const known = new Map(before.map((each) => [nameOf(each), numbersOf(each)]));
  return after.flatMap((each) => {
    const then = known.get(nameOf(each));
    return then === undefined ? [] : numbersOf(each).map((number, index) => number - (then[index] ?? 0));
  });
}

function relationsIn({ relations }: Rules): Set<string> {
  return new Set(
    relations.map(({ relation, whole, parts }) =>
      [relation, whole, ...parts.map((part) => part.replace(/^\+/, "")).toSorted()].join(" "),
    ),
  );
}

/** The order in which categories shield each other, as a text to compare. */
function orderOf({ categories }: Rules): string {
  return categories
    .filter(({ addsUp }) => addsUp)
    .map((each) => `${keyOf(each)} ${each.partner}`)
    .join("\n");
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}
