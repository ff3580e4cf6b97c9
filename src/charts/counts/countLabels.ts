import { add, decimal, multiply, subtract, toNumber, type Decimal } from "../../core/decimal.ts";
import { capitalised, formatNumber } from "../../core/format.ts";
import { isNumber } from "../../core/observation.ts";
import { shortNameOf } from "../../core/story/coverWords.ts";
import { missedText } from "../../core/story/missed.ts";
import type { ChartLabel } from "../chartLabel.ts";
import type { ChartPoints, Wholes } from "../points.ts";

/** The labels of the newest counts: the whole, the part, and between them what it is that was failed. */
export function countLabels({ indicator, points, last }: ChartPoints, wholes: Wholes): ChartLabel[] {
  const place = points.findIndex(({ month }) => month === last?.month);
  const whole = wholes.figures[place];
  if (last === undefined || !isNumber(whole)) return [];
  const rest = subtract(whole, last.figure);
  const own: ChartLabel = {
    kind: "last",
    place: 0,
    value: last.value,
    words: `${indicator.title}: ${formatNumber(last.figure)}`,
    when: shortNameOf(last.covered),
  };
  const all: ChartLabel = {
    kind: "whole",
    place: 0,
    value: toNumber(whole),
    words: `${wholes.indicator.title}: ${formatNumber(whole)}`,
    when: "",
  };
  const middle = toNumber(multiply(add(whole, last.figure), decimal(5, 1)));
  const between: ChartLabel = {
    kind: "failed",
    place: 0,
    value: middle,
    words: failedWords(wholes, last.figure, whole),
    when: "",
  };
  return [own, all, ...(wholes.failed === "rest" && rest.units > 0n ? [between] : [])];
}

/** "Saw 6 of 15 children late", in the council's own words, or "The other 6". */
export function failedWords({ share, failed }: Wholes, part: Decimal, whole: Decimal): string {
  const rest = subtract(whole, part);
  return capitalised(
    missedText(share, { failed: failed === "part" ? part : rest, all: whole }) ??
      `the other ${formatNumber(rest)}`,
  );
}
