import { toNumber } from "../core/decimal.ts";
import { rankedAmong, type Indicator } from "../core/indicator.ts";

/** The scale of the vertical axis: round numbers, the first and the last of which are its ends. */
export type Domain = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

/** A scale of percentages that would start below this starts at zero, since cutting off so little gains nothing. */
const LOWEST_CUT = 25;
/** A scale of percentages that would end above this ends at 100. */
const HIGHEST_CUT = 90;
/** A scale of percentages spans at least this many points, so that small changes do not look large. */
const NARROWEST = 20;
/** Room above and below the figures, as a share of their spread. */
const ROOM = 0.1;
const MOST_TICKS = 6;

/**
 * Scales of counts, money, rates and means start at zero, or below it where figures are negative. Scales of percentages span
 * what figures and targets need, at least 20 points, within 0 to 100; they start at 0 and end at 100 where that is near.
 * A rank's scale has every place, from 1, which is drawn at the top. A chart whose scale does not start at zero says so in words.
 */
export function domainOf(
  { kind, unit, decimals, signed }: Pick<Indicator, "kind" | "unit" | "decimals" | "signed">,
  drawn: readonly number[],
): Domain {
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  if (kind === "rank") return places(unit, drawn);
  if (drawn.length === 0) return rounded(0, 1, 1);
  if (unit === "%" && !signed && least >= 0 && most <= 100) return percentages(least, most);
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const room = (high - low) * ROOM;
  const smallestStep = decimals === 0 ? 1 : 10 ** -decimals;
  if (low === high) return rounded(0, smallestStep * 5, smallestStep);
  return rounded(low < 0 ? low - room : 0, high > 0 ? high + room : 0, smallestStep);
}

/** From the first place to the last that there is, or that was taken where the unit does not say. */
function places(unit: string, drawn: readonly number[]): Domain {
  const among = rankedAmong({ unit });
  const last = Math.max(2, among === undefined ? 0 : toNumber(among), ...drawn);
  const step = niceStep((last - 1) / MOST_TICKS, 1);
  const between = Array.from({ length: Math.ceil(last / step) - 1 }, (_, place) => (place + 1) * step);
  // A tick beside the first or the last place would touch its label.
  return {
    low: 1,
    high: last,
    ticks: [1, ...between.filter((tick) => tick > step / 2 && last - tick > step / 2), last],
  };
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

/** Allows for rounding errors of floating-point numbers when steps are counted. */
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
