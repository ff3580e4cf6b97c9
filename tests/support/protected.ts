import { datasetOf } from "../../src/core/dataset/dataset.ts";
import { protect, type ProtectedMonth } from "../../src/core/disclosure/protect/protect.ts";
import type { Category, Indicator } from "../../src/core/indicator.ts";
import type { Observation } from "../../src/core/observation.ts";
import type { Relation } from "../../src/core/relation.ts";
import { SMALL } from "./small.ts";

/** What adds up, by declaration. */
type Structure = { readonly categories?: readonly Category[]; readonly relations?: readonly Relation[] };

/** One month by itself, sent to a council of these indicators that hides counts up to a threshold, and has published nothing. */
export function protectedMonth(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  threshold: number,
  { categories = [], relations = [] }: Structure = {},
): ProtectedMonth {
  const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold } };
  const reference = { council, indicators, categories, relations };
  const [month] = protect({ reference, published: datasetOf([]), months: [{ observations }] }).months;
  if (month === undefined) throw new Error("A month was sent, and none came back.");
  return month;
}
