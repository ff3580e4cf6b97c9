import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";

import { filesIn } from "../support/dist.ts";

/** A built page: its file, its address on the site, and its HTML as a browser parses it. */
export type Page = { readonly file: string; readonly path: string; readonly document: Document };

/** Where the checks pretend that the site is. A secure origin, and no machine's name. */
export const ORIGIN = "https://site.test";

/** The whole edition as one file: no page of the site, and never loaded by one. */
export const ONE_FILE = "open-return.html";

export function pagesIn(dist: string): Page[] {
  const pages = filesIn(dist, ".html").filter((file) => file !== ONE_FILE);
  return pages.map((file) => readPage(dist, file));
}

export function readPage(dist: string, file: string): Page {
  return {
    file,
    path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`,
    document: parse(readFileSync(join(dist, file), "utf8")),
  };
}

export function parse(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, "text/html") as unknown as Document;
}

/** The scripts that a page's HTML names, as paths within the site. */
export function scriptsOf({ document, path }: Page): string[] {
  const named = [
    ...document.querySelectorAll(
      "script[src], link[rel~='modulepreload'][href], link[rel~='preload'][as='script'][href]",
    ),
  ];
  return unique(
    named.map((each) => siteFile(each.getAttribute("src") ?? each.getAttribute("href") ?? "", path)),
  );
}

export function stylesOf({ document, path }: Page): string[] {
  const named = [...document.querySelectorAll("link[rel~='stylesheet'][href]")];
  return unique(named.map((each) => siteFile(each.getAttribute("href") ?? "", path)));
}

function siteFile(reference: string, from: string): string {
  return decodeURIComponent(new URL(reference, ORIGIN + from).pathname.slice(1));
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}
