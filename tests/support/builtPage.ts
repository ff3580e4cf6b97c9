import { readPage, type Page } from "../bench/pages.ts";
import { DIST } from "./built.ts";

const read = new Map<string, Page>();

/** A built page by its file (`indicators/contacts/index.html`), as a browser parses it; parsed once for all tests. */
export function builtPage(file: string): Document {
  const page = read.get(file) ?? readPage(DIST, file);
  read.set(file, page);
  return page.document;
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
