import { inData } from "../store/files.ts";

/**
 * The relative link from one page to another, both given from the site's root: from `/indicators/x/` to `/data/` it is
 * `../../data/`. Relative links work at any address that the site is put at, and without JavaScript.
 */
export function relativeHref(from: string, to: string): string {
  const depth = from.split("/").length - 2;
  const rest = to.replace(/^\//, "");
  return depth === 0 ? `./${rest}` : "../".repeat(depth) + rest;
}

/** The address of a theme, by its slug. */
export function themePath(slug: string): string {
  return `/themes/${slug}/`;
}

export function indicatorPath(id: string): string {
  return `/indicators/${id}/`;
}

/** The address of a published file, by its path in the data folder. */
export function dataPath(file: string): string {
  return `/${inData(file)}`;
}

/** The council beside every authority. */
export const COMPARE_PATH = "/compare/";

/** The improvement plan. */
export const PLAN_PATH = "/improvement-plan/";

/** What has happened, year by year. */
export const TIMELINE_PATH = "/timeline/";

/** What was asked about the figures, and answered. */
export const QUESTIONS_PATH = "/questions/";

/** The slides. */
export const PRESENT_PATH = "/present/";

/** The papers of a meeting. */
export const PACK_PATH = "/present/pack/";

/** What other sites put in a frame. */
export function embedPath(id: string): string {
  return `/embed/${id}/`;
}
