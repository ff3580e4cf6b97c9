import { dayAt, LONDON } from "../core/period.ts";

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
