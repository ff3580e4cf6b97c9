import { dayAt, LONDON, type Day } from "../core/period.ts";

/** What is said in a place once a day is over. */
type Late = {
  readonly says: string;
  /** The last day on which nothing is late. */
  readonly after: Day;
  /** The site’s address: a copy elsewhere may be old without anything being late. */
  readonly home: string;
};

/** The attributes of an empty place in which `sayWhetherLate` says that something is late. A page does not know when it is read. */
export function lateAttributes({ says, after, home }: Late) {
  return { "data-late": says, "data-late-after": after, "data-home": home };
}

/**
 * Says in each of the page's places for it (`lateAttributes`) that something is late, once its day is over by the reader's clock. It is called
 * only after newer figures have been asked for.
 */
export function sayWhetherLate(page: Document, { href }: Pick<Location, "href">, now: Date): void {
  for (const place of page.querySelectorAll<HTMLElement>("[data-late-after]")) {
    const { late = "", lateAfter = "", home = "" } = place.dataset;
    if (href.startsWith(home)) place.textContent = dayAt(now, LONDON) > lateAfter ? late : "";
  }
}
