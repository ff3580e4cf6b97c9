import type { Finding, Size, StatusChange } from "../analysis/findings.ts";
import type { FirstZero, NewRecord } from "../analysis/records.ts";
import type { Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { sayable } from "../analysis/exact.ts";
import { apart, formatPercent } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { amountsOf } from "./amounts.ts";
import { besideLastYear, headlineStart, targetWords } from "./headline.ts";
import { endWords, reachWords } from "./superlative.ts";
import { signalSentence } from "./signals.ts";
import { whenOf } from "./when.ts";

/**
 * A finding in one sentence, the figure first. It gives no cause, and says neither "better" nor "worse" for a neutral
 * indicator.
 */
export function findingSentence({ summary, what }: Finding): string {
  const { indicator } = summary;
  const start = startOf({ summary, what });
  switch (what.kind) {
    case "status":
      return `${start}, ${statusWords(what, summary)}.`;
    case "signal":
      return `${start}. ${signalSentence(what.signal, what.limited, indicator)}`;
    case "record":
      return `${start}, ${recordWords(what, summary)}.`;
    case "first-zero":
      return `${start}, ${zeroWords(what, indicator)}.`;
    case "size":
      return `${start}, ${sizeWords(what, summary)}.`;
  }
}

/** The figure, written so that it can be told from what the sentence sets it beside. */
function startOf({ summary, what }: Finding): string {
  const { indicator, observation } = summary;
  if (what.kind === "size") return `${indicator.shortTitle}: ${amountsOf(summary).value}`;
  if (what.kind !== "record") return headlineStart(summary);
  const said = sayable(observation, indicator);
  const value = said && apart(indicator, [said, what.before.value])(said);
  return `${indicator.shortTitle}: ${value ?? ""}`;
}

const IT_WAS: Readonly<Record<Status, string>> = {
  on: "on target",
  "just-off": "just off",
  off: "off target",
};

/** `now off the 85% target; in August 2026 it was just off`. */
function statusWords({ from, to, since, aim }: StatusChange, { indicator, observation }: Summary): string {
  const goal = targetWords(aim.target, indicator, observation);
  const now = to === "on" ? `now meeting ${goal}` : `now ${to === "off" ? "off" : "just off"} ${goal}`;
  return `${now}; ${whenOf(indicator, since)} it was ${IT_WAS[from]}`;
}

/** `the highest in five years; the highest before was 425, in May 2024`. */
function recordWords({ which, reach, before }: NewRecord, { indicator, observation }: Summary): string {
  const adjective = endWords(indicator)[which];
  const said = sayable(observation, indicator);
  const write = apart(indicator, said === undefined ? [before.value] : [before.value, said]);
  return `the ${adjective} ${reachWords(reach, indicator, before.among)}; the ${adjective} before was ${write(before.value)}, ${whenOf(indicator, before.period)}`;
}

/**
 * The time that a record covers, in words. For a definition it is "in figures", since the definition began with the first of
 * them.
 */
function zeroWords({ from, starts, among }: FirstZero, indicator: Indicator): string {
  return `for the first time ${reachWords({ starts, from }, indicator, among)}`;
}

/** `98 higher than September 2025, when it was 514 (+19.1%)`. */
function sizeWords({ change: { percent } }: Size, summary: Summary): string {
  const size = percent === undefined ? "" : ` (${formatPercent(percent)})`;
  const beside = besideLastYear(summary) ?? "";
  return `${beside}, when it was ${amountsOf(summary).before ?? ""}${size}`;
}
