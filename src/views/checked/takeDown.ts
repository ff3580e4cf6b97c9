import { NAMED, nameOfElement } from "../../store/namedFigures.ts";
import type { PlacedFigure } from "./alteredFigures.ts";

const ALTERED = "This was taken down. It is not what the council published.";
const NOT_HELD =
  "The figures were taken down. What this site sent is not what the council signed and published, or it was changed since.";

/**
 * Takes figures down, each with the part of the page that it stands in and with pictures of its indicator, and says so in its place. They
 * are found by their place among all, and by their name where the page has been changed meanwhile.
 */
export function takeDown(page: Document, figures: readonly PlacedFigure[]): void {
  const shown = [...page.querySelectorAll(NAMED)];
  const parts = new Set<Element>();
  for (const { of, element } of figures) {
    const inPlace = shown[element];
    const found = nameOf(inPlace) === of ? [inPlace] : shown.filter((each) => nameOf(each) === of);
    for (const each of found)
      parts.add(each?.closest("article, section") ?? each?.parentElement ?? page.body);
    if (found.length === 0) parts.add(mainOf(page));
    const [indicator = ""] = of.split(/[/:]/);
    for (const picture of page.querySelectorAll(`img[src*="/${indicator}"]`))
      parts.add(picture.closest("figure, .picture") ?? picture);
  }
  for (const part of parts) replace(part, ALTERED);
  announce(page, "Figures on this page were taken down. They are not what the council published.");
}

/** Takes down everything that a page says. */
export function takeAllDown(page: Document): void {
  replace(mainOf(page), NOT_HELD);
  announce(page, NOT_HELD);
}

function nameOf(element: Element | undefined): string | undefined {
  return element && (element.getAttribute("data-sentence") ?? nameOfElement(element));
}

function mainOf(page: Document): Element {
  return page.querySelector("main") ?? page.body;
}

function replace(part: Element, words: string): void {
  const statement = document.createElement("p");
  statement.className = "taken-down";
  statement.textContent = words;
  if (part instanceof HTMLImageElement) part.replaceWith(statement);
  else part.replaceChildren(statement);
}

/** Says it to those who listen to the page. */
function announce(page: Document, words: string): void {
  const status = page.createElement("p");
  status.className = "visually-hidden";
  status.role = "status";
  page.querySelector("#notice")?.append(status);
  requestAnimationFrame(() => (status.textContent = words)); // a place that was there before its words is read out
}
