import { compare, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { monthsAfter, type Month } from "../period.ts";
import { targetIn, type Target } from "../target.ts";

/** A stretch of months with one target. */
export type TargetStep = {
  readonly target: Decimal;
  readonly from: Month;
  /** undefined while it is in force. */
  readonly to: Month | undefined;
};

/** The targets of one indicator up to `month`, oldest first, given in order of `from`. Rows that go on with the same number are one step. */
export function targetStepsOf(targets: readonly Target[], month: Month): TargetStep[] {
  const steps: TargetStep[] = [];
  for (const { target, from, to } of targets.filter((each) => each.from <= month)) {
    if (target === undefined) continue;
    const last = steps.at(-1);
    const goesOn = last && compare(last.target, target) === 0 && last.to && from <= monthsAfter(last.to, 1);
    if (goesOn) steps[steps.length - 1] = { ...last, to };
    else steps.push({ target, from, to });
  }
  return steps;
}

/** What became of a target, as a reader would have it: harder or easier to meet, or to be just off. */
export type TargetWay = "harder" | "easier" | "new" | "gone";

/** A change of an indicator's target or of its tolerance, in the first month for which it holds. */
export type TargetChange = {
  readonly indicator: Indicator;
  readonly month: Month;
  readonly way: TargetWay;
  readonly was: Decimal | undefined;
  readonly is: Decimal | undefined;
};

/**
 * The changes of one indicator's target in the twelve months up to `month`, oldest first. `was` and `is` are equal where only the
 * tolerance changed. Where neither direction is better there are none, and a target that an indicator began with is no change.
 */
export function targetChangesOf(
  indicator: Indicator,
  targets: readonly Target[],
  month: Month,
): TargetChange[] {
  if (indicator.polarity === "neutral") return [];
  const began = (each: Month) => indicator.firstPeriod !== undefined && each <= indicator.firstPeriod;
  const own = targets.filter((each) => each.indicator === indicator.id);
  return Array.from({ length: 12 }, (_, at) => monthsAfter(month, at - 11)).flatMap((each) => {
    const [was, is] = [targetIn(own, monthsAfter(each, -1)), targetIn(own, each)];
    const way = wayBetween(was, is, indicator.polarity === "higher");
    return way === undefined || began(each)
      ? []
      : [{ indicator, month: each, way, was: was?.target, is: is?.target }];
  });
}

function wayBetween(
  was: Target | undefined,
  is: Target | undefined,
  isHigherBetter: boolean,
): TargetWay | undefined {
  if (was?.target === undefined) return is?.target === undefined ? undefined : "new";
  if (is?.target === undefined) return "gone";
  const step = compare(is.target, was.target) * (isHigherBetter ? 1 : -1);
  if (step !== 0) return step > 0 ? "harder" : "easier";
  const room = compare(is.tolerance, was.tolerance);
  return room === 0 ? undefined : room > 0 ? "easier" : "harder";
}
