import { oneOf } from "../core/oneOf.ts";
import { STATUSES, type Status } from "../core/analysis/status.ts";
import type { Theme } from "./themes.ts";

/** What a status can be chosen by: each alone, or `missed`, which is off and just off together. */
export const STATUS_CHOICES = ["missed", ...STATUSES] as const;
export type StatusChoice = (typeof STATUS_CHOICES)[number];

/** How the list of all figures is filtered. It is kept in the address, so that a reader can send a link to the same view. */
export type Filters = {
  /** A theme’s slug; undefined for all. */
  readonly theme: string | undefined;
  readonly status: StatusChoice | undefined;
};

/** The filters in an address. Anything that `writeFilters` does not write reads as no filter. */
export function readFilters(search: string, themes: readonly Theme[]): Filters {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(
      themes.map(({ slug }) => slug),
      query.get("theme"),
    ),
    status: oneOf(STATUS_CHOICES, query.get("status")),
  };
}

/** `?theme=money&status=missed`; "" for everything. */
export function writeFilters({ theme, status }: Filters): string {
  const query = new URLSearchParams();
  if (theme !== undefined) query.set("theme", theme);
  if (status !== undefined) query.set("status", status);
  return written(query);
}

/** Whether a figure's status passes. One without a status passes only where none is chosen. */
export function passes(status: Status | undefined, choice: StatusChoice | undefined): boolean {
  if (choice === undefined) return true;
  return choice === "missed" ? status === "off" || status === "just-off" : status === choice;
}

/** A query with its question mark; "" for an empty one. */
export function written(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
