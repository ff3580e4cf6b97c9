import { readPage, type Page } from "../bench/pages.ts";
import { DIST } from "./built.ts";

const read = new Map<string, Page>();

/** A built page by its file (`indicators/contacts/index.html`), as a browser parses it; parsed once for all tests. */
export function builtPage(file: string): Document {
  const page = read.get(file) ?? readPage(DIST, file);
  read.set(file, page);
  return page.document;
}
