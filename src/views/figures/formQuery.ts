import { notAbove, readId, readNumber, readPlace, readSaid } from "../../core/claims/fields.ts";
import { claimFromQuery, queryOf } from "../../core/claims/query.ts";
import { typedNumber, typedPlace } from "../../core/claims/typed.ts";
import { readMonth } from "../../core/period.ts";
import { FIELDS, SAID_IN, type Field, type ClaimKind } from "./fields.ts";

/** The answers by field name; "" for an empty one. */
export type FormAnswers = Readonly<Record<string, string>>;
/** The errors by field name. */
export type FormFaults = ReadonlyMap<string, string>;
export type FormRead = { readonly query: string } | { readonly faults: FormFaults };

/** The query of the statement that the answers make, or the errors in them. */
export function readForm(kind: ClaimKind, typed: FormAnswers): FormRead {
  const faults = new Map<string, string>();
  const values = new Map<string, string>();
  const saidIn = typed[SAID_IN.name] ?? "";
  for (const field of FIELDS[kind]) {
    if (field === SAID_IN || (field.with !== undefined && !typed[field.with]?.trim())) continue;
    const value = valueOf(field, typed[field.name] ?? "", saidIn);
    if (value !== "") values.set(field.name, value);
    if (value === "" ? field.empty === undefined : !isRead(field, value))
      faults.set(field.name, ASKS[field.type]);
  }
  for (const [name, fault] of faultsBetween(kind, (name) => values.get(name) ?? "")) {
    if (!faults.has(name)) faults.set(name, fault);
  }
  if (faults.size > 0) return { faults };
  const claim = claimFromQuery(
    `?kind=${kind}&${[...values].map(([name, value]) => `${name}=${value}`).join("&")}`,
  );
  return claim === undefined ? { faults: new Map([["kind", UNREAD]]) } : { query: queryOf(claim) };
}

const UNREAD = "These answers do not make a statement of this kind.";
const ASKS: Readonly<Record<Field["type"], string>> = {
  indicator: "Choose a figure.",
  month: "Choose a month.",
  number: "Write a number in figures, such as 5,901 or 4.2 million.",
  percent: "Write a per cent in figures, such as 5 or 12.5.",
  place: "Write a whole number in figures, such as 38.",
  choice: "Choose one.",
};

/** What the address says: a number with how it was said, unless it says so itself. */
function valueOf({ type }: Field, typed: string, saidIn: string): string {
  if (type === "number") return typedNumber(typed).replace(/(?<=\d)$/, saidIn);
  if (type === "percent") return typedNumber(typed);
  return type === "place" ? typedPlace(typed) : typed;
}

function isRead({ type }: Field, value: string): boolean {
  switch (type) {
    case "indicator":
      return readId(value) !== undefined;
    case "month":
      return readMonth(value) !== undefined;
    case "number":
      return readSaid(value) !== undefined;
    case "percent":
      return readNumber(value) !== undefined;
    case "place":
      return readPlace(value) !== undefined;
    case "choice":
      return true;
  }
}

/** Errors between two fields. `claimFromQuery` refuses the same combinations, without a message. */
function faultsBetween(kind: ClaimKind, value: (name: string) => string): (readonly [string, string])[] {
  const has = (name: string) => value(name) !== "";
  const found: (readonly [string, string])[] = [];
  const need = (isRight: boolean, name: string, words: string) => {
    if (!isRight) found.push([name, words]);
  };
  if (has("from") && has("to"))
    need(value("from") < value("to"), "from", "Choose a month before the other one.");
  if (kind === "change") {
    need(has("difference") || has("percent"), "difference", "Give a number, a per cent, or both.");
  }
  if (kind === "share") {
    need(
      !has("whole") || value("whole") !== value("indicator"),
      "whole",
      "Choose another figure than the first.",
    );
    need(has("part") || !has("of"), "part", "Say how many as well, or leave both empty.");
    need(has("of") || !has("part"), "of", "Say out of how many as well, or leave both empty.");
    const isEnough = has("percent") || (value("bound") === "is" && (has("part") || has("of")));
    const words =
      value("bound") === "is"
        ? "Give a per cent, or how many of how many."
        : "Give the per cent; a half is 50.";
    need(isEnough, "percent", words);
  }
  if (kind === "range") {
    const [low, high] = [readSaid(value("low")), readSaid(value("high"))];
    need(!low || !high || notAbove(low, high), "high", "This is lower than the lower number.");
  }
  if (kind === "rank") {
    need(!has("before") || has("from"), "from", "Choose the month of the earlier place.");
    need(has("before") || !(has("from") || has("beforeOf")), "before", "Give the earlier place as well.");
  }
  if (kind === "across") {
    need(
      !has("rate") || value("rate") !== value("indicator"),
      "rate",
      "Choose another figure than the first.",
    );
  }
  return found;
}
