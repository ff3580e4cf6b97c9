import { claimFromQuery } from "../../core/claims/query.ts";
import { isRank, type Indicator } from "../../core/indicator.ts";
import { monthName, monthsAfter, monthsBetween, readMonth, type Month } from "../../core/period.ts";
import type { Edition } from "../../store/edition.ts";
import { CLAIM_KINDS, FIELDS, type Field, type ClaimKind } from "./fields.ts";
import type { FormAnswers } from "./formQuery.ts";

export type Option = readonly [value: string, words: string];

/** Every month that may have a figure, newest first: from the first return, but at least the year before the newest. */
export function monthsToChoose({ releases }: Edition): Month[] {
  const months = releases.flatMap(({ period }) => period ?? []).toSorted();
  const [first, newest] = [months[0], months.at(-1)];
  if (first === undefined || newest === undefined) return [];
  const back = Math.max(12, monthsBetween(first, newest));
  return Array.from({ length: back + 1 }, (_, each) => monthsAfter(newest, -each));
}

export function monthOptions(edition: Edition, chosen: string): Option[] {
  const months = monthsToChoose(edition);
  const other = readMonth(chosen);
  const all = other === undefined || months.includes(other) ? months : [...months, other];
  return all.toSorted((a, b) => (a < b ? 1 : -1)).map((month) => [month, monthName(month)]);
}

/** The figures that a field may ask for. */
export function figuresFor({ ofRanks }: Field, { indicators }: Edition): readonly Indicator[] {
  return ofRanks === true ? indicators.filter(isRank) : indicators;
}

/** The kinds of statement that there is a figure for, and the one that is asked already. */
export function kindsIn(edition: Edition, asked: ClaimKind): readonly ClaimKind[] {
  const isAskable = (field: Field) => field.ofRanks !== true || figuresFor(field, edition).length > 0;
  return CLAIM_KINDS.filter((kind) => kind === asked || FIELDS[kind].every(isAskable));
}

/** The figures by theme, in the order of `indicators.csv`. */
export function themedOptions(indicators: readonly Indicator[]): (readonly [string, readonly Option[]])[] {
  const themes = new Map<string, Option[]>();
  for (const { theme, id, title } of indicators)
    themes.set(theme, [...(themes.get(theme) ?? []), [id, title]]);
  return [...themes];
}

export function choicesOf(field: Field, { council }: Edition): readonly Option[] {
  if (field.name !== "area") return field.options ?? [];
  return [
    ["country", "England"],
    ["region", council.region],
  ];
}

/** The answers that an address gives: a whole statement, or only the indicator. */
export type FormStart = { readonly kind: ClaimKind; readonly answers: FormAnswers };

export function startOf(query: string, edition: Edition): FormStart {
  const claim = claimFromQuery(query);
  if (claim !== undefined) {
    return { kind: claim.kind, answers: Object.fromEntries(new URLSearchParams(query)) };
  }
  const preset = presetIn(query, edition);
  return { kind: "change", answers: preset === undefined ? {} : { indicator: preset } };
}

/** The indicator's id in `?indicator=<id>`; undefined for any other query. */
export function presetIn(query: string, { indicators }: Edition): string | undefined {
  return indicators.find(({ id }) => query === `?indicator=${id}`)?.id;
}

/** The first answers of every field of a kind: those known so far, otherwise the most likely ones. */
export function answersFor(kind: ClaimKind, known: FormAnswers, edition: Edition): FormAnswers {
  const [newest = "", ...earlier] = monthsToChoose(edition);
  const likely = (field: Field): string => {
    if (field.empty !== undefined) return "";
    if (field.type === "indicator") return figuresFor(field, edition)[0]?.id ?? "";
    if (field.type === "month") return field.name === "from" ? (earlier[11] ?? "") : newest;
    return choicesOf(field, edition)[0]?.[0] ?? "";
  };
  const fits = (field: Field, answer: string | undefined) =>
    field.ofRanks !== true || figuresFor(field, edition).some(({ id }) => id === answer);
  return Object.fromEntries(
    FIELDS[kind].map((field) => {
      const answer = known[field.name];
      return [field.name, (fits(field, answer) && answer) || likely(field)];
    }),
  );
}
