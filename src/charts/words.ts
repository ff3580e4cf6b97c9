import { compare } from "../core/decimal.ts";
import { ABSENCE_WORDS, formatInShort, unitWords } from "../core/format.ts";
import { isNumber, type Absence, type Figure } from "../core/observation.ts";
import { monthName, nameOf } from "../core/period.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import type { ChartPoint, ChartPoints } from "./points.ts";

/** One point as it is announced: "September 2026: 74.0%, off target (the target is 85%)". */
export function pointWords({ covered, figure, aim, status }: ChartPoint, { indicator }: ChartPoints): string {
  const start = `${nameOf(covered)}: ${figureWords(figure, indicator)}`;
  if (aim === undefined || status === undefined) return start;
  return `${start}, ${STATUS_WORDS[status]} (the target is ${formatInShort(aim, indicator)})`;
}

/** What the chart is, for those who do not see it. */
export function chartName({ indicator, points }: ChartPoints): string {
  const [first, newest] = [points[0], points.at(-1)];
  const span = first && newest ? `, ${nameOf(first.covered)} to ${nameOf(newest.covered)}` : "";
  return `${indicator.title}: line chart${span}`;
}

/** What the chart shows: its ends, its extremes, the target, the areas beside it and what is missing. Never why. */
export function chartDescription(chart: ChartPoints): string {
  const { indicator, points, last, areas } = chart;
  const numbers = points.flatMap(({ figure, covered }) => (isNumber(figure) ? [{ figure, covered }] : []));
  const [first, ...others] = numbers;
  if (first === undefined || last === undefined) return "There are no figures to draw.";

  const said = (point: (typeof numbers)[number]) =>
    `${figureWords(point.figure, indicator)} (${nameOf(point.covered)})`;
  const highest = others.reduce((best, each) => (compare(each.figure, best.figure) > 0 ? each : best), first);
  const lowest = others.reduce((best, each) => (compare(each.figure, best.figure) < 0 ? each : best), first);
  return [
    `First ${said(first)}, last ${said(last)}.`,
    `Highest ${said(highest)}, lowest ${said(lowest)}.`,
    last.aim === undefined ? "" : `The target is ${formatInShort(last.aim, indicator)}.`,
    ...areas.flatMap(({ name, points: own }) => {
      const latest = own.at(-1);
      return latest ? [`${name} ${figureWords(latest.figure, indicator)} (${nameOf(latest.period)}).`] : [];
    }),
    ...notesOf(chart),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** What has to be said beneath a chart: where its line is broken, and why. */
export function notesOf({ points, breaks }: ChartPoints): string[] {
  const changes = breaks.map(
    ({ month }) => `The definition changed in ${monthName(month)}: do not compare figures before and after.`,
  );
  const reasons = [...new Set(points.flatMap(({ figure }) => (isNumber(figure) ? [] : [figure])))];
  return [...changes, ...reasons.map((reason) => gapWords(reason, points))];
}

/** More gaps than this are counted, not named. */
const MOST_NAMED = 3;

function gapWords(reason: Absence | undefined, points: readonly ChartPoint[]): string {
  const gaps = points.filter(({ figure }) => !isNumber(figure) && figure === reason);
  const why = reason === undefined ? "not published" : ABSENCE_WORDS[reason];
  if (gaps.length > MOST_NAMED) return `${gaps.length} of ${points.length} figures are ${why}.`;
  return `Not shown: ${gaps.map(({ covered }) => nameOf(covered)).join(", ")} (${why}).`;
}

function figureWords(figure: Figure | undefined, indicator: ChartPoints["indicator"]): string {
  if (figure === undefined) return "not published";
  const words = unitWords(indicator);
  return isNumber(figure) && words !== ""
    ? `${formatInShort(figure, indicator)} ${words}`
    : formatInShort(figure, indicator);
}
