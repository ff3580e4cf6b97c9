import type { ComponentType } from "react";

import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";
import type { Load } from "../store/load.ts";
import type { Need } from "../store/site.ts";
import { themesOf } from "../store/themes.ts";
import { later, type Later } from "../views/later.ts";
import { OverviewView } from "../views/overview/Overview.tsx";
import { trendIsNear } from "../views/trend.ts";

/** What an address names: an indicator, or a theme by its slug; "" where a route names neither. */
export type Params = { readonly id: string };

export type Route = {
  /** From the site's root; `:id` stands for what an address names. */
  readonly path: string;
  /** How the masthead calls it; undefined for what is not in it. */
  readonly label?: string;
  readonly need: (params: Params) => Need;
  readonly view: Later<ComponentType<Params>>;
  /** Whether it is of no use before the script is there, so that the script is fetched at once. */
  readonly startsAtOnce?: true;
  /** The ids it has a page for, where its path names one. */
  readonly ids?: (edition: Edition) => readonly string[];
  /** What the page is called, without the council's name. */
  readonly title: (edition: Edition, params: Params) => string;
};

const here = (view: ComponentType<Params>): Later<ComponentType<Params>> => ({
  now: () => view,
  load: () => Promise.resolve(view),
});
/** A view whose code comes with its first page. */
function fetched<Name extends string>(
  code: () => Promise<Readonly<Record<Name, ComponentType<Params>>>>,
  name: Name,
): Later<ComponentType<Params>> {
  return later(() => code().then((views) => views[name]));
}
const edition = (): Need => ({ page: "edition" });

const OVERVIEW: Route = {
  path: "/",
  label: "Overview",
  need: () => ({ page: "overview" }),
  view: here(OverviewView),
  title: ({ releases }) => {
    const month = newestReturn(releases)?.period;
    return month === undefined
      ? "Children’s services figures"
      : `Children’s services figures, ${monthName(month)}`;
  },
};

const INDICATOR: Route = {
  path: "/indicators/:id/",
  need: ({ id }) => ({ page: "indicator", id }),
  view: fetched(() => {
    trendIsNear();
    return import("../views/indicator/Indicator.tsx");
  }, "IndicatorView"),
  ids: ({ indicators }) => indicators.map(({ id }) => id),
  title: ({ indicators }, { id }) => indicators.find((each) => each.id === id)?.title ?? "",
};

const ALL_FIGURES: Route = {
  path: "/indicators/",
  label: "All figures",
  need: () => ({ page: "overview" }),
  view: fetched(() => import("../views/allFigures/AllFigures.tsx"), "AllFiguresView"),
  title: () => "All figures",
};

const THEME: Route = {
  path: "/themes/:id/",
  need: () => ({ page: "overview" }),
  view: fetched(() => import("../views/Theme.tsx"), "ThemeView"),
  ids: ({ indicators }) => themesOf(indicators).map(({ slug }) => slug),
  title: ({ indicators }, { id }) => themesOf(indicators).find(({ slug }) => slug === id)?.name ?? "",
};

const EASY_READ: Route = {
  path: "/easy-read/",
  label: "Easy read",
  need: () => ({ page: "overview" }),
  view: fetched(() => import("../views/EasyRead.tsx"), "EasyReadView"),
  title: () => "Easy read",
};

const DATA: Route = {
  path: "/data/",
  label: "Data",
  need: () => ({ page: "downloads" }),
  view: fetched(() => import("../views/data/Data.tsx"), "DataView"),
  title: () => "Data to download",
};

const ABOUT: Route = {
  path: "/about/",
  label: "About",
  need: edition,
  view: fetched(() => import("../views/about/About.tsx"), "AboutView"),
  title: () => "About these figures",
};

/** In every footer, so not in the masthead. */
export const ACCESSIBILITY: Route = {
  path: "/accessibility/",
  need: edition,
  view: fetched(() => import("../views/accessibility/Accessibility.tsx"), "AccessibilityView"),
  title: () => "Accessibility",
};

/** For officers, so not in the masthead. */
export const CHECK: Route = {
  path: "/check/",
  need: edition,
  startsAtOnce: true,
  view: fetched(() => import("../views/check/Check.tsx"), "CheckView"),
  title: () => "Check a return",
};

/** Reached from the pages of the figures, so not in the masthead. */
const FIGURES: Route = {
  path: "/figures/",
  need: edition,
  startsAtOnce: true,
  view: fetched(() => import("../views/figures/Figures.tsx"), "FiguresView"),
  title: () => "Put a figure in context",
};

export const NOT_FOUND: Route = {
  path: "/404",
  need: edition,
  view: fetched(() => import("../views/NotFound.tsx"), "NotFound"),
  title: () => "Page not found",
};

/** Every page there is. */
export const ROUTES: readonly Route[] = [
  OVERVIEW,
  ALL_FIGURES,
  INDICATOR,
  THEME,
  EASY_READ,
  DATA,
  ABOUT,
  ACCESSIBILITY,
  FIGURES,
  CHECK,
];

/** A page: its route and what its address names. */
export type Page = { readonly route: Route; readonly params: Params };

const NO_PARAMS: Params = { id: "" };
const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(
    `^${route.path.replace(":id", "(?<id>[A-Za-z0-9_][A-Za-z0-9_-]{0,63})")}(index\\.html)?$`,
  ),
}));

/** The page at an address. Once the edition is known, an indicator or a theme it does not have is not found. */
export function pageAt(path: string, edition: Load<Edition>): Page {
  for (const { route, pattern } of PATTERNS) {
    const match = pattern.exec(path.endsWith("/") || path.endsWith(".html") ? path : `${path}/`);
    if (match === null) continue;
    const id = match.groups?.["id"] ?? "";
    const isMissing = edition.state === "loaded" && route.ids?.(edition.value).includes(id) === false;
    return isMissing ? { route: NOT_FOUND, params: NO_PARAMS } : { route, params: { id } };
  }
  return { route: NOT_FOUND, params: NO_PARAMS };
}

/** The addresses of all pages that an edition has. */
export function pathsOf(edition: Edition): string[] {
  return ROUTES.flatMap(({ path, ids }) =>
    ids === undefined ? [path] : ids(edition).map((id) => path.replace(":id", id)),
  );
}

/** What a browser's tab says. */
export function tabTitle({ route, params }: Page, edition: Load<Edition>): string {
  if (edition.state !== "loaded") return "Open Return";
  return `${route.title(edition.value, params)} – ${edition.value.council.name}`;
}
