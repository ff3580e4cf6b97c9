import type { Finding, Size, StatusChange } from "../analysis/findings.ts";
import type { FirstZero, NewRecord } from "../analysis/records.ts";
import type { Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { formatInShort, formatPercent } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName, type Month } from "../period.ts";
import { during, firstMonthOf } from "../quarter.ts";
import { extremeTerms } from "./baselines.ts";
import { besideLastYear, targetWords } from "./headline.ts";
import { signalSentence } from "./variation.ts";

/** A finding in one plain sentence, the figure first. Never why, and never better or worse where no direction is good. */
export function findingSentence({ summary, what }: Finding): string {
  const { indicator, observation } = summary;
  const start = `${indicator.shortTitle}: ${formatInShort(observation.value, indicator)}`;
  switch (what.kind) {
    case "status":
      return `${start}, ${statusWords(what, indicator)}.`;
    case "signal":
      return `${start}. ${signalSentence(what.signal, what.limited, indicator)}`;
    case "record":
      return `${start}, ${recordWords(what, indicator)}.`;
    case "first-zero":
      return `${start}, ${zeroWords(what, indicator)}.`;
    case "size":
      return `${start}, ${sizeWords(what, summary)}.`;
  }
}

const IT_WAS: Readonly<Record<Status, string>> = {
  on: "on target",
  "just-off": "just off",
  off: "off target",
};

/** `now off the 85% target; in August 2026 it was just off`. */
function statusWords({ from, to, since, aim }: StatusChange, indicator: Indicator): string {
  const goal = targetWords(aim.target, indicator);
  const now = to === "on" ? `now meeting ${goal}` : `now ${to === "off" ? "off" : "just off"} ${goal}`;
  return `${now}; ${during(indicator, since)} it was ${IT_WAS[from]}`;
}

/** `the highest in five years; the highest before was 425, in May 2024`. */
function recordWords({ which, before, since }: NewRecord, indicator: Indicator): string {
  const [adjective = ""] = extremeTerms(indicator)[which].toLowerCase().split(" ");
  const span = since === undefined ? "in five years" : `in ${figuresSince(since, indicator)}`;
  return `the ${adjective} ${span}; the ${adjective} before was ${formatInShort(before.value, indicator)}, ${during(indicator, before.period)}`;
}

function zeroWords({ since }: FirstZero, indicator: Indicator): string {
  return `for the first time in ${figuresSince(since, indicator)}`;
}

/** Never "since April 2022": that would say that it was so then. */
function figuresSince(month: Month, indicator: Indicator): string {
  return `figures that begin in ${monthName(firstMonthOf(indicator, month))}`;
}

/** `98 higher than September 2025, when it was 514 (+19.1%)`. */
function sizeWords({ change: { base, percent } }: Size, summary: Summary): string {
  const size = percent === undefined ? "" : ` (${formatPercent(percent)})`;
  return `${besideLastYear(summary) ?? ""}, when it was ${formatInShort(base, summary.indicator)}${size}`;
}
