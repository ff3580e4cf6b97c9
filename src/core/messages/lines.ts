import type { Issue } from "../issue.ts";
import type { BesideNote, ConfirmFault, ConfirmNote } from "../lineIssue.ts";
import { monthName } from "../period.ts";
import { isTakenAway } from "../relation.ts";

type OfLines = Extract<Issue, BesideNote | ConfirmFault | ConfirmNote>;

/** The words for figures that do not go with each other, and for answers that answer nothing. */
export function wordsOfLines(issue: OfLines): readonly [message: string, remedy: string] {
  switch (issue.code) {
    case "denominator-differs":
      return [
        issue.months === undefined
          ? `The denominator is called what “${issue.whole}” counts, and is not its figure of this month.`
          : `The denominator is not the figure of “${issue.whole}” of this month, and was the same in each of the ${issue.months} months before.`,
        `Check both rows. If they must be the same, add a row of relation sum to relations.csv; if they count different things, say in denominator_label what the denominator counts.`,
      ];
    case "stock-does-not-follow":
      return [
        `This is not the figure of ${monthName(issue.before)}${issue.parts.map(partWords).join("")}.`,
        "What is recorded late does that. If it is not the reason, check these rows.",
      ];
    case "rate-without-scale":
      return [
        `The unit is per ${issue.per}, and the value is numerator ÷ denominator × ${issue.scale.toLocaleString("en-GB")}.`,
        `Write ${issue.per.replaceAll(",", "")} as its scale in indicators.csv, or correct its unit.`,
      ];
    case "confirm-unknown":
      return [
        "A line named with --confirm is in none of the council’s files.",
        "Write it as CODE:INDICATOR or CODE:INDICATOR/BREAKDOWN/CATEGORY, with :PERIOD for one month of the drop alone.",
      ];
    case "confirm-unasked":
      return [
        "A --confirm names something that nothing was asked about.",
        "Leave it out; what is asked about says which --confirm answers it.",
      ];
  }
}

function partWords(part: string): string {
  return ` ${isTakenAway(part) ? "less" : "plus"} “${part.replace(/^[+-]/, "")}”`;
}
