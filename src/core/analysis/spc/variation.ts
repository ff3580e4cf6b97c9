import { compare } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import type { Series } from "../../dataset/dataset.ts";
import type { Month } from "../../period.ts";
import { aimIn, type Aim } from "../status.ts";
import type { Limits } from "./limits.ts";
import type { Signal } from "./signals.ts";

/** What the newest month shows: the variation icons of “Making Data Count”. */
export type Variation =
  | { readonly kind: "common-cause" }
  | {
      readonly kind: "special-cause";
      /** `both` where one signal points up and another down, as when a figure falls but is still high. */
      readonly direction: Signal["direction"] | "both";
      readonly reading: "improving" | "concerning" | "neutral" | "mixed";
      /** Those that mark the newest month. */
      readonly signals: readonly Signal[];
    };

/** Whether the target will be met while nothing changes: the assurance icons of “Making Data Count”. */
export type Assurance =
  | { readonly kind: "consistently-met" | "consistently-missed" | "hit-and-miss"; readonly aim: Aim }
  | { readonly kind: "none"; readonly because: "no-target" | "target-changed" | "special-cause" };

/** Only signals that mark the newest month speak of now. Tools that show one of two opposite signals differ in which. */
export function variationIn(newest: Month, signals: readonly Signal[], { polarity }: Indicator): Variation {
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
 * A target beyond the limits on the good side will be missed every month, one beyond them on the other side met; a target
 * between them, or on one, is hit in some months and missed in others. Not said while the newest month shows a special cause,
 * since the limits then no longer say what to expect (Provost and Murray: capability is of a stable process), nor where the
 * target has not been the same through the segment.
 */
export function assuranceOf(
  { indicator, targets }: Series,
  months: readonly Month[],
  { lower, upper }: Limits,
  variation: Variation,
): Assurance {
  const aims = months.map((month) => aimIn(indicator, targets, month));
  const aim = aims.at(-1);
  if (aim === undefined) return { kind: "none", because: "no-target" };
  if (!aims.every((each) => each !== undefined && compare(each.target, aim.target) === 0))
    return { kind: "none", because: "target-changed" };
  if (variation.kind === "special-cause") return { kind: "none", because: "special-cause" };
  const above = compare(aim.target, upper) > 0;
  const below = compare(aim.target, lower) < 0;
  if (!above && !below) return { kind: "hit-and-miss", aim };
  return { kind: above === (aim.polarity === "lower") ? "consistently-met" : "consistently-missed", aim };
}
