import { changeBetween, type Change } from "../analysis/change.ts";
import type { Series } from "../dataset/dataset.ts";
import { observationIn } from "../dataset/dataset.ts";
import { add, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import type { Figure } from "../observation.ts";
import { basesOf, type Bases } from "./bases.ts";
import {
  besideFigure,
  besideRatio,
  ENDS,
  notCompared,
  percentOf,
  whyNoPercent,
  type Comparison,
} from "./beside.ts";
import type { ChangeClaim } from "./kinds.ts";
import type { Said } from "./said.ts";

/** A change as it was said, beside the change between the same two months. */
export type ChangeFinding = {
  readonly kind: "change";
  readonly claim: ChangeClaim;
  readonly indicator: Indicator;
  readonly before: Figure | undefined;
  readonly now: Figure | undefined;
  readonly figures: Change;
  /** The later figure in per cent of the earlier, one decimal: what a multiple is set beside; undefined where `percent` is not compared. */
  readonly multiple: Decimal | undefined;
  /** undefined where none was said. */
  readonly difference: Comparison | undefined;
  readonly percent: Comparison | undefined;
  /** undefined unless a difference and a per cent of increase were said. */
  readonly bases: Bases | undefined;
};

/** METHOD, "Change". Neither part is compared across a change of definition, nor with a figure that is not there. */
export function changeFinding(claim: ChangeClaim, series: Series): ChangeFinding {
  const { indicator } = series;
  const { from, to, difference, percent } = claim;
  const figures = changeBetween(series, from, to);
  const later = figures.kind === "change" ? add(figures.base, figures.difference) : undefined;
  const multiple =
    figures.kind === "change" && later && whyNoPercent(figures.base, later, indicator) === undefined
      ? percentOf(later, figures.base, 1, ENDS.multiple)
      : undefined;
  return {
    kind: "change",
    claim,
    indicator,
    before: observationIn(series, from)?.value,
    now: observationIn(series, to)?.value,
    figures,
    multiple,
    difference: difference && differenceBeside(difference, figures),
    percent: percent && percentBeside(percent, claim, figures, indicator),
    bases: basesSaid(claim, indicator),
  };
}

function differenceBeside(said: Said, figures: Change): Comparison {
  return figures.kind === "none" ? notCompared(figures.because) : besideFigure(said, figures.difference);
}

function percentBeside(
  percent: Decimal,
  { as }: ChangeClaim,
  figures: Change,
  indicator: Indicator,
): Comparison {
  if (figures.kind === "none") return notCompared(figures.because);
  const { base, difference } = figures;
  const later = add(base, difference);
  const why = whyNoPercent(base, later, indicator);
  if (why !== undefined) return why;
  return as === "multiple"
    ? besideRatio(percent, later, base, ENDS.multiple)
    : besideRatio(percent, difference, base, ENDS.change);
}

/** The possible bases, for a difference given in ones with all its decimals; undefined for a rounder one such as `5.9k`. */
function basesSaid({ difference, percent, as }: ChangeClaim, indicator: Indicator): Bases | undefined {
  if (difference === undefined || percent === undefined || as !== "increase") return undefined;
  if (indicator.unit === "%" || difference.scale !== "one") return undefined;
  if (difference.number.places < indicator.decimals) return undefined;
  return basesOf(difference.number, percent, indicator);
}
