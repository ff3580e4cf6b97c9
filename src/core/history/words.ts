import { isReturned, type Indicator } from "../indicator.ts";
import { dayName, monthName, readDay, readMonth, type Day, type Month } from "../period.ts";
import { publishedOn } from "../releases/newest.ts";
import type { Release } from "../release.ts";
import type { Arrival, Punctuality } from "./arrivals.ts";
import { REASON_WORDS } from "../releases/reasonWords.ts";
import type { SeenBefore, SentTo } from "../releases/releaseJson.ts";
import { monthOfReturn } from "../tables/returns.ts";
import type { ChangedCell } from "../tables/revisions.ts";

/** What a release brought, as a title: "Figures for September 2026". */
export function releaseTitle({ kind, period }: Pick<Release, "kind" | "period">): string {
  const month = period === undefined ? "" : monthName(period);
  switch (kind) {
    case "return":
      return `Figures for ${month}`;
    case "revision":
      return `Earlier figures restated, up to ${month}`;
    case "reference":
      return "Targets, definitions or other reference files changed";
    case "withdrawal":
      return month === "" ? "A text taken back" : `Figures for ${month} taken back`;
    case "key":
      return "The key of the record changed";
    case "identity":
      return "The council’s name or code changed";
    case "close":
      return "This record has ended";
  }
}

/** Why a release was made, and what an officer said of figures that looked like a slip; none where neither was said. */
export function releaseReasons({ reason, confirmed }: Pick<Release, "reason" | "confirmed">): string[] {
  return [
    ...(reason === undefined ? [] : [`${REASON_WORDS[reason]}.`]),
    ...(confirmed === undefined
      ? []
      : [`Figures that looked like a slip were looked at: ${REASON_WORDS[confirmed].toLowerCase()}.`]),
  ];
}

/** "on time", "5 days late", "the first publication", "not published". */
export function arrivalWords({ release, due, daysLate }: Arrival): string {
  if (release === undefined) return "not published";
  if (due === undefined || daysLate === undefined) return "first publication";
  return daysLate <= 0 ? "on time" : `${daysCounted(daysLate)} late`;
}

/** "The figures for September 2026 came out on 20 October 2026, on time.": of a month that is published. */
export function arrivalSentence(month: Month, release: Release, arrival: Arrival | undefined): string {
  const start = `The figures for ${monthName(month)} came out on ${dayName(publishedOn(release))}`;
  return arrival === undefined ? `${start}.` : `${start}, ${arrivalWords(arrival)}.`;
}

/** Which months were due when the newest release came out (`day`), and are not published. */
export function missingSentence(missing: readonly Pick<Arrival, "month">[], day: Day): string {
  const names = missing.map(({ month }) => monthName(month)).join(", ");
  return names === "" ? `None, as at ${dayName(day)}.` : `${names}, as at ${dayName(day)}.`;
}

/** How many of the months that were due came in time: "66 of the 66 months that were due were published on time." */
export function punctualitySentence({ due, onTime, missing }: Punctuality): string {
  if (due === 0) return "No month was due before the first publication, so none is on time or late yet.";
  const months =
    due === 1 ? "The one month that was due was" : `Of the ${due} months that were due, ${onTime}`;
  const gone = missing === 0 ? "" : missing === 1 ? " One is missing." : ` ${missing} are missing.`;
  if (due === 1) return `${months} ${onTime === 1 ? "" : "not "}published on time.${gone}`;
  if (onTime === due) return `All ${due} months that were due were published on time.`;
  // In whole per cent downwards, so that a share that is not whole never reads as 100%.
  const share = Math.floor((100 * onTime) / due);
  return `${months} (${share}%) ${onTime === 1 ? "was" : "were"} published on time.${gone}`;
}

/** What of the figures changed with a release, as a sentence: "14 cells of 7 figures changed, in April, May and June 2026." */
export function changedFiguresSentence(changes: readonly ChangedCell[]): string | undefined {
  const cells = changes.filter(({ file }) => monthOfReturn(file) !== undefined);
  if (cells.length === 0) return undefined;
  const figures = new Set(cells.map(({ indicator }) => indicator)).size;
  const months = [...new Set(cells.flatMap(({ period }) => readMonth(period) ?? []))].sort();
  const [first, last] = [months[0], months.at(-1)];
  const when =
    first === undefined || last === undefined
      ? ""
      : first === last
        ? ` in ${monthName(first)}`
        : ` between ${monthName(first)} and ${monthName(last)}`;
  return `${counted(cells.length, "number")} of ${counted(figures, "figure")}${when} changed.`;
}

