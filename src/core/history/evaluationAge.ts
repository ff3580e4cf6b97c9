import type { Evaluation } from "../evaluation.ts";
import type { Release } from "../release.ts";
import { publishedOn } from "../releases/newest.ts";

/** How old an evaluation is in an edition. */
export type EvaluationAge = {
  /** How often figures of new months have come out since it was written. */
  readonly later: number;
  /** Whether it is older than two such releases (mission requirement R32). */
  readonly isStale: boolean;
};

/** After more publications of new months than this an evaluation is stale. */
const MOST_LATER = 2;

/**
 * How often figures of new months have come out after the day on which an evaluation was written, in an edition whose releases these are. Months
 * that came out on one day count once: a council may begin with years of them. Restated figures and changed reference files bring no new
 * month. No clock is asked, so a page says the same wherever and whenever it is read.
 */
export function ageOfEvaluation(
  { writtenOn }: Pick<Evaluation, "writtenOn">,
  releases: readonly Release[],
): EvaluationAge {
  const days = releases.filter(({ kind }) => kind === "return").map(publishedOn);
  const later = new Set(days.filter((day) => day > writtenOn)).size;
  return { later, isStale: later > MOST_LATER };
}

/** That an evaluation is stale, and why: "Stale: new figures have come out 4 times since it was written." undefined where it is not. */
export function staleSentence({ later, isStale }: EvaluationAge): string | undefined {
  return isStale ? `Stale: new figures have come out ${later} times since it was written.` : undefined;
}
