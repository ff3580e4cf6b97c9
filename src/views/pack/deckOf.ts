import { scaleWords } from "../../charts/axis.ts";
import { domainOf } from "../../charts/domain.ts";
import { yearOfFigure } from "../../charts/years.ts";
import { byControl, type Miss } from "../../core/analysis/misses.ts";
import { tallyOf } from "../../core/analysis/tally.ts";
import { aimIn } from "../../core/analysis/status.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import { observationIn, type Series } from "../../core/dataset/dataset.ts";
import { toNumber } from "../../core/decimal.ts";
import { capitalised, unitWords } from "../../core/format.ts";
import { isDue, isRank } from "../../core/indicator.ts";
import { ABSENCE_WORDS, ABSENCES, isNumber } from "../../core/observation.ts";
import {
  dayName,
  monthName,
  monthsAfter,
  monthsBetween,
  shortMonthName,
  type Month,
} from "../../core/period.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { handsWords } from "../../core/story/control.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import { besideLastYear, headline, sentence } from "../../core/story/headline.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { overdueHeadline } from "../../core/story/overdue.ts";
import { overviewHeadline, overviewSentence } from "../../core/story/overview.ts";
import { STATUS_WORDS } from "../../core/story/status.ts";
import { definedSince } from "../../core/target.ts";
import type { Presentation, DeckChart, DeckLine, DeckSlide } from "../../powerpoint/deck.ts";
import type { Edition } from "../../store/edition.ts";
import { agendaIn } from "../present/agenda.ts";
import { leftOutSentence } from "../present/ready.ts";
import type { SlidesFrom } from "../present/slidesFrom.ts";
import { serviceSays } from "../present/MissedSlide.tsx";
import { openActions } from "../present/OverdueSlide.tsx";
import {
  FRONT_TITLES,
  frontSlides,
  inGroups,
  missesOf,
  slideId,
  type FigureOnSlide,
  type FrontSlide,
} from "../present/slides.ts";

/** As many months as a slide’s picture shows. */
const MONTHS = 60;

/** The deck that an address asks for (`?slides=`): the slides of the meeting, in their order, with the numbers of their charts. */
export function deckOf(from: SlidesFrom, search: string): Presentation {
  const { edition, actions } = from;
  const sorted = inGroups(from.figures).flatMap((group) => group.figures);
  const day = asAt(edition.releases);
  const hasPlan = actions.length > 0 && day !== undefined;
  const front: Readonly<Record<FrontSlide, () => DeckSlide>> = {
    month: () => monthSlide(edition, sorted),
    changed: () => changedSlide(from),
    missed: () => missedSlide(edition, sorted),
    overdue: () => overdueSlide(from),
  };
  const makers = new Map<string, () => DeckSlide>([
    ...frontSlides(hasPlan).map((id) => [id, front[id]] as const),
    ...sorted.map((figure) => [slideId(figure.indicator), () => figureSlide(edition, figure)] as const),
  ]);
  const { shown, leftOut } = agendaIn(search, [...makers.keys()]);
  const out = leftOutSlide(edition, sorted, leftOut);
  return {
    title: titleOf(edition),
    author: edition.council.name,
    slides: [...shown.flatMap((id) => makers.get(id)?.() ?? []), ...(out === undefined ? [] : [out])],
  };
}

function titleOf({ council, releases }: Edition): string {
  const month = newestReturn(releases)?.period;
  return `${council.name}: children’s services figures${month === undefined ? "" : `, ${monthName(month)}`}`;
}

/** What stands on every slide, so that one that is copied alone can be understood. `code` is the figure’s name in the files. */
function around({ council, releases }: Edition, code = ""): Pick<DeckSlide, "mark" | "foot"> {
  const day = asAt(releases);
  const parts = [
    council.name,
    day === undefined ? "" : `As at ${dayName(day)}`,
    `Release ${releases.length}`,
    code,
    council.licence,
  ];
  return {
    mark: council.illustrative ? "Illustrative figures" : "",
    foot: parts.filter((part) => part !== "").join("  ·  "),
  };
}

