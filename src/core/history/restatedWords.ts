import type { RestatedMonth } from "../analysis/triangle.ts";
import { formatFigure } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { dayName } from "../period.ts";
import { readReason } from "../reason.ts";
import { publishedOn } from "../releases/newest.ts";
import { REASON_WORDS } from "../releases/reasonWords.ts";

/**
 * What was first published of a restated figure, when it was changed, and why: "first published as 83.0%; 82.0% since 1 December 2026
 * (recorded late)". Every value that it has had is there, in order.
 */
export function restatedWords({ first, later }: RestatedMonth, indicator: Indicator): string {
  const changes = later.map(({ value, change }) => {
    const reason = readReason(change?.reason ?? "");
    const why = reason === undefined ? "no reason published" : REASON_WORDS[reason].toLowerCase();
    const since = change === undefined ? "" : ` since ${dayName(publishedOn(change))}`;
    return `${formatFigure(value, indicator)}${since} (${why})`;
  });
  return `first published as ${formatFigure(first.value, indicator)}; ${changes.join("; ")}`;
}
