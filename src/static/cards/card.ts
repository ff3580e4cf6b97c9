import { chartName } from "../../charts/words.ts";
import type { Card } from "../../views/head.ts";

/** The size of picture, in pixels, that sites want for a shared link. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export const ILLUSTRATIVE = "Illustrative figures";

export function kickerWords({ kicker, when }: Pick<Card, "kicker" | "when">): string {
  return [kicker, when].filter((words) => words !== "").join(" – ");
}

/** The card as a text for readers who cannot see it: what is written on it, and what is drawn. */
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
