import type { BackOnTrack } from "../analysis/lead/backOnTrack.ts";
import type { Lead, NoLead } from "../analysis/lead/lead.ts";
import { formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName, monthsAfter, type Month } from "../period.ts";
import { missedPieces } from "./missed.ts";
import { textOfPieces, type Piece } from "./pieces.ts";
import { whenOf } from "./when.ts";
import { timesWords } from "./timesWords.ts";

/** "We saw 64 of 157 children late in the twelve months to October 2026": the council is the subject. */
export function leadHeadline({ series, month, counts, missed, judged }: Lead): Piece[] {
  const { indicator } = series;
  if (counts === undefined)
    return [`We missed our target ${inMonths(missed, judged)}: ${indicator.title.toLowerCase()}`];
  const newest = newestUpTo(series.observations, month);
  const when = counts.over === "year" ? yearWords(newest) : whenOf(indicator, newest);
  const title = indicator.missed === "" ? `: ${indicator.title}` : "";
  return ["We ", ...missedPieces(indicator, counts, counts.over === "figure"), ` ${when}${title}`];
}

/** What the twelve months are made of; undefined where the headline is of one figure alone. */
export function addedUpSentence({ series, month, counts }: Lead): string | undefined {
  if (counts?.over !== "year") return undefined;
  const newest = newestUpTo(series.observations, month);
  const { denominatorLabel } = series.indicator;
  const all = denominatorLabel === "" ? "cases" : denominatorLabel;
  return `This counts what was published for ${monthName(monthsAfter(newest, -11))} to ${monthName(newest)}: ${formatNumber(counts.all)} ${all}.`;
}

/** "In the twelve months to October 2025 we saw 22 of 167 children late."; undefined where nothing can be compared. */
export function yearBeforeSentence({ series, month, counts }: Lead): string | undefined {
  if (counts?.before === undefined || counts.over !== "year") return undefined;
  const then = monthsAfter(newestUpTo(series.observations, month), -12);
  const pieces = missedPieces(series.indicator, counts.before, false);
  return `I${yearWords(then).slice(1)} we ${textOfPieces(pieces)}.`;
}

/** "It missed its target in 9 of the last 12 months, by much or by little." */
export function missedSentence({ missed, judged }: Lead): string {
  return `It missed its target ${inMonths(missed, judged)}, by much or by little.`;
}

/** "It has led this page since February 2026, for 9 published months." */
export function leadingSentence({ since, months, month }: Lead): string {
  if (months === 1) return `It leads this page for the first month, ${monthName(month)}.`;
  return `It has led this page since ${monthName(since)}, for ${months} published months.`;
}

/** Who delivers what the figure is about. */
export function deliveredSentence({ deliveredBy }: Pick<Indicator, "deliveredBy">): string {
  return deliveredBy === "" ? "The council delivers this itself." : `It is delivered by ${deliveredBy}.`;
}

/** "12 of the 38 figures have no target, so that they cannot miss one." undefined where all have one. */
export function withoutTargetSentence(without: number, all: number): string | undefined {
  if (without === 0) return undefined;
  if (without === all) return "None of the figures has a target.";
  return without === 1
    ? `One of the ${all} figures has no target, so that it cannot miss one.`
    : `${without} of the ${all} figures have no target, so that they cannot miss one.`;
}

/** By when it was first promised to be back on track, and how often that moved. `month` is the newest published. */
export function backOnTrackSentence(promised: BackOnTrack | undefined, month: Month): string {
  if (promised === undefined) return "No date is published by which it is to be back on track.";
  const { first, promisedIn, now, moves } = promised;
  const start = `In ${monthName(promisedIn)} it was promised to be back on track by ${monthName(first)}.`;
  const isOver = now <= month;
  if (moves === 0) return isOver ? `${start} That month is over.` : `${start} That date stands.`;
  const moved = `The date has moved ${timesWords(moves)} since, and now is ${monthName(now)}`;
  return `${start} ${moved}${isOver ? ", which is over." : "."}`;
}

/** The words where no figure leads: a headline of ten words at most, and a sentence. */
export function noLeadWords(none: NoLead): { readonly headline: string; readonly sentence: string } {
  switch (none.kind) {
    case "no-month":
      return {
        headline: "No month has been published yet",
        sentence: "The first story stands here once there are figures.",
      };
    case "none-judged":
      return {
        headline: "No figure about our own service can be judged",
        sentence: `In the twelve months to ${monthName(none.month)} none of them has both a target and a number that is shown. ${OTHERS}`,
      };
    case "none-missed": {
      const { figures, months, month } = none;
      const when =
        months === 1
          ? `in the one month that can be judged`
          : `in the ${months} months to ${monthName(month)}`;
      const which =
        figures === 1
          ? "the one figure that can be judged"
          : `each of the ${figures} figures that can be judged`;
      return {
        headline: "No figure about our own service missed its target",
        sentence: `${which.charAt(0).toUpperCase()}${which.slice(1)} was on target every time ${when}. ${OTHERS}`,
      };
    }
  }
}

const OTHERS = "Figures about money, staff and people’s lives do not lead: they are listed below.";

/** "in 9 of the last 12 months", "in the one month that can be judged". */
function inMonths(missed: number, judged: number): string {
  if (judged === 12) return `in ${missed === 12 ? "each" : missed} of the last 12 months`;
  if (judged === 1) return "in the one month that can be judged";
  const of = missed === judged ? "each" : missed;
  return `in ${of} of the ${judged} months that can be judged of the last 12`;
}

function yearWords(month: Month): string {
  return `in the twelve months to ${monthName(month)}`;
}

/** The month of the newest figure up to `month`: a quarterly one may be older. */
function newestUpTo(observations: SaidOf, month: Month): Month {
  return observations.findLast(({ period }) => period <= month)?.period ?? month;
}

type SaidOf = Lead["series"]["observations"];
