import type { Day } from "./period.ts";

/** One row of `actions.csv`: something that the improvement plan says will be done. */
export type Action = {
  readonly id: string;
  readonly title: string;
  /** The plan’s own word: `immediate`, `within six months`. */
  readonly priority: string;
  readonly agreedOn: Day | undefined;
  /** The last day on which it is in time; undefined where the plan sets none. */
  readonly due: Day | undefined;
  /** The days that it was due by before, each of which was published, the first promise first. */
  readonly dueBefore: readonly Day[];
  /** The council’s own word for how far it is. Whether it is overdue is worked out, never typed. */
  readonly status: string;
  readonly completedOn: Day | undefined;
  /** A role or an organisation, never a person’s name. */
  readonly owner: string;
  /** The ids of the indicators that it should move. */
  readonly indicators: readonly string[];
  /** The id of the event that it answers, such as an inspection; "" where none is named. */
  readonly fromEvent: string;
  readonly evidence: string;
  readonly source: string;
};
