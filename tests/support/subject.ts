import { monthsOf } from "../../src/core/analysis/months.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { observationIn, type Series } from "../../src/core/dataset/dataset.ts";
import { compare } from "../../src/core/decimal.ts";
import { isNumber } from "../../src/core/observation.ts";
import type { Month } from "../../src/core/period.ts";
import type { Subject } from "../../src/core/story/lint.ts";
import { breaksIn } from "../../src/core/target.ts";

/** What is known of a figure beside another month's, worked out by the shortest way there is and not by the engine's own. */
export function subjectOf(series: Series, now: Month, base: Month | undefined): Subject {
  const { indicator, targets } = series;
  const [figure, before] = [observationIn(series, now)?.value, base && observationIn(series, base)?.value];
  const isBroken = base !== undefined && breaksIn(targets).some((each) => base < each && each <= now);
  const step = isNumber(figure) && isNumber(before) ? compare(figure, before) : 0;
  const limited = spcOf(series)?.now;
  const signals = limited?.kind === "limits" ? limited.signals : [];
  return {
    form: "sentence",
    names: [indicator.title, indicator.shortTitle],
    polarity: indicator.polarity,
    direction: isBroken || step === 0 ? undefined : step > 0 ? "higher" : "lower",
    hasFigure: isNumber(figure),
    hasBase: isNumber(before),
    isBroken,
    trends: signals.filter(({ rule }) => rule === "trend").map(({ direction }) => direction),
    threshold: 5,
  };
}

/** The newest month of a series. */
export function newestIn(series: Series): Month {
  return monthsOf(series)[0]!.observation.period;
}
