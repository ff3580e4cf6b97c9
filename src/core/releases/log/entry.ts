import { readDay, readMonth, type Day, type Month } from "../../period.ts";
import { readReason, type Reason } from "../../reason.ts";
import { RELEASE_KINDS, type ReleaseKind } from "../../release.ts";

/** One entry of the publication log: a line of ASCII, and a leaf of its tree. No free text ever enters it. */
export type LogEntry = {
  /** 1 for the first. */
  readonly seq: number;
  /** The newest month it brings; undefined where it brings none. */
  readonly period: Month | undefined;
  /** SHA-256 of the release's list of files, 64 hexadecimal digits; undefined where there is none. */
  readonly hash: string | undefined;
  /** When: an ISO instant in UTC, to the second. */
  readonly time: string;
  readonly kind: ReleaseKind;
  readonly reason: Reason | undefined;
  /** The day by which the next month's figures are to be published; undefined where none are due. */
  readonly nextDue: Day | undefined;
};

const NONE = "-";

/** An entry as its line, without the line end: `67 2026-09 ebd5…e842 2026-10-20T08:30:00Z return - 2026-11-28`. */
export function entryLine({ seq, period, hash, time, kind, reason, nextDue }: LogEntry): string {
  return [seq, period ?? NONE, hash ?? NONE, time, kind, reason ?? NONE, nextDue ?? NONE].join(" ");
}

/** The entry of a line that `entryLine` wrote; undefined for any other. */
export function readEntryLine(line: string): LogEntry | undefined {
  const [seq = "", period = "", hash = "", time = "", kindWord = "", reason = "", nextDue = ""] =
    line.split(" ");
  const kind = RELEASE_KINDS.find((each) => each === kindWord);
  if (kind === undefined || !/^[1-9]\d{0,8}$/.test(seq) || !isTime(time)) return undefined;
  const entry = {
    ...{ seq: Number(seq), time, kind, period: readMonth(period) },
    hash: /^[0-9a-f]{64}$/.test(hash) ? hash : undefined,
    reason: readReason(reason),
    nextDue: readDay(nextDue),
  };
  return entryLine(entry) === line ? entry : undefined; // a cell that was not understood would be written as none
}

/** Entries for people: a line each. */
export function logFile(entries: readonly LogEntry[]): string {
  return entries.map((entry) => `${entryLine(entry)}\n`).join("");
}

/** The entries of what `logFile` wrote, oldest first; undefined for any other text, also where one is left out. */
export function readLogFile(file: string): readonly LogEntry[] | undefined {
  const lines = file.split("\n");
  if (lines.pop() !== "") return undefined;
  const entries = lines.map(readEntryLine).filter((entry, index) => entry?.seq === index + 1);
  return entries.length === lines.length ? entries.filter((entry) => entry !== undefined) : undefined;
}

function isTime(text: string): boolean {
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.exec(text);
  return readDay(parts?.[1] ?? "") !== undefined;
}
