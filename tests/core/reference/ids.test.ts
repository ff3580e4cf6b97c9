import { describe, expect, it } from "vitest";

import { fitId, twinIds } from "../../../src/core/reference/ids.ts";

describe("an id", () => {
  it.each(["con", "CON", "aux", "nul", "prn", "com1", "LPT9"])(
    "%s is a device of Windows, and no file",
    (id) => expect(fitId(id)).toContain("Windows"),
  );

  it.each(["latest", "sources"])("%s would be a file that is there already", (id) =>
    expect(fitId(id)).toContain("published file"),
  );

  it.each([
    ...[
      "5-9",
      "10-12",
      "1-5",
      "31-12",
      "12-31",
      "10-45",
      "5-00",
      "2026-10",
      "10-2026",
      "1-2-3",
      "2026-10-01",
    ],
    ...["mar-1", "MAR-1", "may-1", "SEPT2", "march1", "dec-2026", "1-mar", "5may", "1-mar-2026", "sep-26"],
  ])("%s would be a date to a spreadsheet", (id) => expect(fitId(id)).toContain("into a date"));

  it.each(["007", "1e5", "1E5", "12e-3", "123456789012", "true", "FALSE"])(
    "%s would be another number or value to a spreadsheet",
    (id) => expect(fitId(id)).toContain("another number or value"),
  );

  it.each([
    ...[
      "contacts",
      "0-4",
      "13-17",
      "18-25",
      "16-17",
      "age_5_to_9",
      "13_to_17",
      "console",
      "com",
      "com10",
      "aux_1",
    ],
    ...[
      "mar_1",
      "may",
      "market-1",
      "decision-desk-2022",
      "focused-visit-2022",
      "audits-2024",
      "A01",
      "5",
      "12",
      "e5",
    ],
    ...["latest_visits", "truely", "95-1e", "constructor", "__proto__"],
  ])("%s is as it should be", (id) => expect(fitId(id)).toBeUndefined());

  it("that differs from one above it in capital letters alone is its twin, within its group", () => {
    const ids = (...all: readonly (readonly [string, string])[]) =>
      all.map(([group, id], row) => ({ row, group, id }));
    expect([...twinIds(ids(["", "visits"], ["", "Visits"], ["", "visits"], ["", "other"]))]).toEqual([1]);
    expect([...twinIds(ids(["a", "home"], ["b", "Home"], ["a", "HOME"]))]).toEqual([2]);
  });
});
