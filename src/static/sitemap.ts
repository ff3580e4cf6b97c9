import { escaped } from "../core/markup.ts";
import { CHECK, pathsOf } from "../shell/routes.tsx";
import type { Edition } from "../store/edition.ts";
import { PRESENT_PATH } from "../views/href.ts";

/** Every page for readers, those in other sites’ frames apart, by its whole address (sitemaps.org); undefined where nobody has said where the site stands. */
export function sitemapOf(edition: Edition): string | undefined {
  const { site } = edition.council;
  if (site === "") return undefined;
  const made = edition.releases.at(-1)?.time.slice(0, 10) ?? "";
  const lines = [...pathsOf(edition), PRESENT_PATH]
    .filter((path) => path !== CHECK.path)
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

/** Everybody may read everything. */
export function robotsOf({ council: { site } }: Edition): string {
  const sitemap = site === "" ? "" : `\nSitemap: ${site}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
