import { compare, type Decimal } from "../../decimal.ts";
import type { Issue } from "../../issue.ts";
import type { Month } from "../../period.ts";
import { entriesIn } from "../../tables/entries.ts";
import { byStart, targetOf, TARGETS } from "../../tables/targets.ts";
import { targetIn, type Target } from "../../target.ts";
import type { Published } from "../published.ts";
import type { ReceivedReference } from "./reference.ts";

/**
 * Indicators whose published months would be held to another target, tolerance or definition than the published one: a past
 * target is changed only with a reason, as a past figure is. A row that ends, one that begins after the newest month, and one
 * for months in which nothing was in force change no past target.
 */
export function unexplainedTargets(
  { dataset, releases }: Published,
  before: Pick<ReceivedReference, "parsed">,
  after: Pick<ReceivedReference, "parsed">,
): Issue[] {
  if (releases.length === 0) return [];
  const [then, now] = [targetsIn(before), targetsIn(after)];
  return [...dataset.byIndicator].flatMap(([indicator, observations]): Issue[] => {
    const months = new Set(observations.map(({ period }) => period));
    const [was, is] = [then.get(indicator) ?? [], now.get(indicator) ?? []];
    const changed = [...months].filter((month) => !isSame(was, is, month));
    if (changed.length === 0) return [];
    return [{ code: "target-unexplained", indicator, months: changed.length, file: TARGETS.file }];
  });
}

function targetsIn({ parsed }: Pick<ReceivedReference, "parsed">): Map<string, Target[]> {
  const { entries } = entriesIn(TARGETS, parsed.get(TARGETS.file)?.table);
  const targets = entries.map(({ cells }) => targetOf(cells)).sort(byStart);
  const byIndicator = new Map<string, Target[]>();
  for (const target of targets)
    byIndicator.set(target.indicator, [...(byIndicator.get(target.indicator) ?? []), target]);
  return byIndicator;
}

function isSame(was: readonly Target[], is: readonly Target[], month: Month): boolean {
  const [one, other] = [targetIn(was, month), targetIn(is, month)];
  if (one === undefined) return true;
  return (
    isEqual(one.target, other?.target) &&
    (one.target === undefined || isEqual(one.tolerance, other?.tolerance)) &&
    one.definition === (other?.definition ?? "")
  );
}

function isEqual(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one === undefined || other === undefined ? one === other : compare(one, other) === 0;
}
