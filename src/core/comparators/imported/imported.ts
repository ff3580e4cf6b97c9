import { group } from "d3-array";

import type { Indicator } from "../../indicator.ts";
import { byCodePoint } from "../../order.ts";
import { codeOf, endOf } from "../../period.ts";
import type { Area } from "../area.ts";
import { comparatorOrder, type Comparator } from "../comparator.ts";
import { isThere, showsLife } from "../lives.ts";
import type { ComparatorSource } from "../source.ts";
import { sideBySide, type FromSource, type SideBySide } from "./differences.ts";

/** One indicator's official figures, of whatever source. */
export type Imported = {
  readonly indicator: Indicator;
  /** In canonical order; one for each area and period. */
  readonly comparators: readonly Comparator[];
  /** Those of which a row is there, the one that is believed first. */
  readonly sources: readonly ComparatorSource[];
  /** Each pair of sources side by side, the one that is believed first. */
  readonly pairs: readonly SourcePair[];
  /** How many rows said of an authority that it has no figure because there was no such authority. */
  readonly notThere: number;
  /** How many rows of authorities are older than those that are kept. */
  readonly older: number;
};

/** So many years of authorities are kept, so that a page can fetch them at once; of England and the regions all are. */
export const YEARS_OF_AUTHORITIES = 10;

/** Two sources of one indicator. */
export type SourcePair = SideBySide & { readonly believed: string; readonly other: string };

/**
 * The figures of several sources as one list. `inOrder` begins with the source that is believed first: of each area and period its
 * row stands, then the next one's. Rows that show no figure of authorities that were not there are left out: theirs are not withheld.
 */
export function importedOf(
  indicator: Indicator,
  inOrder: readonly FromSource[],
  areas: ReadonlyMap<string, Area>,
): Imported {
  const keyOf = ({ areaCode, period }: Comparator) => `${areaCode} ${period.kind} ${codeOf(period)}`;
  const rows = group(
    inOrder.flatMap(({ comparators }) => comparators),
    keyOf,
  );
  const believed = [...rows.values()].flatMap(([first]) => first ?? []);
  const there = believed.filter((each) => {
    const area = areas.get(each.areaCode);
    return showsLife(each.value) || area === undefined || isThere(area, endOf(each.period));
  });
  const ends = new Set(there.map(({ period }) => endOf(period)));
  const kept = new Set([...ends].sort(byCodePoint).slice(-YEARS_OF_AUTHORITIES));
  const comparators = there.filter(({ level, period }) => level !== "authority" || kept.has(endOf(period)));
  const named = new Set(comparators.map(({ source }) => source));
  return {
    indicator,
    comparators: comparators.sort(comparatorOrder),
    sources: inOrder.map(({ source }) => source).filter(({ id }) => named.has(id)),
    pairs: pairsOf(inOrder),
    notThere: believed.length - there.length,
    older: there.length - comparators.length,
  };
}

function pairsOf(inOrder: readonly FromSource[]): SourcePair[] {
  return inOrder.flatMap((first, at) =>
    inOrder.slice(at + 1).map((next) => ({
      ...{ believed: first.source.id, other: next.source.id },
      ...sideBySide(first, next),
    })),
  );
}
