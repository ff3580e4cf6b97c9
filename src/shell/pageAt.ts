import { dayName } from "../core/period.ts";
import type { Release } from "../core/release.ts";
import { publishedOn } from "../core/releases/newest.ts";
import { type AppRoute, type Params, type Route } from "./route.ts";
import { NOT_FOUND, ROUTES } from "./routes.ts";
import type { Edition } from "../store/edition.ts";
import type { Load } from "../store/load.ts";

/** A page of the app: its route and what its address names. */
export type Page = { readonly route: AppRoute; readonly params: Params };

/**
 * The page at an address. Once the edition is loaded, an indicator or a theme that it does not have gives the "not found"
 * page.
 */
export function pageAt(path: string, edition: Load<Edition>, routes: readonly Route[] = ROUTES): Page {
  const whole = path.endsWith("/") || path.endsWith(".html") ? path : `${path}/`;
  for (const route of routes) {
    if (route.pattern === undefined) continue;
    const match = route.pattern.exec(whole);
    if (match === null) continue;
    const params = { ...match.groups };
    const all = edition.state === "loaded" ? route.all?.(edition.value) : undefined;
    const isThis = (each: Params) => Object.entries(params).every(([name, part]) => each[name] === part);
    if (all?.some(isThis) !== false) return { route, params };
  }
  return { route: NOT_FOUND, params: {} };
}

/** The title of the browser's tab, with the day where the page shows an earlier release. */
export function tabTitle({ route, params }: Page, edition: Load<Edition>, asAt?: Release): string {
  if (edition.state !== "loaded") return "Open Return";
  const when = asAt === undefined ? "" : `, as published on ${dayName(publishedOn(asAt))}`;
  return titleInTab(`${route.title(edition.value, params)}${when}`, edition);
}

/** A title with whose figures the site shows. */
export function titleInTab(title: string, edition: Load<Edition>): string {
  return edition.state === "loaded" ? `${title} – ${edition.value.council.name}` : title;
}
