import type { OffTarget } from "../analysis/offTarget.ts";
import type { Indicator } from "../indicator.ts";
import { monthName } from "../period.ts";
import { periodNoun } from "./when.ts";

/**
 * "Off target in 9 of the last 12 months.", "in 3 of the 5 months since the definition changed in May 2026". undefined where it
 * was not, where none can be judged, or where one figure is all there is in a year.
 */
export function offTargetSentence(
  offTarget: OffTarget | undefined,
  indicator: Pick<Indicator, "frequency">,
): string | undefined {
  if (offTarget === undefined || offTarget.off === 0 || indicator.frequency === "annual") return undefined;
  const { off, judged, due, since } = offTarget;
  const nouns = periodNoun(indicator, judged);
  const defined = since === undefined ? "" : ` since the definition changed in ${monthName(since)}`;
  if (judged === due && judged > 1)
    return `Off target in ${off} of the ${since === undefined ? "last " : ""}${judged} ${nouns}${defined}.`;
  const count = judged === 1 ? `the one ${nouns}` : `${off} of the ${judged} ${nouns}`;
  const all = since === undefined ? ` of the last ${due}` : defined;
  return `Off target in ${count}${all}${judged === due ? "" : " that can be judged"}.`;
}
