import { compare } from "../core/decimal.ts";
import { ABSENCE_WORDS, formatInShort, unitWords } from "../core/format.ts";
import { isNumber, type Absence, type Figure } from "../core/observation.ts";
import type { Indicator } from "../core/indicator.ts";
import { monthName, monthOf, nameOf } from "../core/period.ts";
import { isByQuarter, monthsApart, monthsName } from "../core/quarter.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import { lineText, signalSentence, signalWords } from "../core/story/variation.ts";
import type { ChartPoint, ChartPoints } from "./points.ts";
import type { Stretch } from "./stretches.ts";

/** One point as it is announced: "September 2026: 74.0%, off target (the target is 85%)", then its signals and events. */
export function pointWords(point: ChartPoint, { indicator, flags }: ChartPoints): string {
  const { covered, figure, aim, status, isProvisional, signals } = point;
  const provisional = isProvisional && isNumber(figure) ? ", provisional" : "";
  const judged =
    aim === undefined || status === undefined
      ? ""
      : `, ${STATUS_WORDS[status]} (the target is ${formatInShort(aim, indicator)})`;
  const said = [
    `${nameOf(covered)}: ${figureWords(figure, indicator)}${provisional}${judged}`,
    ...(signals.length === 0 ? [] : [`Signal: ${signals.map(signalWords).join("; ")}`]),
    ...flags
      .filter(({ x }) => isInTime(x, point, indicator))
      .map(({ number, event }) => `Event ${number}: ${event.title}`),
  ];
  return said.join(". ");
}

/** Events stand at their own month: of a quarter at any of its three. */
function isInTime(x: number, point: ChartPoint, indicator: Indicator): boolean {
  return point.x - monthsApart(indicator) < x && x <= point.x;
}

/** What the chart is, for those who do not see it. */
export function chartName({ indicator, points }: ChartPoints): string {
  const [first, newest] = [points[0], points.at(-1)];
  if (!first || !newest) return `${indicator.title}: line chart`;
  // "April to June 2024 to April to June 2026" is read twice.
  return isByQuarter(indicator)
    ? `${indicator.title}: line chart by quarter, ${monthsName(indicator, first.month, newest.month)}`
    : `${indicator.title}: line chart, ${nameOf(first.covered)} to ${nameOf(newest.covered)}`;
}

/** What the chart shows: its ends, its extremes, the target, the areas beside it and what is missing. Never why. */
export function chartDescription(chart: ChartPoints): string {
  const { indicator, points, last, areas, flags, stretches } = chart;
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
    ...stretches.flatMap((stretch) => stretchWords(stretch, indicator)),
    flags.length === 0
      ? ""
      : `Events: ${flags.map(({ event }) => `${monthName(monthOf(event.date))}, ${event.title}`).join("; ")}.`,
    ...notesOf(chart),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** A stretch's levels, and every signal in it. */
function stretchWords({ of }: Stretch, indicator: Indicator): string[] {
  const span = `From ${monthsName(indicator, of.from, of.to)}`;
  if (of.kind === "none")
    return of.median === undefined ? [] : [`${span} the median is ${lineText(of.median, indicator)}.`];
  const { mean, lower, upper } = of.limits;
  return [
    `${span} the average is ${lineText(mean, indicator)}, the limits are ${lineText(lower, indicator)} and ${lineText(upper, indicator)}.`,
    ...of.signals.map((signal) => signalSentence(signal, of, indicator)),
  ];
}

/** What has to be said beneath a chart: where its line is broken, why, and what its marks mean. */
export function notesOf({ points, breaks, stretches }: ChartPoints): string[] {
  const changes = breaks.map(
    ({ month }) => `The definition changed in ${monthName(month)}: do not compare figures before and after.`,
  );
  const reasons = [...new Set(points.flatMap(({ figure }) => (isNumber(figure) ? [] : [figure])))];
  const provisional = points.some(({ isProvisional, value }) => isProvisional && value !== undefined);
  const marked = points.some(({ signals }) => signals.length > 0);
  return [
    ...changes,
    ...reasons.map((reason) => gapWords(reason, points)),
    ...(provisional ? ["Hollow points are provisional: later figures may still change them."] : []),
    ...(marked ? ["Triangles mark signals: figures that chance alone would seldom give."] : []),
    ...(stretches.some(({ of }) => of.kind === "limits" && of.trial)
      ? ["These are trial limits: they rest on few months."]
      : []),
  ];
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
