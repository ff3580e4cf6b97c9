import type { Day } from "../../core/period.ts";
import { overdueHeadline } from "../../core/story/overdue.ts";

/**
 * Shows on its slide the actions of the plan that are overdue at the end of `today`, and counts them. It is called only where the page
 * has the newest plan: in a newer one some may be done.
 */
export function sayOverdue(page: Document, { href }: Pick<Location, "href">, today: Day): void {
  const heading = page.querySelector<HTMLElement>("[data-overdue-heading]");
  if (heading === null || !href.startsWith(heading.dataset["home"] ?? "")) return;
  let count = 0;
  for (const item of page.querySelectorAll<HTMLElement>("[data-due]")) {
    const isOverdue = (item.dataset["due"] ?? "") < today;
    item.hidden = !isOverdue;
    if (isOverdue) count += 1;
  }
  heading.textContent = overdueHeadline(count, today);
}
