import { STATUSES, type Status } from "../analysis/status.ts";
import type { Tally } from "../analysis/tally.ts";
import { STATUS_WORDS } from "./status.ts";

/** What the site is for, in a sentence. */
export function purpose(council: string): string {
  return `How services for children are doing at ${council}: every monthly figure beside its target, last year and England, and all of it as open data.`;
}

/** The overview in ten words or fewer: `9 of 27 figures are off target`. */
export function overviewHeadline({ byStatus, judged }: Tally): string {
  if (judged === 0) return "No figure has a target yet";
  const worst = worstOf(byStatus);
  if (judged === 1) return `The one figure with a target ${ONE_AIM[worst]} it`;
  const count = byStatus[worst];
  return worst === "on"
    ? `All ${judged} figures are on target`
    : `${count} of ${judged} figures ${are(count)} ${STATUS_WORDS[worst]}`;
}

const ONE_AIM: Readonly<Record<Status, string>> = { off: "misses", "just-off": "just misses", on: "meets" };

/** The same in full: every status with its number, and how many figures are not judged. */
export function overviewSentence({ byStatus, judged, unjudged }: Tally): string {
  if (judged === 0) return "None of the newest figures can be set against a target.";
  const { on, off, "just-off": justOff } = byStatus;
  const counted =
    judged === 1
      ? `One of the newest figures can be set against a target: it is ${STATUS_WORDS[worstOf(byStatus)]}.`
      : `Of the ${judged} newest figures that can be set against a target, ${off} ${are(off)} off target, ${justOff} ${are(justOff)} just off and ${on} ${are(on)} on target.`;
  if (unjudged === 0) return counted;
  const others = unjudged === 1 ? "One other figure has" : `${unjudged} other figures have`;
  return `${counted} ${others} no target, or no number to set against it.`;
}

/** `12 figures: 2 off target, 1 just off, 6 on target`: of one theme, beside its name. */
export function tallyWords({ byStatus, judged, unjudged }: Tally): string {
  const { on, off, "just-off": justOff } = byStatus;
  const all = judged + unjudged;
  const parts = [
    ...(off > 0 ? [`${off} off target`] : []),
    ...(justOff > 0 ? [`${justOff} just off`] : []),
    ...(on > 0 ? [`${on} on target`] : []),
  ];
  const figures = all === 1 ? "1 figure" : `${all} figures`;
  return parts.length === 0 ? `${figures}, none with a target` : `${figures}: ${parts.join(", ")}`;
}

/** The worst status that any figure has. */
function worstOf(byStatus: Tally["byStatus"]): Status {
  return STATUSES.find((status) => byStatus[status] > 0) ?? "on";
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}
