import { escaped } from "../core/markup.ts";
import { pathsOf } from "../shell/route.ts";
import type { Whole } from "./whole.ts";

/** The full addresses of all public pages (sitemaps.org); undefined where `council.json` does not give the site's address. */
export function sitemapOf({ edition, routes }: Whole): string | undefined {
  const { site } = edition.council;
  if (site === "") return undefined;
  const made = edition.releases.at(-1)?.time.slice(0, 10) ?? "";
  const listed = routes.filter(({ inBuild }) => inBuild?.isUnlisted !== true);
  const lines = pathsOf(listed, edition)
    .sort()
    .map((path) => `  <url><loc>${escaped(site + path.slice(1))}</loc><lastmod>${made}</lastmod></url>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    "</urlset>",
    "",
  ].join("\n");
}

/** `robots.txt`: every robot may read everything. */
export function robotsOf({ edition: { council } }: Whole): string {
  const sitemap = council.site === "" ? "" : `\nSitemap: ${council.site}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
