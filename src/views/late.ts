import { dayAt, LONDON } from "../core/period.ts";

/**
 * Says in the page's place for it (`CheckUp`) that the next figures are late, once their day is over by the reader's clock. It is called only
 * after newer figures have been asked for. The place says at whose address it may be said: a copy elsewhere may be old without their being late.
 */
export function sayWhetherLate(page: Document, { href }: Pick<Location, "href">, now: Date): void {
  const place = page.querySelector<HTMLElement>("[data-late-after]");
  const { late = "", lateAfter = "", home = "" } = place?.dataset ?? {};
  if (place === null || !href.startsWith(home)) return;
  place.textContent = dayAt(now, LONDON) > lateAfter ? late : "";
}
