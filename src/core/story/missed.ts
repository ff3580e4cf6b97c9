import type { FailedOfAll } from "../analysis/lead/counts.ts";
import { formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import type { Piece } from "./pieces.ts";

/** Where the council does not say what it did when it missed. */
const FELL_SHORT = "fell short in {n} of {d} cases";

/** What the council did, with its two counts: "saw 64 of 157 children late". All of one figure is a published number of its own. */
export function missedPieces(
  { missed, polarity }: Pick<Indicator, "missed" | "polarity">,
  { failed, all }: FailedOfAll,
  isPublished: boolean,
): Piece[] {
  const words = missed === "" ? FELL_SHORT : missed;
  return words
    .split(/(\{[nd]\})/)
    .filter((piece) => piece !== "")
    .map((piece): Piece => {
      if (piece === "{d}")
        return isPublished ? { part: "denominator", text: formatNumber(all) } : formatNumber(all);
      if (piece !== "{n}") return piece;
      const isCounted = isPublished && polarity === "lower";
      return isCounted ? { part: "numerator", text: formatNumber(failed) } : formatNumber(failed);
    });
}

/** The same as words, "none" for nobody: "saw none of 12 children late". undefined where the council has no words of its own for it. */
export function missedText(
  { missed }: Pick<Indicator, "missed">,
  { failed, all }: FailedOfAll,
): string | undefined {
  if (missed === "") return undefined;
  const amount = failed.units === 0n ? "none" : formatNumber(failed);
  return missed.replaceAll("{n}", amount).replaceAll("{d}", formatNumber(all));
}
