import { renderToString } from "react-dom/server";

import { App } from "../shell/app.tsx";
import type { Council } from "../core/council.ts";
import { CALENDAR_FILE, calendarOf } from "./calendar.ts";
import { feedOf } from "./feed.ts";
import { setInto } from "./head.ts";
import { headOf } from "./headOf.ts";
import { pageAt, tabTitle, type Page } from "../shell/pageAt.ts";
import { isOfApp, pathsOf } from "../shell/route.ts";
import { NOT_FOUND } from "../shell/routes.ts";
import { robotsOf, sitemapOf } from "./sitemap.ts";
import { readDownloadable } from "./sizes.ts";
import { fingerprintFor } from "../store/site.ts";
import { relativeHref } from "../views/href.ts";
import type { Whole } from "./whole.ts";

/** One page as a file. */
export type MadePage = {
  /** The path from the site's root: `indicators/x/index.html`. */
  readonly file: string;
  readonly html: string;
};

/** The pages that were made, and the addresses of those whose data is missing. */
export type Made = {
  readonly pages: readonly MadePage[];
  readonly missing: readonly string[];
  /** Files for machines, such as the feed, by path from the site's root. */
  readonly beside: ReadonlyMap<string, string>;
};

/** Every page of the app, written into the built `template`. */
export async function makePages(whole: Whole, template: string): Promise<Made> {
  const { edition, routes, site } = whole;
  const pages: MadePage[] = [];
  const missing: string[] = [];
  await readDownloadable(whole);
  for (const path of [...pathsOf(routes.filter(isOfApp), edition), NOT_FOUND.path]) {
    const page = pageAt(path, site.getState().edition, routes);
    const html = await makePage(whole, path, page, template);
    if (html === undefined) missing.push(path);
    else pages.push({ file: page.route === NOT_FOUND ? "404.html" : `${path.slice(1)}index.html`, html });
  }
  return { pages, missing, beside: besideOf(whole) };
}

/** The feed, the calendar, the rules for robots and, where the site's address is known, its map. */
function besideOf(whole: Whole): Map<string, string> {
  const sitemap = sitemapOf(whole);
  return new Map([
    ["feed.xml", feedOf(whole.edition)],
    [CALENDAR_FILE, calendarOf(whole.edition)],
    ["robots.txt", robotsOf(whole)],
    ...(sitemap === undefined ? [] : [["sitemap.xml", sitemap] as const]),
  ]);
}

/** One page; undefined where its data is missing. */
async function makePage(
  whole: Whole,
  path: string,
  page: Page,
  template: string,
): Promise<string | undefined> {
  const { edition, entry, routes, site } = whole;
  const { route, params } = page;
  await route.view.load();
  const madeFrom = fingerprintFor(site.getState(), ...route.needs(params));
  const head = await headOf(whole, path, page);
  if (madeFrom === undefined || head === undefined) return undefined;
  // A host may show the page for unknown addresses at any depth, so only this page needs the site's path on its host.
  const isAnywhere = route === NOT_FOUND;
  const base = isAnywhere ? baseOf(edition.council) : "";
  return setInto(template, {
    ...head,
    path: isAnywhere ? undefined : path,
    root: isAnywhere ? `${base}/` : relativeHref(path, "/"),
    site: edition.council.site,
    council: edition.council.name,
    madeFrom,
    list: edition.list,
    entry,
    starts: route.inBuild?.startsAtOnce === true ? "at-once" : undefined,
    title: tabTitle(page, site.getState().edition),
    card: isAnywhere ? undefined : head.card,
    note: route.ofAnyRelease === true ? WITHOUT_SCRIPT : "",
    body: renderToString(<App site={site} base={base} path={base + path} routes={routes} />),
  });
}

/** Above every page that can be seen as at another release. No HTML can tell whether its address asks for one. */
const WITHOUT_SCRIPT =
  '<noscript><aside class="without-script" aria-label="Without scripts">These are the newest figures, whatever the address asks for: figures as they stood at an earlier release need scripts.</aside></noscript>';

/** The site's path on its host, without a slash at the end: "" or `/children`. */
function baseOf({ site }: Council): string {
  return site === "" ? "" : new URL(site).pathname.slice(0, -1);
}
