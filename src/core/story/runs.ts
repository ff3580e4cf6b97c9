import { SPC } from "../analysis/spc/parameters.ts";
import { signalsIn, type Spc } from "../analysis/spc/spc.ts";
import type { Signal } from "../analysis/spc/signals.ts";
import { monthName, type Month } from "../period.ts";
import { signalWords } from "./signals.ts";

/**
 * The signals of more than one month that touch `months`, newest first, in words: "9 in a row above the average, January 2022 to September 2022".
 * The table of months says them once, above its rows. A signal that lies within a row on the same side is not said again.
 */
export function runsIn(spc: Spc, months: readonly Month[]): string[] {
  const touching = [...new Set(months.flatMap((month) => signalsIn(spc, month)))];
  return touching
    .filter(({ months: marked }) => marked.length > 1)
    .filter((signal) => !touching.some((other) => isWithin(signal, other)))
    .toSorted((a, b) => (a.months[0] < b.months[0] ? 1 : -1))
    .map(runWords);
}

/** What is said beside one month alone: "below the lower limit". Nothing where it is one of several, or at a new level, which is said above. */
export function ownRemark(spc: Spc, month: Month): string | undefined {
  const signals = signalsIn(spc, month);
  const own = signals.find(({ rule, months }) => rule === "outside" && months.length === 1);
  const isSaid = signals.some(
    (other) =>
      other.rule === "one-side" && other.direction === own?.direction && other.months.length >= SPC.newLevel,
  );
  return own === undefined || isSaid ? undefined : signalWords(own);
}

/** Whether all months of a signal are in a row on the same side; a trend is a story of its own. */
function isWithin(signal: Signal, other: Signal): boolean {
  return (
    (signal.rule === "two-of-three" || signal.rule === "outside") &&
    other.rule === "one-side" &&
    signal.direction === other.direction &&
    signal.months.every((month) => other.months.includes(month))
  );
}

function runWords({ rule, direction, months }: Signal): string {
  const high = direction === "higher";
  const span = `${monthName(months[0])} to ${monthName(months.at(-1) ?? months[0])}`;
  switch (rule) {
    case "trend":
      return `${months.length} in a row that ${high ? "rise" : "fall"}, ${span}`;
    case "two-of-three":
      return `${months.length} near the ${high ? "upper" : "lower"} limit, ${span}`;
    case "outside":
      return `${months.length} in a row ${high ? "above the upper" : "below the lower"} limit, ${span}`;
    case "one-side":
      return `${months.length} in a row ${high ? "above" : "below"} the average, ${span}`;
  }
}
