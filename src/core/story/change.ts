import type { Change } from "../analysis/change.ts";
import { ABSENCE_WORDS } from "../observation.ts";
import { formatDifference, formatFigure, formatInShort, formatPercent } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { placesMoved } from "./amounts.ts";

/** `+13 (+5.0%, from 260)`; where a change cannot be stated, why. */
export function changeText(change: Change, indicator: Indicator): string {
  if (change.kind === "none") return withoutChange(change.because);
  const { difference, percent, baseSaid, isRounded } = change;
  const from = `from ${isRank(indicator) ? formatInShort(baseSaid, indicator) : formatFigure(baseSaid, indicator)}`;
  const inBrackets = percent === undefined ? from : `${formatPercent(percent)}, ${from}`;
  if (isRank(indicator) && difference.units !== 0n)
    return `${placesMoved(difference, indicator)} (${inBrackets})`;
  return difference.units === 0n
    ? `no change${isRounded ? " as rounded" : ""} (${from})`
    : `${formatDifference(difference, indicator)} (${inBrackets})`;
}

function withoutChange(because: Extract<Change, { kind: "none" }>["because"]): string {
  if (because === "missing") return "no figure to compare with";
  if (because === "new-definition") return "not compared: the definition has changed";
  return `[${because}] ${ABSENCE_WORDS[because]}`;
}
