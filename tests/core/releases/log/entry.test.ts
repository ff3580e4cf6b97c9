import { describe, expect, it } from "vitest";

import {
  entryLine,
  logFile,
  readEntryLine,
  readLogFile,
  type LogEntry,
} from "../../../../src/core/releases/log/entry.ts";
import { day, month } from "../../../support/build.ts";
import { entriesUpTo } from "../../../support/log.ts";

const HASH = "ebd5319ab7ad9eb6552d31c5ad3ae6ec8374e5d8377bdde683a22f78c5fba842";
const LINE = `67 2026-09 ${HASH} 2026-10-20T08:30:00Z return - 2026-11-28`;
const ENTRY: LogEntry = {
  ...{ seq: 67, period: month("2026-09"), hash: HASH, time: "2026-10-20T08:30:00Z", kind: "return" },
  ...{ reason: undefined, nextDue: day("2026-11-28") },
};

describe("an entry of the log", () => {
  it("is one line of ASCII with single blanks", () => {
    expect(entryLine(ENTRY)).toBe(LINE);
    expect(readEntryLine(LINE)).toEqual(ENTRY);
  });

  it("has a dash for what there is not", () => {
    const line = `9 - - 2026-10-20T08:30:00Z close legal -`;
    const entry = {
      ...ENTRY,
      seq: 9,
      period: undefined,
      hash: undefined,
      kind: "close",
      reason: "legal",
      nextDue: undefined,
    };
    expect(entryLine(entry as LogEntry)).toBe(line);
    expect(readEntryLine(line)).toEqual(entry);
  });

  it.each([
    ["a blank more", LINE.replace(" return", "  return")],
    ["a word more", `${LINE} -`],
    ["a word less", LINE.replace(/ \S+$/, "")],
    ["its line end", `${LINE}\n`],
    ["a number that begins with a nought", `0${LINE}`],
    ["a month that does not exist", LINE.replace("2026-09 ", "2026-13 ")],
    ["a hash in capitals", LINE.replace(HASH, HASH.toUpperCase())],
    ["a kind that is not one", LINE.replace("return", "gossip")],
    ["a reason that is not one", LINE.replace(" - ", " because ")],
    ["a day that does not exist", LINE.replace("11-28", "11-31")],
    ["a time that does not exist", LINE.replace("T08", "T24")],
    ["a time of a day that does not exist", LINE.replace("10-20T", "02-30T")],
    ["a time without its zone", LINE.replace("Z", "")],
  ])("is not read with %s", (_, line) => expect(readEntryLine(line)).toBeUndefined());
});

describe("the list of entries for people", () => {
  const entries = entriesUpTo(5);
  const lines = logFile(entries).split("\n").slice(0, -1);

  it("is a line each, and reads back", () => {
    expect(lines).toEqual(entries.map(entryLine));
    expect(readLogFile(logFile(entries))).toEqual(entries);
    expect(readLogFile("")).toEqual([]);
  });

  it.each([
    ["one is left out", lines.filter((_, index) => index !== 2)],
    ["two change places", [lines[1]!, lines[0]!, ...lines.slice(2)]],
    ["one stands twice", [...lines, lines[4]!]],
    ["one cannot be read", [...lines, "6"]],
    ["there is a blank line", [...lines, ""]],
  ])("is not read where %s", (_, changed) => expect(readLogFile(`${changed.join("\n")}\n`)).toBeUndefined());

  it("is not read where it is cut short", () => expect(readLogFile(lines.join("\n"))).toBeUndefined());
});
