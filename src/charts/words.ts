import { extremeAmong, hasEnds } from "../core/analysis/reach.ts";
import type { Decimal } from "../core/decimal.ts";
import { apart, capitalised, formatInShort, unitWords } from "../core/format.ts";
import { isNumber, type Absence, type Figure, ABSENCE_WORDS } from "../core/observation.ts";
import { isRank, type Indicator } from "../core/indicator.ts";
import { monthName, monthOf, nameOf } from "../core/period.ts";
import { isByQuarter, monthsApart, monthsName } from "../core/quarter.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { endWords } from "../core/story/superlative.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import { groupSentence, lineText, signalRemarks, together } from "../core/story/signals.ts";
import { countsDescription, countsNote, countsTitle, countsWords } from "./counts/countWords.ts";
import { CHART_KINDS } from "./form.ts";
import type { ChartPoint, ChartPoints } from "./points.ts";
import type { Stretch } from "./stretches.ts";

/** One point as it is announced: "September 2026: 74.0%, off target (the target is 85%)", then its signals and events. */
export function pointWords(point: ChartPoint, chart: ChartPoints): string {
  const { indicator, areas, flags, wholes } = chart;
  const { covered, figure, aim, status, isProvisional, signals, base } = point;
  const happened = flags
    .filter(({ x }) => isInTime(x, point, indicator))
    .map(({ number, event }) => `Event ${number}: ${event.title}`);
  if (wholes !== undefined) return [countsWords(point, chart, wholes), ...happened].join(". ");
  const provisional = isProvisional && isNumber(figure) ? ", provisional" : "";
  const write = apart(
    indicator,
    [point.said, aim].filter((each) => each !== undefined),
  );
  const judged =
    aim === undefined || status === undefined
      ? ""
      : `, ${STATUS_WORDS[status]} (the target is ${write(aim)})`;
  const remarks = signalRemarks(signals, point.month);
  const said = [
    `${coverWords(indicator, covered)}: ${figureWords(point.said ?? figure, indicator, write)}${base === undefined ? "" : ` (${base})`}${provisional}${judged}`,
    // A signal that spans several months is explained at its first month; the later months say that it goes on.
    ...(remarks.length > 0 ? [`Signal: ${remarks.join("; ")}`] : signals.length > 0 ? [GOES_ON] : []),
    ...areas.flatMap(({ name, points: own, ofPeer }) => {
      const same = ofPeer && own.find(({ x }) => x === point.x);
      return same ? [`${name}: ${figureWords(same.figure, indicator)}`] : [];
    }),
    ...happened,
  ];
  return said.join(". ");
}

const GOES_ON = "Signal: it goes on from the months before";

/** Whether an event at month `x` is in the time of a point; for a quarter, in any of its three months. */
function isInTime(x: number, point: ChartPoint, indicator: Indicator): boolean {
  return point.x - monthsApart(indicator) < x && x <= point.x;
}

/** The accessible name of the chart. */
export function chartName(chart: ChartPoints): string {
  const { indicator, points, form, wholes } = chart;
  const kind = `${wholes === undefined ? indicator.title : countsTitle(wholes)}: ${CHART_KINDS[form]}`;
  if (points.length === 0) return kind;
  return `${kind}${isByQuarter(indicator) ? " by quarter" : ""}, ${timeShown(chart)}`;
}

/** The time that a chart shows: "October 2021 to September 2026"; "" without a point. */
export function timeShown({ indicator, points }: ChartPoints): string {
  const [first, newest] = [points[0], points.at(-1)];
  if (!first || !newest) return "";
  // "April to June 2024 to April to June 2026" would be hard to read.
  return isByQuarter(indicator)
    ? monthsName(indicator, first.month, newest.month)
    : [...new Set([nameOf(first.covered), nameOf(newest.covered)])].join(" to ");
}

const HIGHEST_AND_LOWEST = { highest: "highest", lowest: "lowest" } as const;

/** What the chart shows: its ends, its extremes, the target, the areas beside it and what is missing. Never why. */
export function chartDescription(chart: ChartPoints): string {
  const { indicator, points, last, areas, flags, stretches, wholes } = chart;
  const first = points.find(({ said }) => said !== undefined);
  if (first === undefined || last === undefined) return "There are no figures to draw.";
  const happened =
    flags.length === 0
      ? ""
      : `Events: ${flags.map(({ event }) => `${monthName(monthOf(event.date))}, ${event.title}`).join("; ")}.`;
  if (wholes !== undefined)
    return sentences([...countsDescription(chart, wholes), happened, ...notesOf(chart)]);

  const ends = endsDrawn(chart);
  const target = points.at(-1)?.aim;
  const write = apart(
    indicator,
    [first.said, last.said, target, ends?.highest.said, ends?.lowest.said].filter(
      (each) => each !== undefined,
    ),
  );
  // The first place is the lowest number, and nobody calls it so.
  const words = isRank(indicator) ? endWords(indicator) : HIGHEST_AND_LOWEST;
  const said = (point: ChartPoint) =>
    `${figureWords(point.said, indicator, write)} (${coverWords(indicator, point.covered)})`;
  return sentences([
    `First ${said(first)}, last ${said(last)}.`,
    ends === undefined
      ? ""
      : `${capitalised(`${ends.of}${words.highest} ${said(ends.highest)}, ${words.lowest} ${said(ends.lowest)}`)}.`,
    target === undefined ? "" : `The target is ${write(target)}.`,
    ...areas.flatMap(({ name, points: own }) => {
      const latest = own.at(-1);
      return latest ? [`${name} ${figureWords(latest.figure, indicator)} (${nameOf(latest.period)}).`] : [];
    }),
    ...stretches.flatMap((stretch) => stretchWords(stretch, indicator)),
    happened,
    ...notesOf(chart),
  ]);
}

