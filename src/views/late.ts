import { dayAt, LONDON } from "../core/period.ts";

/**
 * Says in each of the page's places for it that something is late, once its day is over by the reader's clock: the next figures (`CheckUp`),
 * actions of the plan (`Plan`). It is called only after newer figures have been asked for. A place says at whose address it may be said: a copy
 * elsewhere may be old without anything being late.
 */
export function sayWhetherLate(page: Document, { href }: Pick<Location, "href">, now: Date): void {
  for (const place of page.querySelectorAll<HTMLElement>("[data-late-after]")) {
    const { late = "", lateAfter = "", home = "" } = place.dataset;
    if (href.startsWith(home)) place.textContent = dayAt(now, LONDON) > lateAfter ? late : "";
  }
}
