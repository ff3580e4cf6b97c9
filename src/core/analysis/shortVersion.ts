import type { Series } from "../dataset/dataset.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { missesIn } from "./misses.ts";
import type { Summary } from "./summary.ts";

/** The figures of the short version, in its order; each is there once. */
export type ShortVersion = {
  /** What misses its target and is about children or families, the worst first; then what else misses its target. */
  readonly misses: readonly Summary[];
  /** What the council says should happen for a child or a parent, where that does not miss its target. */
  readonly promises: readonly Summary[];
  /** The first figure of each theme that has none above. */
  readonly others: readonly Summary[];
};

/**
 * What the short version shows of all figures that have a number or the reason for none. Children come before budgets, and nothing
 * that divides money by children is there: no child has a price.
 */
export function shortVersionOf(
  all: readonly { readonly series: Series; readonly summary: Summary }[],
): ShortVersion {
  const known = all.filter(({ summary: { indicator } }) => !isPrice(indicator));
  const misses = childrenFirst(missesIn(known).map(({ summary }) => summary));
  const rest = known.map(({ summary }) => summary).filter((summary) => !misses.includes(summary));
  const promises = rest.filter(({ indicator }) => indicator.forYou !== "");
  const themes = new Set([...misses, ...promises].map(({ indicator }) => indicator.theme));
  const others = rest.filter(({ indicator: { theme } }) => {
    const isFirst = !themes.has(theme);
    themes.add(theme);
    return isFirst;
  });
  return { misses, promises, others: childrenFirst(others) };
}

/** Whether a figure is so much money for each child, place or week. */
function isPrice(indicator: Pick<Indicator, "kind" | "unit">): boolean {
  return indicator.unit.startsWith("£") && hasFraction(indicator);
}

/** A figure is about children or families unless `disclosure` says that it is about neither their lives nor the service for them. */
function childrenFirst(all: readonly Summary[]): readonly Summary[] {
  const areChildren = ({ indicator: { disclosure } }: Summary) => disclosure !== "none";
  return [...all.filter(areChildren), ...all.filter((each) => !areChildren(each))];
}
