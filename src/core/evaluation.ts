import { byCodePoint } from "./order.ts";
import type { Day } from "./period.ts";

/** One row of `evaluations.csv`: how the service judges itself in one theme. */
export type Evaluation = {
  readonly id: string;
  readonly writtenOn: Day;
  /** The theme as `indicators.csv` writes it. */
  readonly theme: string;
  /** Who judges: a role such as "Head of protection", never a person's name. */
  readonly role: string;
  /** What is good, what is not, and what is done about it. */
  readonly text: string;
};

/** What was written last; of one day, the row that comes last. undefined where nothing was written. */
export function newestEvaluation(evaluations: readonly Evaluation[]): Evaluation | undefined {
  return evaluations.toSorted((a, b) => byCodePoint(a.writtenOn, b.writtenOn)).at(-1);
}
