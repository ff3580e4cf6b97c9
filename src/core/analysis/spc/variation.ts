import { compare } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import type { Series } from "../../dataset/dataset.ts";
import type { Observation } from "../../observation.ts";
import type { Month } from "../../period.ts";
import { aimIn, statusOfFigure, type Aim } from "../status.ts";
import type { Limits } from "./limits.ts";
import type { Signal } from "./signals.ts";

/** What the newest month shows: the variation icons of “Making Data Count”. */
export type VariationReading =
  | { readonly kind: "common-cause" }
  | {
      readonly kind: "special-cause";
      /** `both` where one signal points up and another down, as when a figure falls but is still high. */
      readonly direction: Signal["direction"] | "both";
      readonly reading: "improving" | "concerning" | "neutral" | "mixed";
      /** The signals that mark the newest month. */
      readonly signals: readonly Signal[];
    };

/** Where the target lies beside the limits, and how often it was met: the assurance icons of “Making Data Count”. */
export type Assurance =
  | {
      /** The first two: the target is beyond the limits. The others: it is between them, and this is how often it was met. */
      readonly kind: "consistently-met" | "consistently-missed" | "hit-and-miss" | "always-met" | "never-met";
      readonly aim: Aim;
      /** In how many months of the segment it was met. */
      readonly met: number;
      readonly judged: number;
    }
  | { readonly kind: "none"; readonly because: "no-target" | "target-changed" | "special-cause" };

/**
 * What the signals that mark the newest month say together; earlier signals do not count. Where two point in opposite
 * directions the answer is `both`: other tools show one of them, and not all the same one.
 */
export function variationIn(
  newest: Month,
  signals: readonly Signal[],
  { polarity }: Indicator,
): VariationReading {
  const current = signals.filter(({ months }) => months.includes(newest));
  const [first] = current;
  if (first === undefined) return { kind: "common-cause" };
  const direction = current.every((each) => each.direction === first.direction) ? first.direction : "both";
  const reading =
    polarity === "neutral"
      ? "neutral"
      : direction === "both"
        ? "mixed"
        : direction === polarity
          ? "improving"
          : "concerning";
  return { kind: "special-cause", direction, reading, signals: current };
}

/**
 * Whether a target is met consistently. A target beyond the limits would be met in nearly every month, or in hardly any. For a
 * target between the limits, or on one, the answer only counts how often it was met. There is none while the newest month shows a
 * special cause, since the limits then do not say what to expect (Provost and Murray: capability is of a stable process), and
 * where the target has changed within the segment.
 */
export function assuranceOf(
  { indicator, targets }: Series,
  observations: readonly Observation[],
  { lower, upper }: Limits,
  variation: VariationReading,
): Assurance {
  const aims = observations.map(({ period }) => aimIn(indicator, targets, period));
  const aim = aims.at(-1);
  if (aim === undefined) return { kind: "none", because: "no-target" };
  if (!aims.every((each) => each !== undefined && compare(each.target, aim.target) === 0))
    return { kind: "none", because: "target-changed" };
  if (variation.kind === "special-cause") return { kind: "none", because: "special-cause" };
  const judged = observations.length;
  const met = observations.filter((each) => statusOfFigure(each, indicator, aim) === "on").length;
  const above = compare(aim.target, upper) > 0;
  const below = compare(aim.target, lower) < 0;
  if (!above && !below) {
    const kind = met === judged ? "always-met" : met === 0 ? "never-met" : "hit-and-miss";
    return { kind, aim, met, judged };
  }
  const kind = above === (aim.polarity === "lower") ? "consistently-met" : "consistently-missed";
  return { kind, aim, met, judged };
}
