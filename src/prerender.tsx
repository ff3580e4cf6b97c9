import { renderToString } from "react-dom/server";

import { App } from "./app.tsx";
import { summarise } from "./core/analysis/summary.ts";
import { seriesOf } from "./core/dataset/dataset.ts";
import { sentence } from "./core/story/headline.ts";
import { NOT_FOUND, pageAt, pathsOf, tabTitle } from "./routes.tsx";
import type { ReadFile } from "./store/files.ts";
import { createSite, fingerprintFor, type Need, type Site, type SiteState } from "./store/site.ts";

/** One page as a file. */
export type MadePage = {
  /** Where it goes, from the site's root: `indicators/x/index.html`. */
  readonly file: string;
  readonly html: string;
};

/** The pages, and the addresses of those whose data is not there; "" stands for all. */
export type Made = { readonly pages: readonly MadePage[]; readonly missing: readonly string[] };

/** Every page of the site, made from the files that `read` gives and set into the built `template`. */
export async function makePages(read: ReadFile, template: string): Promise<Made> {
  const site = createSite(read);
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") return { pages: [], missing: [""] };
  const pages: MadePage[] = [];
  const missing: string[] = [];
  for (const path of [...pathsOf(edition.value), NOT_FOUND.path]) {
    const html = await makePage(site, path, template);
    if (html === undefined) missing.push(path);
    else pages.push({ file: path === NOT_FOUND.path ? "404.html" : `${path.slice(1)}index.html`, html });
  }
  return { pages, missing };
}

/** undefined where the page's data is not there. */
async function makePage(site: Site, path: string, template: string): Promise<string | undefined> {
  const { route, params } = pageAt(path, site.getState().edition);
  const need = route.need(params);
  await Promise.all([site.load(need), route.view.load()]);
  const state = site.getState();
  const madeFrom = fingerprintFor(state, need);
  if (state.edition.state !== "loaded" || madeFrom === undefined) return undefined;
  return setInto(template, {
    path,
    madeFrom,
    release: String(state.edition.value.releases.length),
    title: tabTitle({ route, params }, state.edition),
    description: descriptionOf(state, need),
    body: renderToString(<App site={site} base="" path={path} />),
  });
}

/** A sentence or two for search engines and for links that are shared. */
function descriptionOf({ edition, indicators }: SiteState, need: Need): string {
  if (edition.state !== "loaded") return "";
  const { council, indicators: known, targets } = edition.value;
  if (need.page !== "indicator") {
    return `How services for children are doing at ${council.name}: every monthly figure beside its target, last year and England, and all of it as open data.`;
  }
  const data = indicators.get(need.id);
  const indicator = known.find(({ id }) => id === need.id);
  if (indicator === undefined || data?.state !== "loaded") return "";
  const summary = summarise(seriesOf(data.value.dataset, indicator, targets));
  return summary === undefined ? indicator.title : `${indicator.title}. ${sentence(summary)}`;
}

type Contents = Readonly<Record<"path" | "madeFrom" | "release" | "title" | "description" | "body", string>>;

/**
 * No script, style, image or connection from anywhere else, and none inside the page. What a header could say as well,
 * frame-ancestors, has no meaning here.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types returns-worker";

/** A page's contents in the template that Vite built, with the addresses of code and styles from where the page stands. */
export function setInto(
  template: string,
  { path, madeFrom, release, title, description, body }: Contents,
): string {
  const toRoot = path === NOT_FOUND.path ? "/" : "../".repeat(path.split("/").length - 2) || "./";
  const parts: readonly (readonly [string, string])[] = [
    ['<html lang="en-GB">', `<html lang="en-GB" data-release="${release}" data-made-from="${madeFrom}">`],
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    ],
    ["<title>Open Return</title>", `<title>${escaped(title)}</title>`],
    [
      '<meta name="description" content="" />',
      `<meta name="description" content="${escaped(description)}" />`,
    ],
    ['<div id="root"></div>', `<div id="root">${body}</div>`],
  ];
  return parts.reduce(
    (html, [from, to]) => {
      if (!html.includes(from)) throw new Error(`index.html has lost its ${from}`);
      return html.replace(from, () => to);
    },
    template.replaceAll('="./', `="${toRoot}`),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
