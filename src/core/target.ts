import type { Decimal } from "./decimal.ts";
import type { Month } from "./period.ts";

/** One row of `targets.csv`: a target, a definition, or both, in force from `from` to `to` inclusive. */
export type Target = {
  readonly indicator: string;
  readonly from: Month;
  /** undefined while it is in force. */
  readonly to: Month | undefined;
  /** undefined where the row only states a definition. */
  readonly target: Decimal | undefined;
  readonly tolerance: Decimal;
  /** A row with another text starts a new definition, and the series breaks there. */
  readonly definition: string;
  readonly source: string;
};

/** The row in force in `month`, among the targets of one indicator in order of `from`. */
export function targetIn(targets: readonly Target[], month: Month): Target | undefined {
  return targets.findLast(({ from, to }) => from <= month && (to === undefined || month <= to));
}

/**
 * The months in which a new definition starts. Figures before and after are not compared. A blank cell keeps the definition
 * before it.
 */
export function breaksIn(targets: readonly Target[]): readonly Month[] {
  const defined = targets.filter(({ definition }) => definition !== "");
  return defined
    .filter(({ definition }, index) => index > 0 && definition !== defined[index - 1]?.definition)
    .map(({ from }) => from);
}

/** The month in which the definition in force in `month` began; undefined for the first one. */
export function definedSince(targets: readonly Target[], month: Month): Month | undefined {
  return breaksIn(targets).findLast((each) => each <= month);
}
