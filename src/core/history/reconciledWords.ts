import type { ReasonToDiffer, Reconciled } from "../analysis/reconciled.ts";
import { absenceClause, formatDifference, formatFigure, formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { counted } from "../messages/nouns.ts";
import { dayName, monthName } from "../period.ts";
import { readReason } from "../reason.ts";
import { publishedOn } from "../releases/newest.ts";
import { REASON_WORDS } from "../releases/reasonWords.ts";

/**
 * How our figures and the Department's agree, in a sentence: "In 2 of 3 years ours is the same as the Department’s, once rounded;
 * 1 difference is not explained." undefined where no year has both.
 */
export function reconciledSentence(rows: readonly Reconciled[]): string | undefined {
  const both = rows.filter(({ found }) => found.kind !== "none");
  if (both.length === 0) return undefined;
  const same = both.filter(({ found }) => found.kind === "same").length;
  const rounded = both.filter(isRoundingAlone).length;
  const open = both.filter(isUnexplained).length;
  const explained = both.length - same - rounded - open;
  const parts = [
    `In ${same + rounded} of ${counted(both.length, "year")} ours is the same as the Department’s${rounded > 0 ? ", once rounded" : ""}`,
    ...(explained === 0
      ? []
      : [`${counted(explained, "difference")} ${explained === 1 ? "is" : "are"} explained below`]),
    ...(open === 0 ? [] : [`${counted(open, "difference")} ${open === 1 ? "is" : "are"} not explained`]),
  ];
  return `${parts.join("; ")}.`;
}

function isRoundingAlone({ found }: Reconciled): boolean {
  return found.kind === "differs" && found.because.some(({ kind }) => kind === "rounded");
}

/** Whether ours and the Department's differ, and nobody has said why. */
export function isUnexplained({ found }: Reconciled): boolean {
  return found.kind === "differs" && found.because.length === 0;
}

/** The difference as a table says it: `same`, `+0.4 percentage points`, or why there is none. */
export function differenceWords({ found }: Reconciled, indicator: Indicator): string {
  switch (found.kind) {
    case "same":
      return "same";
    case "differs":
      return formatDifference(found.by, indicator);
    case "none":
      return `${found.whose === "ours" ? "ours" : "theirs"} ${absenceClause(found.absence)}`;
  }
}

/** Why they differ, a sentence for each reason; none where they do not. */
export function whyWords({ found }: Reconciled, indicator: Indicator): string[] {
  if (found.kind !== "differs") return [];
  return found.because.length === 0
    ? ["Not explained."]
    : found.because.map((reason) => explainedWords(reason, indicator));
}

function explainedWords(reason: ReasonToDiffer, indicator: Indicator): string {
  switch (reason.kind) {
    case "rounded":
      return reason.by === "them"
        ? `Rounding: the Department’s has ${placesWords(reason.places)}.`
        : `Rounding: ours has ${placesWords(reason.places)}.`;
    case "restated": {
      const code = readReason(reason.change.reason);
      const why = code === undefined ? "" : ` (${REASON_WORDS[code].toLowerCase()})`;
      return `We restated ours on ${dayName(publishedOn(reason.change))}${why}: before that it was ${formatFigure(reason.before, indicator)}.`;
    }
    case "denominator": {
      const of = indicator.denominatorLabel === "" ? "" : ` ${indicator.denominatorLabel}`;
      return `Another number to divide by: ours is of ${formatNumber(reason.ours)}${of}, theirs of ${formatNumber(reason.theirs)}.`;
    }
    case "redefined":
      return `Ours was counted by an earlier definition; the one of today began in ${monthName(reason.since)}.`;
    case "note":
      return `${reason.note.role === "" ? "The service" : reason.note.role}: “${reason.note.text}”`;
  }
}

function placesWords(places: number): string {
  return places === 0 ? "no decimals" : counted(places, "decimal");
}
