import type { Day } from "./period.ts";

/**
 * Why a question was not taken: the grounds on which councils’ standing orders let a chair refuse a question from the public. The words of a
 * refused question are not published.
 */
export const REFUSED_REASONS = ["not-ours", "repeated", "offensive", "confidential"] as const;

export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** The columns of `questions.csv`, in their order. They are here, without the kinds of their cells, for the log of a meeting, which only writes them. */
export const QUESTION_COLUMNS = [
  ...(["id", "asked_on", "meeting", "asked_by", "indicator", "question"] as const),
  ...(["due", "answered_on", "answer", "refused_reason", "approved_by"] as const),
] as const;

/** One row of `questions.csv`: a question that a member or the public put to a figure. */
export type AskedQuestion = {
  readonly id: string;
  readonly askedOn: Day;
  /** The meeting at which it was asked; "" for one that came by letter. */
  readonly meeting: string;
  /** An office, a ward or the public, never a person’s name. */
  readonly askedBy: string;
  /** The id of the indicator that it is about; "" where it is about none. */
  readonly indicator: string;
  /** "" where it was refused. */
  readonly question: string;
  /** The last day on which an answer is in time; undefined where none was set. */
  readonly due: Day | undefined;
  readonly answeredOn: Day | undefined;
  readonly answer: string;
  readonly refusedReason: RefusedReason | undefined;
  /** The role that approved of its publication. */
  readonly approvedBy: string;
};
