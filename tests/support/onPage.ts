import type { NoticeKind } from "../../src/components/Notice.tsx";

/** What a reader finds on a page that is rendered in happy-dom, as plain text. */

/** The words of an element, with every run of white space as one blank; "" where there is no element. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The words of every element that fits a selector, in the order of the page. */
export function textsOf(within: ParentNode, selector: string): string[] {
  return [...within.querySelectorAll(selector)].map(wordsOf);
}

/** The cells of a table's rows, the header first. */
export function cellsOf(table: Element): string[][] {
  return [...table.querySelectorAll("tr")].map((row) => [...row.children].map(wordsOf));
}

/** Every term of the lists of terms, with what is said of it. */
export function termsIn(within: ParentNode): [term: string, text: string][] {
  return [...within.querySelectorAll("dt")].map((term) => [wordsOf(term), wordsOf(term.nextElementSibling)]);
}

/** The notices of a kind: the paragraphs of each, its title first. */
export function noticesOf(kind: NoticeKind): string[][] {
  return [...document.querySelectorAll(`.notice--${kind}`)].map((notice) => textsOf(notice, "p"));
}

/** What the cells of each row say, but for what a cell repeats of another column for a phone. */
export function rowsIn(within: ParentNode, rows: string): string[][] {
  return [...within.querySelectorAll(rows)].map((row) => [...row.children].map(ownWords));
}

/** What a cell says of its own column. */
export function ownWords(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(".table__within")) each.remove();
  return copy.textContent.trim();
}

/** What a page says to the digits of the file, or to the symbol that stands there: `£1,767` → `1767`, `[c]` → `c`. */
export function cellOf(words: string): string {
  const symbol = /^\[(c|x|z|low|u)\]$/.exec(words.trim());
  return symbol?.[1] ?? words.replaceAll(/[+£,%\s]/g, "").replace("\u2212", "-");
}