function monthSlide(edition: Edition, figures: readonly FigureOnSlide[]): DeckSlide {
  const tally = tallyOf(figures.map(({ summary }) => summary?.status));
  const called = edition.council.contacts.help.filter(({ phone }) => phone !== "").slice(0, 2);
  return {
    ...around(edition),
    kicker: monthOf(edition),
    heading: overviewHeadline(tally),
    lines: [overviewSentence(tally), ...called.map(({ label, phone }) => `${label}: ${phone}`)],
    chart: undefined,
    notes: "These are the public’s figures: a committee sees no others.",
  };
}

function changedSlide({ edition, findings = [] }: SlidesFrom): DeckSlide {
  return {
    ...inWords(edition, FRONT_TITLES.changed),
    lines:
      findings.length === 0
        ? ["Nothing stands out beside the month before or the same month last year."]
        : findings.map(({ text }) => text),
  };
}

/** So many misses stand on a slide with what the service says. The others are named. */
const MOST_MISSES = 4;

function missedSlide(edition: Edition, figures: readonly FigureOnSlide[]): DeckSlide {
  const misses = missesOf(figures);
  const more = misses.slice(MOST_MISSES);
  const named = (some: readonly Miss[]) => some.map(({ summary }) => summary.indicator.shortTitle).join(", ");
  const groups = byControl(more)?.map(({ control, misses: own }) => `${handsWords(control)}: ${named(own)}.`);
  const lines = misses.slice(0, MOST_MISSES).map(({ figure, summary: { indicator, status }, offTarget }) => {
    const stands = offTargetSentence(offTarget, indicator) ?? `Now ${STATUS_WORDS[status ?? "off"]}.`;
    const hands = indicator.control === undefined ? "" : ` ${handsWords(indicator.control)}.`;
    return `${indicator.shortTitle}. ${stands}${hands} ${serviceSays(figure) ?? ""}`.trim();
  });
  return {
    ...inWords(edition, FRONT_TITLES.missed),
    lines:
      misses.length === 0
        ? ["No figure misses its target."]
        : [
            ...lines,
            ...(more.length === 0
              ? []
              : [
                  `And ${more.length} more${groups === undefined ? `: ${named(more)}.` : `. ${groups.join(" ")}`}`,
                ]),
          ],
  };
}

/** So many overdue actions stand on a slide. */
const MOST_ACTIONS = 10;

function overdueSlide({ edition, actions }: SlidesFrom): DeckSlide {
  const day = asAt(edition.releases);
  const overdue = day === undefined ? [] : openActions(actions, day).filter(({ due }) => due < day);
  const lines = overdue.map(({ title, owner, due }) => `${title}. ${owner}, due by ${dayName(due)}`);
  const more = lines.length - MOST_ACTIONS;
  return {
    ...inWords(edition, day === undefined ? FRONT_TITLES.overdue : overdueHeadline(overdue.length, day)),
    lines: [...lines.slice(0, MOST_ACTIONS), ...(more > 0 ? [`And ${more} more.`] : [])],
  };
}

/** The last slide: the figures that the agenda leaves out, and how many of them miss their target; undefined where it leaves out none. */
function leftOutSlide(
  edition: Edition,
  figures: readonly FigureOnSlide[],
  leftOut: readonly string[],
): DeckSlide | undefined {
  const misses = missesOf(figures).map(({ figure }) => figure);
  const slides = figures.map((figure) => ({
    id: slideId(figure.indicator),
    isMiss: misses.includes(figure),
  }));
  const sentence = leftOutSentence(slides, leftOut);
  if (sentence === undefined) return undefined;
  const out = figures.filter(({ indicator }) => leftOut.includes(slideId(indicator)));
  return {
    ...inWords(edition, "What was left out"),
    lines: [sentence, out.map(({ indicator }) => indicator.shortTitle).join(", ")],
  };
}

/** A slide of words alone. */
function inWords(edition: Edition, heading: string): Omit<DeckSlide, "lines"> {
  return { ...around(edition), kicker: monthOf(edition), heading, chart: undefined, notes: "" };
}

function monthOf({ releases }: Edition): string {
  const month = newestReturn(releases)?.period;
  return month === undefined ? "No month has been published yet" : monthName(month);
}