function sentences(all: readonly string[]): string {
  return all.filter((words) => words !== "").join(" ");
}

/**
 * The highest and lowest figure drawn of the present definition. "of the figures shown" is added where a figure that is not
 * shown may have been beyond. undefined where `hasEnds` is false.
 */
function endsDrawn({ indicator, points, breaks }: ChartPoints) {
  if (!hasEnds(indicator)) return undefined;
  const segment = points.at(-1)?.segment;
  const own = points.filter((point) => point.segment === segment);
  const due = own.map(({ month, figure }) => ({ period: month, figure }));
  const [high, low] = [extremeAmong(indicator, due, "highest"), extremeAmong(indicator, due, "lowest")];
  const pointOf = (end: typeof high) => own.find(({ month }) => month === end?.period);
  const [highest, lowest] = [pointOf(high), pointOf(low)];
  if (highest === undefined || lowest === undefined) return undefined;
  const since = breaks.at(-1);
  const isOpen = high?.among === "shown" || low?.among === "shown";
  const of = [
    since === undefined ? "" : `since the definition changed in ${monthName(since.month)}, `,
    isOpen ? "of the figures shown, " : "",
  ].join("");
  return { highest, lowest, of };
}

/** Sentences on a segment's levels and on every signal in it. */
function stretchWords({ of }: Stretch, indicator: Indicator): string[] {
  const span = `From ${monthsName(indicator, of.from, of.to)}`;
  if (of.kind === "none")
    return of.median === undefined ? [] : [`${span} the median is ${lineText(of.median, indicator)}.`];
  const { mean, lower, upper } = of.limits;
  return [
    `${span} the average is ${lineText(mean, indicator)}, the limits are ${lineText(lower, indicator)} and ${lineText(upper, indicator)}.`,
    ...together(of.signals).map((group) => groupSentence(group, of, indicator)),
  ];
}

/** The notes beneath a chart: where its line is broken and why, and what its marks mean. */
export function notesOf(chart: ChartPoints): string[] {
  const { points, breaks, stretches, form, wholes, isOfTwelve } = chart;
  const changes = breaks.map(
    ({ month }) => `The definition changed in ${monthName(month)}: do not compare figures before and after.`,
  );
  const reasons = [...new Set(points.flatMap(({ figure }) => (isNumber(figure) ? [] : [figure])))];
  const provisional = points.some(({ isProvisional, value }) => isProvisional && value !== undefined);
  const marked = points.some(({ signals }) => signals.length > 0);
  return [
    ...(wholes === undefined ? [] : [countsNote(chart, wholes)]),
    ...(isOfTwelve ? ["Each point adds up the twelve months that end with it."] : []),
    ...changes,
    ...reasons.map((reason) => (isOfTwelve ? addedGapWords(reason, points) : gapWords(reason, points))),
    ...(provisional
      ? [
          `${form === "bars" ? "Pale bars" : "Hollow points"} are provisional: later figures may still change them.`,
        ]
      : []),
    ...(marked ? ["Triangles mark signals: figures that chance alone would seldom give."] : []),
    ...(stretches.some(({ of }) => of.kind === "limits" && of.trial)
      ? ["These are trial limits: they rest on few months."]
      : []),
  ];
}

/** Up to this many gaps are named; more are only counted. */
const MOST_NAMED = 3;

function gapWords(reason: Absence | undefined, points: readonly ChartPoint[]): string {
  const gaps = points.filter(({ figure }) => !isNumber(figure) && figure === reason);
  const why = reason === undefined ? "not published" : ABSENCE_WORDS[reason];
  if (gaps.length > MOST_NAMED)
    return reason === "low"
      ? `${gaps.length} of ${points.length} figures round to zero but are not zero.`
      : `${gaps.length} of ${points.length} figures are ${why}.`;
  return `Not shown: ${gaps.map(({ covered }) => nameOf(covered)).join(", ")} (${why}).`;
}

/** Twelve months have no figure where one of them has none, or where the definition changed within them. */
function addedGapWords(reason: Absence | undefined, points: readonly ChartPoint[]): string {
  const count = points.filter(({ figure }) => !isNumber(figure) && figure === reason).length;
  const which = count === 1 ? "1 point is not shown" : `${count} points are not shown`;
  if (reason === "z") return `${which}: their twelve months do not share one definition, or one had nobody.`;
  const why = reason === undefined || reason === "x" ? "not available" : ABSENCE_WORDS[reason];
  return `${which}: one of the twelve months is ${why}.`;
}

function figureWords(
  figure: Figure | undefined,
  indicator: ChartPoints["indicator"],
  write: (amount: Decimal) => string = (amount) => formatInShort(amount, indicator),
): string {
  if (figure === undefined) return "not published";
  if (!isNumber(figure)) return ABSENCE_WORDS[figure];
  return `${write(figure)} ${unitWords(indicator, figure)}`.trim();
}
