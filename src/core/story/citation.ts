import { formatFigure, formatInShort, unitWords } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Figure } from "../observation.ts";
import { dayName, type Day, type Month } from "../period.ts";
import { whenOf } from "./when.ts";

/** What a sentence that is copied says beside the figure. */
export type CitationFacts = {
  readonly indicator: Indicator;
  /** The category; "" for the headline figure. */
  readonly category: string;
  readonly period: Month;
  readonly value: Figure;
  readonly council: string;
  readonly isIllustrative: boolean;
  /** When it came out. */
  readonly published: Day | undefined;
  /** The reference’s own address. */
  readonly address: string;
};

/**
 * A figure with its date and its link, to be pasted anywhere: "Children in care: 412 children on 31 October 2026, Nenebridge
 * Council, published on 18 November 2026: https://…".
 */
export function citationSentence(facts: CitationFacts): string {
  const { indicator, category, period, value, council, isIllustrative, published, address } = facts;
  const name = category === "" ? indicator.title : `${indicator.title} (${category})`;
  const day = published === undefined ? "" : `, published on ${dayName(published)}`;
  const mark = isIllustrative ? ` (illustrative: ${council} is invented)` : "";
  return `${name}: ${citedWords(value, indicator)} ${whenOf(indicator, period)}, ${council}${day}${mark}: ${address}`;
}

/** A figure as it is cited, in full: `412 children`, `84.9%`, `38th`, `hidden to protect privacy`. */
export function citedWords(value: Figure, indicator: Indicator): string {
  if (!isNumber(value) || isRank(indicator)) return formatInShort(value, indicator);
  return `${formatFigure(value, indicator)} ${unitWords(indicator, value)}`.trim();
}

/** What became of a figure since the release that a reference names. */
export type Became = {
  readonly now: Figure;
  /** Its changes, oldest first. */
  readonly since: readonly {
    readonly to: Figure | undefined;
    readonly on: Day;
    /** The reason in words; "" for none. */
    readonly why: string;
  }[];
  /** When something of its month was last withdrawn. */
  readonly withdrawnOn: Day | undefined;
};

/** What has become of a figure that somebody refers to. It says nothing of what is hidden now. */
export function sinceSentences({ now, since, withdrawnOn }: Became, indicator: Indicator): string[] {
  if (now === "c") {
    const taken =
      withdrawnOn === undefined ? [] : [`Something of this month was withdrawn on ${dayName(withdrawnOn)}.`];
    return ["It is hidden to protect privacy.", ...taken];
  }
  if (since.length === 0) return ["It has not been changed since."];
  return since.map(({ to, on, why }) => {
    const words = to === undefined ? "taken out" : `changed to ${citedWords(to, indicator)}`;
    return `It was ${words} on ${dayName(on)}${why === "" ? "" : ` (${why.toLowerCase()})`}.`;
  });
}