function figureSlide(
  edition: Edition,
  { indicator, series, summary, isProvisional }: FigureOnSlide,
): DeckSlide {
  const common = {
    ...around(edition, indicator.id),
    kicker: `${indicator.theme}: ${indicator.title}`,
  };
  if (series === undefined || summary === undefined)
    return {
      ...common,
      heading: indicator.title,
      ...{ lines: ["No figure has been published yet."], chart: undefined, notes: indicator.definition },
    };
  const { observation, covered, aim, status } = summary;
  const { value, target } = amountsOf(summary);
  const unit = isNumber(observation.value) ? unitWords(indicator, observation.value) : "";
  const chart = chartOf(series, summary);
  const lines = [
    capitalised(`${value} ${unit}`.trim()),
    `${coverWords(indicator, covered)}${isProvisional ? ", provisional" : ""}`,
    ...(status === undefined ? [] : [capitalised(STATUS_WORDS[status])]),
    aim === undefined ? "No target is set" : `Target ${target ?? ""}`,
    ...[besideLastYear(summary) ?? []].flat().map(capitalised),
    ...absencesIn(series),
  ];
  return {
    ...common,
    heading: headline(summary),
    ...{ lines, chart },
    notes: [sentence(summary), indicator.definition, indicator.limits]
      .filter((text) => text !== "")
      .join("\n\n"),
  };
}

/** Every month from the first that is shown to the newest in which the figure was due, or was published. */
function monthsShown({ indicator, observations }: Series): Month[] {
  const newest = observations.at(-1)?.period;
  if (newest === undefined) return [];
  const oldest = monthsAfter(newest, 1 - MONTHS);
  const first = observations.find(({ period }) => period >= oldest)?.period ?? newest;
  return Array.from({ length: monthsBetween(first, newest) + 1 }, (_, at) => monthsAfter(first, at)).filter(
    (month) => isDue(indicator, month) || observations.some(({ period }) => period === month),
  );
}

/** The numbers of the chart: a line for each stretch of months that may be joined up, and the target. undefined where there is no number. */
function chartOf(series: Series, summary: Summary): DeckChart | undefined {
  const { indicator, targets } = series;
  const months = monthsShown(series);
  const numbers = months.map((month) => {
    const value = observationIn(series, month)?.value;
    return isNumber(value) ? toNumber(value) : undefined;
  });
  if (numbers.every((number) => number === undefined)) return undefined;
  const stretches = months.map(
    (month) => `${definedSince(targets, month) ?? ""} ${yearOfFigure(indicator, month) ?? ""}`,
  );
  const own = [...new Set(stretches)].map((stretch): DeckLine => {
    const first = months[stretches.indexOf(stretch)];
    const name = stretch === stretches[0] || first === undefined ? "" : `, from ${shortMonthName(first)}`;
    return {
      name: `${indicator.shortTitle}${name}`,
      kind: "own",
      values: numbers.map((number, at) => (stretches[at] === stretch ? number : undefined)),
    };
  });
  const aims = months.map((month) => aimIn(indicator, targets, month)?.target);
  const target: DeckLine = {
    ...{ name: "Target", kind: "target" },
    values: aims.map((aim) => aim && toNumber(aim)),
  };
  const drawn = [...numbers, ...target.values].flatMap((number) => number ?? []);
  const domain = domainOf(indicator, drawn);
  return {
    alt: `${indicator.title}: line chart. ${sentence(summary)} ${scaleWords(domain, indicator)}`.trim(),
    scale: scaleWords(domain, indicator),
    labels: months.map(shortMonthName),
    lines: [
      ...own.filter(({ values }) => values.some((value) => value !== undefined)),
      ...(aims.some((aim) => aim !== undefined) ? [target] : []),
    ],
    format: indicator.unit === "%" ? '0"%"' : indicator.unit.startsWith("£") ? '"£"#,##0' : "#,##0.##",
    ...{ least: domain.low, most: domain.high, isReversed: isRank(indicator) },
  };
}

/** Why the line has gaps: `3 months have no number: [c] hidden to protect privacy.` Nothing where it has none. */
function absencesIn(series: Series): string[] {
  const months = monthsShown(series);
  const values = months.map((month) => observationIn(series, month)?.value ?? "none");
  return [...ABSENCES, "none" as const].flatMap((why) => {
    const count = values.filter((value) => value === why).length;
    if (count === 0) return [];
    const words = why === "none" ? "without a publication" : `[${why}] ${ABSENCE_WORDS[why]}`;
    return [`Gaps: ${count} ${count === 1 ? "month" : "months"} ${words}`];
  });
}
