import type { SeriesKey } from "./observation.ts";
import type { Month } from "./period.ts";
import type { Reason } from "./reason.ts";

/** What an issue says of the line that it is about, the notes on figures that lie beside each other, and answers to questions. */

/** The line of a return that an issue is about, with its title as the reference files have it. */
export type TitledLine = SeriesKey & { readonly title: string };

/** With which code a question was answered; none where it waits for its answer, or is none. */
export type AnsweredWith = { readonly answered?: Reason };

/** A figure that does not go with the one that it should follow from. It holds nothing: the council may know why. */
export type BesideNote =
  /** The denominator is not the figure of `whole` in the same month: its label names that, or it was the same in so many months. */
  | { readonly code: "denominator-differs"; readonly whole: string; readonly months: number | undefined }
  /** The stock is not that of `before` with what came and less what left. */
  | { readonly code: "stock-does-not-follow"; readonly before: Month; readonly parts: readonly string[] }
  /** The unit is for so many, and the scale is another. */
  | { readonly code: "rate-without-scale"; readonly per: string; readonly scale: number };

/** A `--confirm CODE:WHAT` whose line is in no reference file. */
export type ConfirmFault = { readonly code: "confirm-unknown" };

/** A `--confirm CODE:WHAT` that answers no question. */
export type ConfirmNote = { readonly code: "confirm-unasked" };

/** A figure has stood on one side of its old average for a year or more: only the council can say that limits start anew. */
export type LimitsNote = {
  readonly code: "limits-old";
  readonly indicator: string;
  readonly since: Month;
  readonly months: number;
};

/** A blank value that follows from the parts beside it. */
export type WorkedOutNote = { readonly code: "value-worked-out" };
