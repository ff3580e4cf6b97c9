import { monthsNamedIn, unpublishedQuotes } from "../../claims/quoted.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { compare, readDecimal, type Decimal } from "../../decimal.ts";
import type { Issue } from "../../issue.ts";
import { FIGURE_COLUMNS, isNumber, keyInMonth, type Observation } from "../../observation.ts";
import type { Month } from "../../period.ts";
import type { Reference, WrittenRows } from "../../reference/reference.ts";
import { idOfPart } from "../../relation.ts";
import { saidIn, type SaidCell } from "./saidOf.ts";

type Sent = { readonly observations: readonly Observation[] };
type Rules = Pick<Reference, "indicators" | "relations" | "targets">;

/**
 * Commentary, events, targets, actions, questions, voices and evaluations that give a figure which is hidden in their month, or in a month that they name: the figure
 * that was sent, of the indicator itself or of one that hangs together with it, or any figure of a hidden line that is not among those
 * published. Words would undo what the rules hide. A target’s own number is an aim, and says nothing of the figure.
 */
export function hiddenFiguresTold(
  rows: WrittenRows,
  sent: readonly Sent[],
  dataset: Dataset,
  reference: Rules,
): Issue[] {
  const hidden = hiddenBy(sent, dataset, reference);
  const related = relatedIn(reference);
  return saidIn(rows)
    .map((cell) => ({ ...cell, months: [...new Set([...cell.months, ...monthsNamedIn(cell.text)])] }))
    .filter((cell) => tellsOfSent(cell, hidden, related) || quotesOfHidden(cell, dataset, reference))
    .map(({ file, row, column }) => ({ code: "hidden-figure-told", file, row, column }));
}

type HiddenFigure = {
  readonly indicator: string;
  readonly figure: Decimal;
  readonly isPercent: boolean;
};

/** By month, the numbers that were sent and are hidden; noughts are shown elsewhere in every text. */
function hiddenBy(
  sent: readonly Sent[],
  { observations }: Dataset,
  { indicators }: Rules,
): Map<Month, HiddenFigure[]> {
  const percents = new Set(indicators.filter(({ unit }) => unit === "%").map(({ id }) => id));
  const lines = new Set(observations.filter(({ value }) => value === "c").map(keyInMonth));
  const byMonth = new Map<Month, HiddenFigure[]>();
  for (const row of sent.flatMap((month) => month.observations)) {
    if (!lines.has(keyInMonth(row))) continue;
    const figures = FIGURE_COLUMNS.flatMap((column): HiddenFigure[] => {
      const figure = row[column];
      const isPercent = column === "value" && percents.has(row.indicator);
      return isNumber(figure) && figure.units !== 0n ? [{ indicator: row.indicator, figure, isPercent }] : [];
    });
    const ofMonth = byMonth.get(row.period) ?? [];
    byMonth.set(row.period, ofMonth);
    ofMonth.push(...figures);
  }
  return byMonth;
}

/** Whether any number of a text is one that was sent and is hidden. A row that names no indicator may be about any. */
function tellsOfSent(
  { text, months, indicators }: SaidCell,
  hidden: ReadonlyMap<Month, readonly HiddenFigure[]>,
  related: (indicator: string) => ReadonlySet<string>,
): boolean {
  const about = new Set(indicators.flatMap((id) => [...related(id)]));
  const figures = months
    .flatMap((month) => hidden.get(month) ?? [])
    .filter(({ indicator }) => about.size === 0 || about.has(indicator));
  if (figures.length === 0) return false;
  const numbers = numbersIn(text);
  return figures.some(({ figure, isPercent }) =>
    numbers.some((each) => compare(each.number, figure) === 0 && (isPercent || !each.isPercent)),
  );
}

/** Whether a text quotes a figure of an indicator that is hidden in one of its months, and that nothing published gives. */
function quotesOfHidden(
  { text, months, indicators }: SaidCell,
  { byIndicator }: Dataset,
  reference: Rules,
): boolean {
  return indicators.some((id) => {
    const indicator = reference.indicators.find((each) => each.id === id);
    if (indicator === undefined) return false;
    const observations = byIndicator.get(id) ?? [];
    const targets = reference.targets.filter((target) => target.indicator === id);
    return months
      .filter((month) => observations.some(({ period, value }) => period === month && value === "c"))
      .some((period) => unpublishedQuotes({ text, period }, { indicator, observations, targets }).length > 0);
  });
}

/** The indicators that hang together with one by relations, itself among them: what is hidden for one may be hidden for the others. */
function relatedIn({ relations }: Rules): (indicator: string) => ReadonlySet<string> {
  const beside = new Map<string, Set<string>>();
  for (const { whole, parts } of relations) {
    const ids = [whole, ...parts].map(idOfPart);
    for (const id of ids) beside.set(id, new Set([...(beside.get(id) ?? []), ...ids]));
  }
  return (indicator) => {
    const reached = new Set([indicator]);
    for (const id of reached) for (const next of beside.get(id) ?? []) reached.add(next);
    return reached;
  };
}

type NumberSaid = { readonly number: Decimal; readonly isPercent: boolean };

const DATES =
  /\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/**
 * Numbers as they are written, thousands separators taken out; a year or a date is none. Numbers in words are left to `tellsSmallCount`:
 * "three being assessed" is rarely the hidden three.
 */
function numbersIn(text: string): NumberSaid[] {
  const written = text
    .replace(DATES, "")
    .matchAll(/(?<![\d.,])(?<number>\d[\d,]*(?:\.\d+)?)(?!\d)(?<percent> ?(?:%|per ?cent\b))?/gi);
  return [...written].flatMap(({ groups = {} }) => {
    const { number = "", percent } = groups as Readonly<Record<string, string | undefined>>;
    if (/^(?:19|20)\d\d$/.test(number)) return [];
    const read = readDecimal(number.replaceAll(",", ""));
    return read === undefined ? [] : [{ number: read, isPercent: percent !== undefined }];
  });
}
