import { SPC } from "../analysis/spc/parameters.ts";
import { SIGNAL_RULES, type NewLevel, type Signal } from "../analysis/spc/signals.ts";
import type { Limited } from "../analysis/spc/spc.ts";
import { round, type Decimal } from "../decimal.ts";
import { formatFigure } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName, monthsBetween, type Month } from "../period.ts";

const SELDOM = "more than chance would usually give";

/** What marks the newest month, signals that say nearly the same in one sentence; nothing where it is common cause. */
export function foundSentences(limited: Limited, indicator: Indicator): string[] {
  const { variation, level } = limited;
  if (variation.kind === "common-cause") return [];
  return together(variation.signals).map((group) =>
    group.some(({ rule }) => rule === "one-side") &&
    level !== undefined &&
    group[0].direction === level.direction
      ? levelSentence(level, group, limited, indicator)
      : groupSentence(group, limited, indicator),
  );
}

type Group = readonly [Signal, ...Signal[]];

/** Signals on the same side that share a month tell one story: "outside", "in a row" and "near the limit" are one group. */
export function together(signals: readonly Signal[]): Group[] {
  const groups: [Signal, ...Signal[]][] = [];
  for (const signal of signals) {
    const own = groups.find((group) =>
      group.some(
        ({ rule, direction, months }) =>
          rule !== "trend" &&
          signal.rule !== "trend" &&
          direction === signal.direction &&
          months.some((month) => signal.months.includes(month)),
      ),
    );
    if (own === undefined) groups.push([signal]);
    else own.push(signal);
  }
  return groups;
}

/**
 * A group in one sentence: the widest of its signals, and how many of those months go further. Where they follow each other and
 * all lie outside the limits, that is said alone.
 */
export function groupSentence(group: Group, limited: Limited, indicator: Indicator): string {
  const widest =
    group.find(({ rule }) => rule === "one-side") ??
    group.find(({ rule }) => rule === "two-of-three") ??
    group[0];
  const { months } = widest;
  const areInARow = monthsBetween(months[0], months.at(-1) ?? months[0]) === months.length - 1;
  if (areInARow && alsoIn(group, widest, "outside") === months.length)
    return signalSentence({ ...widest, rule: "outside" }, limited, indicator);
  return signalSentence(widest, limited, indicator).replace(
    `: ${SELDOM}.`,
    `${furtherOf(group, widest, limited, indicator)}: ${SELDOM}.`,
  );
}

/** How many months of the widest signal are also in another signal of the group, by a rule. */
function alsoIn(group: Group, widest: Signal, rule: Signal["rule"]): number {
  const months = group.flatMap((each) => (each.rule === rule && each !== widest ? each.months : []));
  return widest.months.filter((month) => months.includes(month)).length;
}

/** `, 16 of them above the upper limit of 20.1`. */
function furtherOf(group: Group, widest: Signal, { limits }: Limited, indicator: Indicator): string {
  const high = widest.direction === "higher";
  const side = high ? "above" : "below";
  const outside = alsoIn(group, widest, "outside");
  const near = alsoIn(group, widest, "two-of-three");
  if (outside > 0)
    return `, ${outside} of them ${side} the ${high ? "upper" : "lower"} limit of ${lineText(high ? limits.upper : limits.lower, indicator)}`;
  return near > 0
    ? `, ${near} of them ${side} ${lineText(high ? limits.nearUpper : limits.nearLower, indicator)}, two thirds of the way to the limit`
    : "";
}

/** One sentence in place of a signal for every month: "Since April 2025 this figure has stood at a new level: …". */
function levelSentence(
  { since, direction, months }: NewLevel,
  group: Group,
  limited: Limited,
  indicator: Indicator,
): string {
  const side = direction === "higher" ? "above" : "below";
  const widest = group.find(({ rule }) => rule === "one-side") ?? group[0];
  return `${newLevelWords(since)}: all ${months} months are ${side} the average of ${lineText(limited.limits.mean, indicator)} that the limits rest on${furtherOf(group, widest, limited, indicator)}.`;
}

/** "Since April 2025 at a new level", as a sentence begins; above the table of months it stands alone. */
export function newLevelWords(since: Month): string {
  return `Since ${monthName(since)} at a new level`;
}

/** One signal, in terms of the newest month where it reaches it. A trend may hold equal neighbours: it "never fell". */
export function signalSentence(
  { rule, direction, months }: Signal,
  { limits, to }: Limited,
  indicator: Indicator,
): string {
  const [first, last] = [monthName(months[0]), monthName(months.at(-1) ?? months[0])];
  const high = direction === "higher";
  const side = high ? "above" : "below";
  const all =
    months.length === 1
      ? `${first} is`
      : months.at(-1) === to
        ? `The last ${months.length} months are all`
        : `All ${months.length} months from ${first} to ${last} are`;
  const line = (value: Decimal) => lineText(value, indicator);
  switch (rule) {
    case "outside":
      return `${all} ${side} the ${high ? `upper limit of ${line(limits.upper)}` : `lower limit of ${line(limits.lower)}`}: ${SELDOM}.`;
    case "one-side":
      return `${all} ${side} the average of ${line(limits.mean)}: ${SELDOM}.`;
    case "trend":
      return `From ${first} to ${last} the figure ${high ? "rose and never fell" : "fell and never rose"}: ${SELDOM}.`;
    case "two-of-three": {
      const near = high ? limits.nearUpper : limits.nearLower;
      const which =
        months.length <= 3
          ? `${months.slice(0, -1).map(monthName).join(", ")} and ${last} are`
          : `${months.length} months from ${first} to ${last} are`;
      return `${which} ${side} ${line(near)}, two thirds of the way from the average to the limit: ${SELDOM}.`;
    }
  }
}

/**
 * The remarks beside a month in the table: of the signals that mark it, the weightiest on each side. A run of twelve months or
 * more is named only at its first month, and replaces all signals on its side.
 */
export function signalRemarks(signals: readonly Signal[], month: Month): string[] {
  const placed = (["higher", "lower"] as const).flatMap((side) => {
    const own = signals.filter(({ rule, direction }) => rule !== "trend" && direction === side);
    const row = own.find(({ rule, months }) => rule === "one-side" && months.length >= SPC.newLevel);
    if (row !== undefined)
      return row.months[0] === month
        ? [`the first of ${row.months.length} in a row ${side === "higher" ? "above" : "below"} the average`]
        : [];
    const [weightiest] = SIGNAL_RULES.flatMap((rule) => own.filter((each) => each.rule === rule));
    return weightiest === undefined ? [] : [signalWords(weightiest)];
  });
  return [...placed, ...signals.filter(({ rule }) => rule === "trend").map(signalWords)];
}

/** The remark for a signal beside one of its months: "above the upper limit", "one of 9 in a row above the average". */
export function signalWords({ rule, direction, months }: Signal): string {
  const high = direction === "higher";
  switch (rule) {
    case "outside":
      return high ? "above the upper limit" : "below the lower limit";
    case "one-side":
      return `one of ${months.length} in a row ${high ? "above" : "below"} the average`;
    case "trend":
      return `one of ${months.length} in a row that ${high ? "rise" : "fall"}`;
    case "two-of-three":
      return `one of ${months.length} near the ${high ? "upper" : "lower"} limit`;
  }
}

/** A limit, an average or a median as it is said. */
export function lineText(line: Decimal, indicator: Indicator): string {
  return formatFigure(round(line, indicator.decimals + 1), indicator);
}
