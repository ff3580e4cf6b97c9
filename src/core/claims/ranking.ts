import type { Ranking } from "../comparators/standing/ranking.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isRank, rankedAmong } from "../indicator.ts";
import { isNumber, numberIn } from "../observation.ts";
import type { Month } from "../period.ts";
import { notCompared, type NotCompared } from "./beside.ts";

/**
 * A published rank: the month's figure is the place; of how many is its denominator, or the unit's `of 151 councils`. No other
 * figure is a place, whatever number it is: 14 children are not the 14th.
 */
export function rankingIn(series: Series, month: Month): Ranking | NotCompared {
  if (!isRank(series.indicator)) return notCompared("not-a-rank");
  const observation = observationIn(series, month);
  if (!isNumber(observation?.value)) return notCompared(observation?.value ?? "missing");
  const place = observation.value;
  return {
    kind: "ranking",
    place,
    last: place,
    of: numberIn(observation.denominator) ?? rankedAmong(series.indicator),
    tied: false,
  };
}