/** A changed cell of a reference file in words: "Target from September 2026: was 80, is 85". */
export function referenceChangeWords({ column, period, from, to }: ChangedCell): string {
  const month = readMonth(period);
  const what = `${COLUMN_WORDS[column] ?? column.replaceAll("_", " ")}${month === undefined ? "" : ` from ${monthName(month)}`}`;
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  if (from === "") return `${name}: new, ${quoted(to)}`;
  return to === ""
    ? `${name}: was ${quoted(from)}, is none now`
    : `${name}: was ${quoted(from)}, is ${quoted(to)}`;
}

/** Changes of the improvement plan, an action at a time: "Action A05, due: was 1 May 2026, is 15 May 2026". */
export function planChangeWords(changes: readonly ChangedCell[]): string[] {
  return [...new Set(changes.map(({ category }) => category))].flatMap((id) => {
    const own = changes.filter(({ category }) => category === id);
    const title = own.find(({ column }) => column === "title");
    if (title?.from === "") return [`Action ${id} is new: “${title.to}”`];
    if (title?.to === "") return [`Action ${id} is no longer in the plan: “${title.from}”`];
    return own.map((change) => {
      const words = referenceChangeWords({ ...change, period: "" });
      return `Action ${id}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    });
  });
}

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  from: "holds from",
  to: "holds until",
  tolerance: "how far off still counts as just off",
  definition: "definition",
  limits_of_this_indicator: "what it cannot tell",
  why_it_matters: "why it matters",
  polarity: "which way is better",
  source_return: "where it comes from",
  official_code: "official code",
  missed: "how a miss is said",
  delivered_by: "who delivers it",
  control: "who can change it",
  aliases: "everyday words for it",
  completed_on: "done on",
  agreed_on: "agreed on",
};

/** Dates in words, numbers as they are, everything else in quotation marks. */
function quoted(cell: string): string {
  const day = readDay(cell);
  const month = readMonth(cell);
  if (day !== undefined) return dayName(day);
  if (month !== undefined) return monthName(month);
  return /^[\d.\u2212-]+$/.test(cell) ? cell : `“${cell}”`;
}

/**
 * What the council says of where a month's figures were sent, with how far what is published is what was sent. It names the recipient
 * and speaks of no other figures than those of a government return. `differing` is how many of their cells are published otherwise.
 * undefined where none of the indicators belongs to a return.
 */
export function sameAsSentSentence(
  { to, on }: SentTo,
  indicators: readonly Indicator[],
  differing: number,
): string | undefined {
  const returned = indicators.filter(isReturned).length;
  if (returned === 0) return undefined;
  const day = readDay(on ?? "");
  const others = indicators.length - returned;
  const which =
    others === 0
      ? `All ${returned} figures are`
      : `The ${counted(returned, "figure")} that ${returned === 1 ? "belongs" : "belong"} to a government return ${returned === 1 ? "is" : "are"}`;
  const except = differing === 0 ? "" : `, except ${counted(differing, "number")} hidden to protect privacy`;
  const rest =
    others === 0
      ? ""
      : ` The other ${others === 1 ? "one goes" : `${others} go`} to no government return, so nothing is said of ${others === 1 ? "it" : "them"} here.`;
  return `The council says that it sent these figures to ${to}${day === undefined ? "" : ` on ${dayName(day)}`}. ${which} published here as sent${except}.${rest}`;
}

/** Who saw the figures of a release before it was published, as the council says. */
export function seenBeforeSentence(seen: readonly SeenBefore[]): string {
  const each = seen.map(({ role, hours }) => `${role} (${counted(hours, "hour")})`);
  return `Seen before it was published, as the council says, by: ${each.join(", ")}.`;
}

function daysCounted(days: number): string {
  return counted(days, "day");
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
