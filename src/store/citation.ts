import type { Citation } from "../core/analysis/cited.ts";
import { readMonth } from "../core/period.ts";

/** A reference to a figure: the line of the indicator, the month, and the release in which somebody saw it. */
export type CitedLine = Citation & { readonly breakdown: string; readonly category: string };

/** The parameter of an address that tells from which release a figure is cited. The page shows the newest figures, and what was cited. */
const CITED = "cited";

/** The id of the row that has a month, in the table of an indicator’s months or in that of one breakdown. */
export function rowId(period: string, breakdown = ""): string {
  return `of-${period}${breakdown === "" ? "" : `-${breakdown}`}`;
}

/**
 * The end of a reference’s address: `?cited=69#of-2026-10`, `?cited=69&category=0_to_4#of-2026-10-age`. The fragment leads to the row, also
 * where no script runs.
 */
export function writeCitation({ period, release, breakdown, category }: CitedLine): string {
  const of = category === "" ? "" : `&category=${category}`;
  return `?${CITED}=${release}${of}#${rowId(period, breakdown)}`;
}

/** The figure that an address refers to; undefined where it refers to none. */
export function readCitation(search: string, hash: string): CitedLine | undefined {
  const query = new URLSearchParams(search);
  const release = Number(/^\d{1,6}$/.exec(query.get(CITED) ?? "")?.[0]);
  const [, month = "", breakdown = ""] = /^#of-(\d{4}-\d\d)(?:-(.+))?$/.exec(hash) ?? [];
  const period = readMonth(month);
  if (period === undefined || !(release > 0)) return undefined;
  return { period, release, breakdown, category: breakdown === "" ? "" : (query.get("category") ?? "") };
}
