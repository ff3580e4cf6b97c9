import type { Series } from "../../dataset/dataset.ts";
import type { Note } from "../../note.ts";
import type { Month } from "../../period.ts";
import { monthsOf } from "../months.ts";

/** By when a figure was promised to be back on track, from the first promise of a run of misses to the one that stands. */
export type BackOnTrack = {
  readonly first: Month;
  /** The month in whose note it was first promised. */
  readonly promisedIn: Month;
  readonly now: Month;
  /** How often the date moved, later or earlier. */
  readonly moves: number;
};

/** So many months on target in a row end a run of misses: one good month may be chance. */
const MONTHS_BACK = 3;

/**
 * The dates that the service gave in its notes up to `month`, since the figure was last on target for three months in a row; undefined
 * where it gave none. `notes` are in order of their months. A published date stays as it is (`promise-changed`), so that they are all of them.
 */
export function backOnTrackOf(series: Series, notes: readonly Note[], month: Month): BackOnTrack | undefined {
  const since = lastBackOnTrack(series, month);
  const promises = notes.flatMap(({ indicator, period, backOnTrackBy: by }) =>
    indicator === series.indicator.id && by !== undefined && period <= month && (!since || period > since)
      ? [{ period, by }]
      : [],
  );
  const [first, last] = [promises[0], promises.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const moves = promises.filter(({ by }, at) => at > 0 && by !== promises[at - 1]?.by).length;
  return { first: first.by, promisedIn: first.period, now: last.by, moves };
}

/** The newest month up to `month` that was the third on target in a row. Months that cannot be judged neither count nor break a row. */
function lastBackOnTrack(series: Series, month: Month): Month | undefined {
  const judged = monthsOf(series).filter(
    ({ observation, status }) => status !== undefined && observation.period <= month,
  );
  const at = judged.findIndex((_, first) => {
    const row = judged.slice(first, first + MONTHS_BACK);
    return row.length === MONTHS_BACK && row.every(({ status }) => status === "on");
  });
  return judged[at]?.observation.period;
}
