import type { TargetChange } from "../analysis/targetChanges.ts";
import type { ProvisionalWindow } from "../analysis/provisional.ts";
import type { DatedEvent } from "../event.ts";
import { formatInShort } from "../format.ts";
import { dayName, monthName, monthsAfter } from "../period.ts";
import { eventDayWords } from "./eventDay.ts";

/** `Focused visit: the front door, on 14 June 2022; published on 22 July 2022.` */
export function inspectionSentence({ title, publishedOn, ...event }: DatedEvent): string {
  const published = publishedOn === undefined ? "" : `; published on ${dayName(publishedOn)}`;
  return `${title}, ${eventDayWords(event)}${published}.`;
}

/** Which months may still be restated as a matter of course. */
export function mayChangeSentence({ newest, window }: ProvisionalWindow): string {
  if (newest === undefined || window === 0) return "None: what is published changes only for a reason.";
  const first = monthsAfter(newest, 1 - window);
  const months = window === 1 ? monthName(newest) : `${monthName(first)} to ${monthName(newest)}`;
  return `Those for ${months}: records may still be put right. Every change is listed.`;
}

/** How many of the newest figures are hidden, and how many are not there. */
export function hiddenSentence(counts: {
  readonly all: number;
  readonly hidden: number;
  readonly missing: number;
}): string {
  const { all, hidden, missing } = counts;
  const start =
    hidden === 0
      ? `None of the ${all} newest figures is hidden.`
      : `${hidden} of the ${all} newest figures ${is(hidden)} hidden to protect privacy.`;
  return missing === 0 ? start : `${start} ${missing} ${is(missing)} not available.`;
}

/** A changed target: "from April 2026 80% instead of 75%: harder to meet". Only a tolerance may have changed. */
export function targetChangeWords({ indicator, month, way, was, is: now }: TargetChange): string {
  const since = `from ${monthName(month)}`;
  if (way === "gone") return `${since} no target`;
  const target = now === undefined ? "" : formatInShort(now, indicator);
  if (way === "new" || was === undefined) return `${since} a target, ${target}`;
  const before = formatInShort(was, indicator);
  if (target === before)
    return `${since} ${way === "easier" ? "more" : "less"} counts as just off, with the same target`;
  return `${since} ${target} instead of ${before}: ${way} to meet`;
}

/** How many targets changed in the twelve months before; their words follow. */
export function targetsChangedSentence(changes: readonly TargetChange[]): string {
  if (changes.length === 0) return "None in the last twelve months.";
  const ways = (["easier", "harder", "new", "gone"] as const).flatMap((way) => {
    const count = changes.filter((each) => each.way === way).length;
    return count === 0 ? [] : [`${count} ${WAYS[way]}`];
  });
  return `${changes.length} in the last twelve months: ${ways.join(", ")}.`;
}

const WAYS = { easier: "easier to meet", harder: "harder to meet", new: "new", gone: "taken away" };

/** How many of the figures that miss their target, off or just off, have no explanation of the last twelve months. */
export function unexplainedSentence(missing: number, misses: number): string {
  if (misses === 0) return "No figure misses its target.";
  if (missing === 0)
    return misses === 1 ? "The one miss has an explanation." : `All ${misses} misses have one.`;
  if (misses === 1) return "The one figure that misses its target has none of the last twelve months.";
  return `${missing} of the ${misses} figures that miss their target ${missing === 1 ? "has" : "have"} none of the last twelve months.`;
}

function is(count: number): string {
  return count === 1 ? "is" : "are";
}
