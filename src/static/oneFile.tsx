import { renderToStaticMarkup } from "react-dom/server";

import { Footer } from "../components/Footer.tsx";
import { Cover, type Group } from "./Cover.tsx";
import { escaped } from "../core/markup.ts";
import { pagePartOf, type Others, type Sheet } from "./onePart.ts";
import { pageAt, tabTitle } from "../shell/pageAt.ts";
import { addressOf, everyParams, isOfApp, type Route } from "../shell/route.ts";
import type { Edition } from "../store/edition.ts";
import { hashSource, type Hash } from "./sheetInside.ts";
import own from "../styles/oneFile.css?raw";
import type { Whole } from "./whole.ts";

export const ONE_FILE = "open-return.html";

/** Gives the text of a page or picture that was made, by its path from the site's root. */
type MadeFile = (file: string) => string | undefined;

/**
 * The whole edition as one HTML file that fetches nothing, put together from the finished pages and pictures and the built
 * styles. `document` is only used to parse the pages.
 */
export async function makeOneFile(
  { edition, routes, site }: Whole,
  made: MadeFile,
  styles: string,
  document: Document,
  hash: Hash,
): Promise<string> {
  const { council } = edition;
  const groups = groupsOf(routes, edition, made);
  const sheets = groups.flatMap((group) => group.sheets);
  const ids = new Map(sheets.map(({ path, id }) => [path, id]));
  const others: Others = {
    document,
    idOf: (path) => ids.get(path),
    site: council.site,
    pictures: picturesIn(sheets, made),
  };
  const { edition: loaded } = site.getState();
  const style = `${withoutFetching(styles)}\n${own}`;
  return [
    "<!doctype html>",
    `<html lang="en-GB" data-release="${edition.releases.length}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(await hash(style))}">`,
    `<title>${escaped(tabTitle(pageAt("/", loaded), loaded))}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<main class="page" id="main">',
    renderToStaticMarkup(<Cover edition={edition} groups={groups} file={ONE_FILE} />),
    ...sheets.map((sheet) => pagePartOf(sheet, others)),
    "</main>",
    renderToStaticMarkup(<Footer council={council} release={edition.releases.at(-1)} links={[]} />).replace(
      /<ul class="footer__links"><\/ul>/,
      "",
    ),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Every page in the file by heading. Headings are in the order of their first page. */
function groupsOf(
  routes: readonly Route[],
  edition: Edition,
  made: MadeFile,
): (Group & { readonly sheets: readonly Sheet[] })[] {
  const groups = new Map<string, Sheet[]>();
  for (const route of routes.filter(isOfApp)) {
    const { inBuild, masthead } = route;
    const oneFile = inBuild?.oneFile;
    if (oneFile === undefined) continue;
    for (const params of everyParams(route, edition)) {
      const under = oneFile.under(edition, params);
      const title = oneFile.as ?? masthead ?? route.title(edition, params);
      const sheet = sheetOf(addressOf(route, params), title, made);
      groups.set(under, [...(groups.get(under) ?? []), sheet]);
    }
  }
  return [...groups].map(([title, sheets]) => ({ title, sheets }));
}

function sheetOf(path: string, title: string, made: MadeFile): Sheet {
  const id = path === "/" ? "overview" : path.split("/").slice(1, -1).join("--");
  return { path, id, title, html: textOf(made, `${path.slice(1)}index.html`) };
}

function picturesIn(sheets: readonly Sheet[], made: MadeFile): Map<string, string> {
  const paths = sheets.flatMap(({ html }) => [...html.matchAll(/ src="[./]*(\/pictures\/[^"]+\.svg)"/g)]);
  const pictures = new Map<string, string>();
  for (const [, path = ""] of paths) pictures.set(path, textOf(made, path.slice(1)));
  return pictures;
}

function textOf(made: MadeFile, file: string): string {
  const text = made(file);
  if (text === undefined) throw new Error(`No ${file} was made.`);
  return text;
}

/** The styles without the typeface, which would be fetched. Its fallback has the same measures. */
function withoutFetching(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, "").trim();
}

/** The policy of the file: no scripts, nothing fetched, and only the style block with this hash. */
function policyFor(hex: string): string {
  return `default-src 'none'; style-src ${hashSource(hex)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
