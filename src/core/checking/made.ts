import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { withMatches, type OfferedAlias, type RowMatch } from "../scorecard/aliases.ts";
import type { ScorecardQuestion } from "../scorecard/question.ts";
import { recogniseScorecard, returnFrom, type OfferedCell, type Scorecard } from "../scorecard/scorecard.ts";
import type { Records, Table } from "../tables/table.ts";
import { differencesFromCouncil } from "./compared.ts";

/** What an officer says of a scorecard: whose its rows are, and where no figure is `x`. */
export type ScorecardAnswers = {
  readonly matches: readonly RowMatch[];
  /** The rows whose cell says that there is no figure, and which are to be `x`. */
  readonly absent: readonly number[];
};

export const NO_SCORECARD_ANSWERS: ScorecardAnswers = { matches: [], absent: [] };

/** A month's return made of a scorecard, and everything that an officer is asked or told about it. */
export type MadeOfScorecard = {
  readonly records: Records;
  readonly questions: readonly ScorecardQuestion[];
  readonly offered: readonly OfferedCell[];
  readonly aliases: readonly OfferedAlias[];
};

/** The month's return of a pasted or dropped scorecard; undefined where the table is none. `newest` is the newest month published. */
export function makeReturn(
  table: Table,
  month: Month,
  reference: Reference,
  newest: Month | undefined,
  { matches, absent }: ScorecardAnswers = NO_SCORECARD_ANSWERS,
): MadeOfScorecard | undefined {
  const matched = withMatches(table, reference, matches, newest);
  const scorecard = recogniseScorecard(table, matched.reference, newest);
  if (scorecard === undefined) return undefined;
  const { records, offered, compared, questions } = returnFrom(scorecard, month, reference, new Set(absent));
  const isNewest = scorecard.newest.includes(month);
  const differences = differencesFromCouncil(compared, month, isNewest, reference);
  return { records, offered, aliases: matched.offered, questions: [...questions, ...differences] };
}

/** The indicators that no row of a scorecard names: those among which an officer says whose a row is. */
export function indicatorsWithoutRow(
  { rows }: Scorecard,
  { indicators }: Reference,
): readonly { readonly id: string; readonly title: string }[] {
  const named = new Set(rows.map(({ line }) => line.indicator));
  return indicators.filter(({ id }) => !named.has(id)).map(({ id, title }) => ({ id, title }));
}
