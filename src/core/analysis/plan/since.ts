import type { Series } from "../../dataset/dataset.ts";
import { isNumber, type Observation } from "../../observation.ts";
import { monthOf, type Day } from "../../period.ts";
import type { Signal } from "../spc/signals.ts";
import type { Spc } from "../spc/spc.ts";

/**
 * What a figure has done since an action was done. It never says that the action is why: other things happened too.
 */
export type Since = {
  /** The last figure that is shown of a month before the one in which the action was done; undefined where there is none. */
  readonly before: Observation | undefined;
  /** The newest figure that is shown of a later month; undefined where no later month is published. */
  readonly after: Observation | undefined;
  /**
   * The signals that begin in a later month; undefined where nothing can be told: the figure has no limits now, or no later month.
   */
  readonly signals: readonly Signal[] | undefined;
};

/**
 * The month in which the action was done is neither before nor after. A signal that began before the action was done is none of it,
 * whatever months it has since.
 */
export function sinceDone({ observations }: Series, spc: Spc | undefined, done: Day): Since {
  const month = monthOf(done);
  const shown = observations.filter(({ value }) => isNumber(value));
  const after = shown.findLast(({ period }) => period > month);
  const limited = spc?.now.kind === "limits" && after !== undefined ? spc.now : undefined;
  return {
    before: shown.findLast(({ period }) => period < month),
    after,
    signals: limited?.signals.filter(({ months: [first] }) => first > month),
  };
}
