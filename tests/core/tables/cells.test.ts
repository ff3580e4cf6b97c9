import { describe, expect, it } from "vitest";

import * as cells from "../../../src/core/tables/cells.ts";
import { expectedOf } from "../../../src/core/tables/expected.ts";
import { dec } from "../../support/build.ts";

/** What each kind of cell takes, with the value it gives, and what it does not. */
const KINDS: Record<string, { kind: cells.CellKind<unknown>; takes: [string, unknown][]; not: string[] }> = {
  text: {
    kind: cells.text,
    takes: [
      ["", ""],
      ["Anything, at all.", "Anything, at all."],
    ],
    not: [],
  },
  filled: { kind: cells.filled, takes: [["x", "x"]], not: [""] },
  id: {
    kind: cells.id,
    takes: ["a", "children_in_care", "A-1", "__proto__", "constructor", "a".repeat(64)].map((id) => [id, id]),
    not: ["", "a b", "-a", "a/b", "../a", "é", "a".repeat(65), "a.csv"],
  },
  optionalId: {
    kind: cells.optionalId,
    takes: [
      ["", ""],
      ["a", "a"],
    ],
    not: ["a b", " "],
  },
  choice: { kind: cells.choice(["a", "b"]), takes: [["b", "b"]], not: ["", "c", "A", "toString"] },
  "choice with a default": {
    kind: cells.choice(["a", "b"], "b"),
    takes: [
      ["", "b"],
      ["a", "a"],
    ],
    not: ["c"],
  },
  optionalChoice: {
    kind: cells.optional(cells.choice(["a", "b"])),
    takes: [
      ["", undefined],
      ["a", "a"],
    ],
    not: ["c"],
  },
  yesNo: {
    kind: cells.yesNo,
    takes: [
      ["yes", true],
      ["no", false],
      ["", false],
    ],
    not: ["Yes", "true", "1"],
  },
  wholeNumber: {
    kind: cells.wholeNumber,
    takes: [
      ["0", 0],
      ["10000", 10000],
    ],
    not: ["", "1.5", "-1", "1e3"],
  },
  optionalWholeNumber: {
    kind: cells.optional(cells.wholeNumber),
    takes: [
      ["", undefined],
      ["1", 1],
    ],
    not: ["one", "1.0", "12345678901"],
  },
  monthsOfYear: {
    kind: cells.monthsOfYear,
    takes: [
      ["", []],
      ["10", [10]],
      ["3 6 9 12", [3, 6, 9, 12]],
      ["03,06;9|12", [3, 6, 9, 12]],
    ],
    not: ["0", "13", "March", "3-6"],
  },
  dayOfYear: {
    kind: cells.dayOfYear,
    takes: [
      ["", ""],
      ["08-31", "08-31"],
      ["02-28", "02-28"],
    ],
    not: ["31-08", "02-30", "02-29", "04-31", "8-31", "2026-08-31"],
  },
  month: { kind: cells.month, takes: [["2026-10", "2026-10"]], not: ["", "2026-13", "Oct-26"] },
  optionalMonth: {
    kind: cells.optional(cells.month),
    takes: [
      ["", undefined],
      ["2026-10", "2026-10"],
    ],
    not: ["2026", "10/2026"],
  },
  day: { kind: cells.day, takes: [["2026-10-31", "2026-10-31"]], not: ["", "2026-02-30", "31/10/2026"] },
  optionalDay: {
    kind: cells.optional(cells.day),
    takes: [
      ["", undefined],
      ["2026-10-31", "2026-10-31"],
    ],
    not: ["2026-10", "31 October 2026"],
  },
  optionalDecimal: {
    kind: cells.optional(cells.number),
    takes: [
      ["", undefined],
      ["2.5", dec("2.5")],
      ["-3", dec("-3")],
    ],
    not: ["85%", "£5", "1,412", "c"],
  },
};

describe.each(Object.entries(KINDS))("a cell of the kind %s", (_, { kind, takes, not }) => {
  it.each(takes.map(([cell, value]) => ({ cell, value })))("takes “$cell”", ({ cell, value }) =>
    expect(kind.read(cell)).toEqual(value),
  );

  if (not.length > 0) {
    it.each(not)("does not take %j, and says what it must be", (cell) => {
      expect(kind.read(cell)).toBe(cells.UNREADABLE);
      expect(expectedOf(kind)).toMatch(/^(a|an|one of|months|filled in)\b/);
    });
  }
});
