import { scaleWords } from "../../charts/axis.ts";
import { domainOf } from "../../charts/domain.ts";
import { yearOfFigure } from "../../charts/years.ts";
import { tallyOf } from "../../core/analysis/tally.ts";
import { aimIn } from "../../core/analysis/status.ts";
import { summarise, type Summary } from "../../core/analysis/summary.ts";
import { observationIn, type Series } from "../../core/dataset/dataset.ts";
import { toNumber } from "../../core/decimal.ts";
import { capitalised, unitWords } from "../../core/format.ts";
import { isDue, isRank, type Indicator } from "../../core/indicator.ts";
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
import { coverWords } from "../../core/story/coverWords.ts";
import { besideLastYear, headline, sentence } from "../../core/story/headline.ts";
import { overviewHeadline, overviewSentence } from "../../core/story/overview.ts";
import { STATUS_WORDS } from "../../core/story/status.ts";
import type { FindingText } from "../../core/tables/findings.ts";
import { definedSince } from "../../core/target.ts";
import type { Deck, DeckChart, DeckLine, DeckSlide } from "../../powerpoint/deck.ts";
import type { Edition } from "../../store/edition.ts";
import { agendaIn } from "../present/agenda.ts";
import { FRONT, inGroups, slideId } from "../present/slides.ts";
import { isProvisionalIn } from "../provisional.ts";

/** What a deck is made of: everything is published. */
export type DeckFrom = {
  readonly edition: Edition;
  readonly findings: readonly FindingText[] | undefined;
  /** The headline series of every indicator that has figures. */
  readonly series: readonly Series[];
};

/** As many months as a slide’s picture shows. */
const MONTHS = 60;

/** The deck that an address asks for (`?slides=`): the slides of the meeting, in their order, with the numbers of their charts. */
export function deckOf(from: DeckFrom, search: string): Deck {
  const { edition, series } = from;
  const { council, indicators } = edition;
  const figures = indicators.map((indicator) => {
    const own = series.find((each) => each.indicator.id === indicator.id);
    const summary = own && summarise(own);
    return {
      ...{ indicator, series: summary && own, summary, picture: undefined },
      isProvisional: summary !== undefined && isProvisionalIn(edition, summary),
    };
  });
  const sorted = inGroups(figures).flatMap((group) => group.figures);
  const makers = new Map<string, () => DeckSlide>([
    [
      FRONT[0],
      () =>
        monthSlide(
          from,
          sorted.map(({ summary }) => summary?.status),
        ),
    ],
    [FRONT[1], () => changedSlide(from)],
    ...sorted.map(
      (figure) =>
        [
          slideId(figure.indicator),
          () => figureSlide(edition, figure.indicator, figure.series, figure.summary, figure.isProvisional),
        ] as const,
    ),
  ]);
  const { shown } = agendaIn(search, [...makers.keys()]);
  return {
    title: titleOf(edition),
    author: council.name,
    slides: shown.flatMap((id) => makers.get(id)?.() ?? []),
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

function monthSlide({ edition }: DeckFrom, statuses: readonly (Summary["status"] | undefined)[]): DeckSlide {
  const month = newestReturn(edition.releases)?.period;
  const tally = tallyOf(statuses);
  const called = edition.council.contacts.help.filter(({ phone }) => phone !== "").slice(0, 2);
  return {
    ...around(edition),
    kicker: month === undefined ? "No month has been published yet" : monthName(month),
    heading: overviewHeadline(tally),
    lines: [overviewSentence(tally), ...called.map(({ label, phone }) => `${label}: ${phone}`)],
    chart: undefined,
    notes: "These are the public’s figures: a committee sees no others.",
  };
}

function changedSlide({ edition, findings = [] }: DeckFrom): DeckSlide {
  const month = newestReturn(edition.releases)?.period;
  return {
    ...around(edition),
    kicker: month === undefined ? "" : monthName(month),
    heading: "What changed",
    lines:
      findings.length === 0
        ? ["Nothing stands out beside the month before or the same month last year."]
        : findings.map(({ text }) => text),
    ...{ chart: undefined, notes: "" },
  };
}

function figureSlide(
  edition: Edition,
  indicator: Indicator,
  series: Series | undefined,
  summary: Summary | undefined,
  isProvisional: boolean,
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
