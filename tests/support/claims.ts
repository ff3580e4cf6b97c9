import { findingOf, type Sources } from "../../src/core/claims/finding.ts";
import { claimFromQuery } from "../../src/core/claims/query.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import { claimWords } from "../../src/core/story/claim.ts";
import type { ClaimWords } from "../../src/core/story/claimWords.ts";

/** Nothing but these series: no figure is declared a part of another, and there are no other areas, unless told otherwise. */
export function sourcesOf(all: readonly Series[], more: Partial<Sources> = {}): Sources {
  const series = new Map(all.map((each) => [each.indicator.id, each]));
  return { series, subsets: [], comparators: [], ...more };
}

/** What is said of a statement, given as its link, beside these series. */
export function wordsBeside(query: string, all: readonly Series[], more: Partial<Sources> = {}): ClaimWords {
  return claimWords(findingOf(claimFromQuery(query)!, sourcesOf(all, more))!);
}

/** A number that was not set beside the figures, and why: as tests expect it. */
export function notComparedFor(because: string) {
  return { kind: "not-compared", because };
}
