import { inData } from "../store/files.ts";

/**
 * From one address of the site to another, both from the site's root: `/indicators/x/` to `/data/` is `../../data/`.
 * Relative links hold wherever the site is put, without JavaScript too.
 */
export function relativeHref(from: string, to: string): string {
  const depth = from.split("/").length - 2;
  const rest = to.replace(/^\//, "");
  return depth === 0 ? `./${rest}` : "../".repeat(depth) + rest;
}

/** A theme by its slug. */
export function themePath(slug: string): string {
  return `/themes/${slug}/`;
}

export function indicatorPath(id: string): string {
  return `/indicators/${id}/`;
}

/** A published file, by its path in the data folder. */
export function dataPath(file: string): string {
  return `/${inData(file)}`;
}

/** The slides. */
export const PRESENT_PATH = "/present/";

/** What other sites put in a frame. */
export function embedPath(id: string): string {
  return `/embed/${id}/`;
}
