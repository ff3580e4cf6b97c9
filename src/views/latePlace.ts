import type { Day } from "../core/period.ts";

/** What is said in a place once a day is over. */
type Late = {
  readonly says: string;
  /** The last day on which nothing is late. */
  readonly after: Day;
  /** The site’s address: a copy elsewhere may be old without anything being late. */
  readonly home: string;
};

/**
 * The attributes of an empty place in which the script of a page says that something is late (`sayWhetherLate`). A page does not know when
 * it is read. They stand apart from that script, which would otherwise be fetched in one piece more.
 */
export function lateAttributes({ says, after, home }: Late) {
  return { "data-late": says, "data-late-after": after, "data-home": home };
}
