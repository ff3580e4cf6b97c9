import { renderToString } from "react-dom/server";

import { App } from "../shell/app.tsx";
import { cardAt } from "./cardOf.ts";
import { catalogueOf } from "./catalogue.ts";
import { summarise } from "../core/analysis/summary.ts";
import type { Council } from "../core/council.ts";
import { seriesOf } from "../core/dataset/dataset.ts";
import { sentence } from "../core/story/headline.ts";
import { purpose } from "../core/story/overview.ts";
import { feedOf } from "./feed.ts";
import { setInto } from "./head.ts";
import { NOT_FOUND, pageAt, pathsOf, tabTitle } from "../shell/routes.tsx";
import { robotsOf, sitemapOf } from "./sitemap.ts";
import type { Edition } from "../store/edition.ts";
import { fingerprintFor, type Need, type Site, type SiteState } from "../store/site.ts";
import type { Whole } from "./whole.ts";

/** One page as a file. */
export type MadePage = {
  /** Where it goes, from the site's root: `indicators/x/index.html`. */
  readonly file: string;
  readonly html: string;
};

/** The pages, and the addresses of those whose data is not there. */
export type Made = {
  readonly pages: readonly MadePage[];
  readonly missing: readonly string[];
  /** What machines read beside the pages, by path from the site's root. */
  readonly beside: ReadonlyMap<string, string>;
};

/** Every page of the site, set into the built `template`. */
export async function makePages({ site, edition }: Whole, template: string): Promise<Made> {
  const pages: MadePage[] = [];
  const missing: string[] = [];
  for (const path of [...pathsOf(edition), NOT_FOUND.path]) {
    const html = await makePage(site, path, template);
    if (html === undefined) missing.push(path);
    else pages.push({ file: path === NOT_FOUND.path ? "404.html" : `${path.slice(1)}index.html`, html });
  }
  return { pages, missing, beside: besideOf(edition) };
}

/** The feed, the rules for robots and, where the site's address is known, its map. */
function besideOf(edition: Edition): Map<string, string> {
  const sitemap = sitemapOf(edition);
  return new Map([
    ["feed.xml", feedOf(edition)],
    ["robots.txt", robotsOf(edition)],
    ...(sitemap === undefined ? [] : [["sitemap.xml", sitemap] as const]),
  ]);
}

/** undefined where the page's data is not there. */
async function makePage(site: Site, path: string, template: string): Promise<string | undefined> {
  const { route, params } = pageAt(path, site.getState().edition);
  const need = route.need(params);
  await route.view.load();
  const state = site.getState();
  const madeFrom = fingerprintFor(state, need);
  if (state.edition.state !== "loaded" || madeFrom === undefined) return undefined;
  const { edition, downloads } = state;
  const { council } = edition.value;
  const isCatalogue = need.page === "downloads" && downloads.state === "loaded";
  // The page for unknown addresses may be shown at any depth: it alone must know where the site stands on its host.
  const base = path === NOT_FOUND.path ? baseOf(council) : "";
  return setInto(template, {
    path,
    root: path === NOT_FOUND.path ? `${base}/` : "../".repeat(path.split("/").length - 2) || "./",
    site: council.site,
    council: council.name,
    madeFrom,
    list: edition.value.list,
    starts: route.startsAtOnce === true ? "at-once" : undefined,
    title: tabTitle({ route, params }, edition),
    description: descriptionOf(state, need),
    card: path === NOT_FOUND.path ? undefined : cardAt(path, state),
    data: isCatalogue ? catalogueOf(edition.value, downloads.value) : undefined,
    body: renderToString(<App site={site} base={base} path={base + path} />),
  });
}

/** Where the site stands on its host, without a slash at the end: "" or `/children`. */
function baseOf({ site }: Council): string {
  return site === "" ? "" : new URL(site).pathname.slice(0, -1);
}

/** A sentence or two for search engines and for links that are shared. */
function descriptionOf({ edition, indicators }: SiteState, need: Need): string {
  if (edition.state !== "loaded") return "";
  const { council, indicators: known, targets } = edition.value;
  if (need.page !== "indicator") return purpose(council.name);
  const data = indicators.get(need.id);
  const indicator = known.find(({ id }) => id === need.id);
  if (indicator === undefined || data?.state !== "loaded") return "";
  const summary = summarise(seriesOf(data.value.dataset, indicator, targets));
  return summary === undefined ? indicator.title : `${indicator.title}. ${sentence(summary)}`;
}
