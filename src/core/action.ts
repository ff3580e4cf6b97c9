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
  /** The council’s own word for how far it is. Whether it is overdue is worked out, never typed. */
  readonly status: string;
  readonly completedOn: Day | undefined;
  /** A role or an organisation, never a person’s name. */
  readonly owner: string;
  /** The ids of the indicators that it should move. */
  readonly indicators: readonly string[];
  readonly evidence: string;
  readonly source: string;
};
