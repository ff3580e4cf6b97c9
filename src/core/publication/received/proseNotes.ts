import { group } from "d3-array";

import { unpublishedQuotes } from "../../claims/quoted.ts";
import { datasetOf, observationIn, seriesOf, type Series } from "../../dataset/dataset.ts";
import { compare } from "../../decimal.ts";
import type { Polarity } from "../../indicator.ts";
import { inFile, type Issue } from "../../issue.ts";
import { isNumber } from "../../observation.ts";
import { monthsAfter, type Month } from "../../period.ts";
import type { IndicatorEntry } from "../../reference/indicators.ts";
import type { CommentaryEntry, EventEntry } from "../../reference/others.ts";
import type { WrittenRows } from "../../reference/reference.ts";
import { lint, type Direction, type Subject } from "../../story/lint.ts";
import { ACTIONS } from "../../tables/actions.ts";
import { listIn } from "../../tables/cells.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { EVENTS } from "../../tables/events.ts";
import { EXPLANATIONS, INDICATORS } from "../../tables/indicators.ts";
import { breaksIn } from "../../target.ts";
import type { PublicEdition } from "../published.ts";
import { actionNotes } from "./plan.ts";

/**
 * Notes on the council's own words: sentences that say more than the figures do, numbers that are not among them, and
 * indicators without an explanation. None of these notes holds a release.
 */
export function proseNotes(rows: WrittenRows, edition: PublicEdition): Issue[] {
  return [
    ...inFile(COMMENTARY.file, notesOnCommentary(rows.commentary, edition)),
    ...inFile(EVENTS.file, notesOnEvents(rows.events, edition)),
    ...inFile(INDICATORS.file, notesOnIndicators(rows.indicators)),
    ...inFile(ACTIONS.file, actionNotes(rows.actions)),
  ];
}

function notesOnCommentary(rows: readonly CommentaryEntry[], { dataset, reference }: PublicEdition): Issue[] {
  const targetsOf = group(reference.targets, ({ indicator }) => indicator);
  return rows.flatMap(({ row, cells: { indicator: id, period, text } }) => {
    const indicator = reference.indicators.find((each) => each.id === id);
    if (indicator === undefined) return [];
    const targets = targetsOf.get(id) ?? [];
    const observations = dataset.byIndicator.get(id) ?? [];
    const headline = seriesOf(datasetOf(observations), indicator, targets);
    const quotes = unpublishedQuotes({ text, period }, { indicator, observations, targets });
    const at = { row, column: "text" };
    return [
      ...(quotes.length > 0 ? [{ code: "quote-not-published", ...at } as const] : []),
      ...wording(text, subjectOf(headline, period, reference.council.disclosure.threshold), at),
    ];
  });
}

/** Notes on the texts of events. An event may say what happened, but not that it caused a figure to change. */
function notesOnEvents(
  rows: readonly EventEntry[],
  { reference: { indicators, council } }: PublicEdition,
): Issue[] {
  return rows.flatMap(({ row, cells }) => {
    const named = listIn(cells.indicators);
    const about = indicators.filter(({ id }) => named.includes(id));
    const polarities = new Set(about.map(({ polarity }) => polarity));
    const [polarity = "neutral"] = polarities.size === 1 ? polarities : [];
    const names = about.flatMap(({ title, shortTitle }) => [title, shortTitle]);
    const subject = {
      ...UNKNOWN,
      form: "sentence",
      names,
      polarity,
      threshold: council.disclosure.threshold,
    } as const;
    return [
      ...wording(cells.title, subject, { row, column: "title" }),
      ...wording(cells.detail, subject, { row, column: "detail" }),
    ];
  });
}

/** Each indicator's page should say what it counts, why that matters and what it cannot tell. */
function notesOnIndicators(rows: readonly IndicatorEntry[]): Issue[] {
  return rows.flatMap(({ row, cells }) =>
    EXPLANATIONS.filter((column) => cells[column] === "").map((column) => ({
      ...{ code: "indicator-unexplained", row, column },
    })),
  );
}

function wording(
  text: string,
  subject: Subject,
  at: { readonly row: number; readonly column: string },
): Issue[] {
  return lint(text, subject)
    .filter((fault) => fault !== "small-count") // `proseFaults` refuses these
    .map((fault) => ({ code: "wording", fault, ...at }));
}

const UNKNOWN = {
  direction: undefined,
  hasFigure: true,
  hasBase: true,
  isBroken: false,
  trends: [],
} as const;

/** What is known of the figure that a note is about. A note may compare it with any month of the year before. */
function subjectOf(series: Series, month: Month, threshold: number): Subject {
  const { indicator, targets } = series;
  const value = observationIn(series, month)?.value;
  return {
    ...UNKNOWN,
    form: "note",
    names: [indicator.title, indicator.shortTitle],
    polarity: indicator.polarity satisfies Polarity,
    hasFigure: value === undefined || isNumber(value),
    isBroken: breaksIn(targets).some((each) => monthsAfter(month, -12) < each && each <= month),
    trends: runsIn(series, month),
    threshold,
  };
}

/** This many steps in one direction may be called a trend. */
const FEWEST_STEPS = 3;

/** The direction in which the last three steps up to `month` all went; empty where they did not go one way. */
function runsIn(series: Series, month: Month): Direction[] {
  const last = series.observations.filter(({ period }) => period <= month).slice(-1 - FEWEST_STEPS);
  const numbers = last.map(({ value }) => value).filter(isNumber);
  if (numbers.length <= FEWEST_STEPS) return [];
  const steps = numbers.slice(1).map((each, index) => Math.sign(compare(each, numbers[index] ?? each)));
  if (steps.every((step) => step > 0)) return ["higher"];
  return steps.every((step) => step < 0) ? ["lower"] : [];
}
