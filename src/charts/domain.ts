import type { Indicator } from "../core/indicator.ts";

/** The scale of the vertical axis: round numbers, the first and the last of which are its ends. */
export type Domain = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

/** A window on percentages that would start below this starts at zero: cutting off less gains too little. */
const LOWEST_CUT = 25;
/** One that would end above this ends at 100, where nothing can be higher. */
const HIGHEST_CUT = 90;
/** The narrowest window on percentages, so that a wobble never looks like a landslide. */
const NARROWEST = 20;
/** Room above and below the figures, as a share of their spread. */
const ROOM = 0.1;
const MOST_TICKS = 6;

/**
 * Counts, money, rates and means start at zero, or below it where figures are negative. Percentages show the window that
 * the figures and targets need, at least 20 points wide and within 0 to 100; it starts at zero and ends at 100 wherever that is
 * near.
 * A chart whose scale does not start at zero says so in words.
 */
export function domainOf(
  { unit, decimals, signed }: Pick<Indicator, "unit" | "decimals" | "signed">,
  drawn: readonly number[],
): Domain {
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  if (drawn.length === 0) return rounded(0, 1, 1);
  if (unit === "%" && !signed && least >= 0 && most <= 100) return percentages(least, most);
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const room = (high - low) * ROOM;
  const smallestStep = decimals === 0 ? 1 : 10 ** -decimals;
  if (low === high) return rounded(0, smallestStep * 5, smallestStep);
  return rounded(low < 0 ? low - room : 0, high > 0 ? high + room : 0, smallestStep);
}

function percentages(least: number, most: number): Domain {
  const room = Math.max((most - least) * ROOM, (NARROWEST - (most - least)) / 2);
  const low = Math.max(0, Math.min(least - room, 100 - NARROWEST));
  const high = Math.min(100, Math.max(most + room, NARROWEST));
  return rounded(low < LOWEST_CUT ? 0 : low, high > HIGHEST_CUT ? 100 : high, 1);
}

/** Widens a scale to round steps, at most six of them. */
function rounded(low: number, high: number, smallestStep: number): Domain {
  const step = niceStep((high - low) / MOST_TICKS, smallestStep);
  const [first, last] = [Math.floor(low / step + TINY), Math.ceil(high / step - TINY)];
  const ticks = Array.from({ length: last - first + 1 }, (_, position) =>
    exact((first + position) * step, step),
  );
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks };
}

/** What floating-point arithmetic may add to a whole number of steps. */
const TINY = 1e-9;

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `least`. */
function niceStep(least: number, smallestStep: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least - TINY) ?? 10 * power;
  return Math.max(step, smallestStep);
}

function exact(value: number, step: number): number {
  return Number(value.toFixed(placesOf(step)));
}

function placesOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + TINY));
}
