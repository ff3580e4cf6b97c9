import type { Tally } from "../../core/analysis/tally.ts";
import type { ChartPoints } from "../../charts/points.ts";
import { chartName } from "../../charts/words.ts";

/** What a page says to whoever shares its link, in one picture: nothing that the page does not say. */
export type Card = {
  /** From the site's root; the same for as long as the page has its address. */
  readonly file: string;
  readonly council: string;
  /** Whether the council is invented, which is then said as large as its name. */
  readonly isIllustrative: boolean;
  /** What the page is about, and what the figure covers or its month, above the headline; "" for neither. */
  readonly kicker: string;
  readonly when: string;
  readonly headline: string;
  /** A line, or how many figures have which status. Neither where a page has neither. */
  readonly chart?: ChartPoints | undefined;
  readonly tally?: Tally | undefined;
};

/** What sites that show links ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export const ILLUSTRATIVE = "Illustrative figures";

export function kickerWords({ kicker, when }: Pick<Card, "kicker" | "when">): string {
  return [kicker, when].filter((words) => words !== "").join(" – ");
}

/** The card for those who do not see it: what is written on it, and what is drawn. */
export function cardWords({ council, isIllustrative, kicker, when, headline, chart }: Card): string {
  const said = [
    council,
    kickerWords({ kicker, when }),
    headline,
    chart === undefined ? "" : chartName(chart),
  ];
  return [...said, isIllustrative ? ILLUSTRATIVE : ""]
    .filter((words) => words !== "")
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(" ");
}
