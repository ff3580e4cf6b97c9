import type { Ends } from "../analysis/baselines.ts";
import type { Extreme, Reach } from "../analysis/reach.ts";
import { capitalised } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName, type Month } from "../period.ts";
import { firstMonthOf } from "../quarter.ts";
import { spanOf } from "./when.ts";

/** The words for the two ends: "best" and "worst" where a direction is good, otherwise "highest" and "lowest". */
export function endWords({
  polarity,
}: Pick<Indicator, "polarity">): Readonly<Record<"highest" | "lowest", string>> {
  if (polarity === "neutral") return { highest: "highest", lowest: "lowest" };
  return polarity === "higher" ? { highest: "best", lowest: "worst" } : { highest: "worst", lowest: "best" };
}

/**
 * What a superlative speaks of: "in five years", "since the definition changed in April 2024", "in figures that begin in April
 * 2022". Never "since April 2022" alone: that would say that it was so then. Where a month without a number may have gone
 * beyond, it speaks "of the figures shown".
 */
export function reachWords(
  { starts, from }: Pick<Reach, "starts" | "from">,
  indicator: Indicator,
  among: Extreme["among"],
): string {
  const shown = among === "shown" ? "of the figures shown " : "";
  switch (starts) {
    case "five-years":
      return `${shown}in five years`;
    case "definition":
      return `${shown}since the definition changed in ${monthName(firstMonthOf(indicator, from))}`;
    case "series":
      return `${shown}in figures that begin ${beginning(indicator, from)}`;
  }
}

function beginning(indicator: Indicator, from: Month): string {
  const covers = indicator.frequency === "annual" || indicator.basis === "rolling_12";
  return covers ? `with ${spanOf(indicator, from)}` : `in ${monthName(firstMonthOf(indicator, from))}`;
}

/** `Best in five years`: the two ends as labels. */
export function extremeTerms(
  indicator: Indicator,
  { reach, highest, lowest }: Ends,
): { readonly highest: string; readonly lowest: string } {
  const words = endWords(indicator);
  return {
    highest: capitalised(`${words.highest} ${reachWords(reach, indicator, highest.among)}`),
    lowest: capitalised(`${words.lowest} ${reachWords(reach, indicator, lowest.among)}`),
  };
}
