import { oneOf } from "../core/oneOf.ts";
import { STATUSES, type Status } from "../core/analysis/status.ts";
import type { Theme } from "./themes.ts";

/**
 * How the list of all figures is filtered and shown. It is kept in the address, so that a reader can send a link to the same
 * view.
 */
export type Filters = {
  /** A theme’s slug; undefined for all. */
  readonly theme: string | undefined;
  readonly status: Status | undefined;
  readonly view: View;
};

export const VIEWS = ["tiles", "table"] as const;
export type View = (typeof VIEWS)[number];

/** The filters in an address. Anything that `writeFilters` does not write reads as no filter. */
export function readFilters(search: string, themes: readonly Theme[]): Filters {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(
      themes.map(({ slug }) => slug),
      query.get("theme"),
    ),
    status: oneOf(STATUSES, query.get("status")),
    view: oneOf(VIEWS, query.get("view")) ?? "tiles",
  };
}

/** `?theme=money&status=off&view=table`; "" for everything as tiles. */
export function writeFilters({ theme, status, view }: Filters): string {
  const query = new URLSearchParams();
  if (theme !== undefined) query.set("theme", theme);
  if (status !== undefined) query.set("status", status);
  if (view !== "tiles") query.set("view", view);
  return written(query);
}

/** A query with its question mark; "" for an empty one. */
export function written(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
