import { renderToStaticMarkup } from "react-dom/server";

import { Footer } from "../components/Footer.tsx";
import { Cover, type Group } from "./Cover.tsx";
import { escaped } from "../core/markup.ts";
import { partOf, type Others, type Sheet } from "./onePart.ts";
import { CHECK, pageAt, pathsOf, tabTitle } from "../shell/routes.tsx";
import type { Edition } from "../store/edition.ts";
import { themesOf } from "../store/themes.ts";
import own from "../styles/oneFile.css?raw";
import { indicatorPath, themePath } from "../views/href.ts";
import type { Whole } from "./whole.ts";

export const ONE_FILE = "open-return.html";

/** SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => Promise<string>;

/** The text of a page or a picture that was made, by its file from the site's root. */
type MadeFile = (file: string) => string | undefined;

/**
 * The whole edition as one page that needs nothing else, set together from the pages and pictures that were made and from
 * the built styles. `document` only takes them apart.
 */
export async function makeOneFile(
  { edition, site }: Whole,
  made: MadeFile,
  styles: string,
  document: Document,
  hash: Hash,
): Promise<string> {
  const { council } = edition;
  const sheets = pathsOf(edition)
    .filter(isRead)
    .map((path) => sheetOf(path, textOf(made, `${path.slice(1)}index.html`), edition));
  const groups = groupsOf(sheets, edition);
  const ids = new Map(sheets.map(({ path, id }) => [path, id]));
  const others: Others = {
    document,
    idOf: (path) => ids.get(path),
    site: council.site,
    pictures: picturesIn(sheets, made),
  };
  const ordered = groups.flatMap((group) => group.sheets);
  const { edition: loaded } = site.getState();
  const style = `${withoutFetching(styles)}\n${own}`;
  return [
    "<!doctype html>",
    '<html lang="en-GB">',
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
    ...ordered.map((sheet) => partOf(sheet, others)),
    "</main>",
    renderToStaticMarkup(<Footer council={council} links={[]} />).replace(
      /<ul class="footer__links"><\/ul>/,
      "",
    ),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Pages that are read; not what needs a script, what lists files, or another form of the same figures. */
function isRead(path: string): boolean {
  return ![CHECK.path, "/data/", "/figures/", "/present/"].includes(path) && !path.startsWith("/embed/");
}

function sheetOf(path: string, html: string, edition: Edition): Sheet {
  const { route, params } = pageAt(path, { state: "loaded", value: edition });
  const id = path === "/" ? "overview" : path.split("/").slice(1, -1).join("--");
  return { path, id, title: route.label ?? route.title(edition, params), html };
}

/** The order of the file: all figures together, then each theme with its figures, and what is left. */
function groupsOf(
  sheets: readonly Sheet[],
  { indicators }: Edition,
): (Group & { readonly sheets: readonly Sheet[] })[] {
  const at = (paths: readonly string[]) => sheets.filter(({ path }) => paths.includes(path));
  const all = at(["/", "/indicators/"]);
  const themes = themesOf(indicators).map(({ name, slug }) => {
    const own = indicators.filter(({ theme }) => theme === name).map(({ id }) => indicatorPath(id));
    const together = at([themePath(slug)]).map((sheet) => ({ ...sheet, title: "At a glance" }));
    return { title: name, sheets: [...together, ...at(own)] };
  });
  const placed = new Set([...all, ...themes.flatMap((theme) => theme.sheets)].map(({ id }) => id));
  const rest = sheets.filter(({ id }) => !placed.has(id));
  return [{ title: "All figures", sheets: all }, ...themes, { title: "Behind the figures", sheets: rest }];
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

/** Without the typeface, which would be fetched: its stand-in has its measures. */
function withoutFetching(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, "").trim();
}

/** Nothing runs and nothing is fetched; the one style is named by what it says. */
function policyFor(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  const hash = btoa(String.fromCharCode(...bytes));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
