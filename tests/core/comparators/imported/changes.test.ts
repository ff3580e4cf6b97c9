import { describe, expect, it } from "vitest";

import { changesSince } from "../../../../src/core/comparators/imported/since.ts";
import { comparatorFiles } from "../../../../src/core/comparators/files.ts";
import { readRevisedFigures } from "../../../../src/core/tables/revisedFigures.ts";
import type { Table } from "../../../../src/core/tables/table.ts";
import { writeCsv } from "../../../../src/csv/writeCsv.ts";
import { table } from "../lait/handMade.ts";
import { imported, inCare, inTool } from "./handMade.ts";

type Files = Readonly<Record<string, string>>;
type Published = ReadonlyMap<string, Table>;

/** Publishes an import of files of one day over what is published, and says what it changed. */
function after(published: Published, files: Files, released = "2026-04-27", specs = ["rate:LAC:snapshot"]) {
  const days = Object.fromEntries(Object.keys(files).map((path) => [path, released]));
  const read = imported(files, specs, days);
  const { revised, lines } = changesSince(published, read);
  const written = [...comparatorFiles(read, revised, "")].map(
    ([path, records]) => [path, table(writeCsv(records))] as const,
  );
  return { published: new Map(written), lines, revised: listed(new Map(written)) };
}

/** `701 2025-03-31 value: 50 > 51`, as the published list says it. */
function listed(published: Published): string[] {
  expect(readRevisedFigures(published.get("comparators/revised.csv")!)).toBeDefined();
  const [, ...rows] = published.get("comparators/revised.csv")!;
  return rows.map(({ cells }) => `${cells[2]} ${cells[5]} ${cells[6]}: ${cells[7]} > ${cells[8]}`);
}

const care = (...lines: readonly string[]) => ({ "care.csv": inCare(...lines) });
const first = after(new Map(), care("701 2024: 39/8000=49", "701 2025: 40/8000=50")).published;

describe("what an import changes", () => {
  it("is not said of the first, and is nothing when it is run again", () => {
    expect(after(new Map(), care("701 2025: 40/8000=50")).lines).toEqual([]);
    const again = after(first, care("701 2024: 39/8000=49", "701 2025: 40/8000=50"));
    expect(again.lines).toEqual(["Nothing has changed since the last import."]);
    expect(again.published).toEqual(first);
  });

  it("is a year that is new, and rows that are gone", () => {
    const { lines, revised } = after(
      first,
      care("701 2025: 40/8000=50", "701 2026: 41/8000=51"),
      "2027-04-27",
    );
    expect(lines).toEqual([
      "Changed since the last import:",
      "  rate: 1 rows added, 1 rows removed; the newest is now of 31 March 2026.",
    ]);
    expect(revised).toEqual([]);
  });

  it("is areas that are new, that ended, that have another name or ONS code", () => {
    const years = (code: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `${code} ${from + at}: 1/1=1`);
    const before = after(new Map(), care(...years("701", 2020, 2024), ...years("702", 2020, 2024))).published;
    const changed = inCare(
      ...[...years("701", 2020, 2026), ...years("702", 2020, 2024), ...years("703", 2025, 2026)],
    ).replaceAll(/(2026.*)Town 701,E06990701/g, "$1City 701,E06990799");
    const { lines } = after(before, { "care.csv": changed }, "2027-04-27");
    expect(lines).toContain("  New area: Town 703 (703).");
    expect(lines).toContain(
      "  Has no figures after 2024-03-31: Town 702 (702). It may have ended or merged.",
    );
    expect(lines).toContain("  New ONS code of City 701 (701): E06990799.");
    expect(lines).toContain("  New name: Town 701 is now City 701 (701).");
    expect(after(before, care(...years("701", 2020, 2024))).lines).toContain(
      "  No file has this area any more: Town 702 (702).",
    );
  });
});

describe("official figures that the Department revised", () => {
  it("are listed with both figures and both releases, parts as well as values", () => {
    const { lines, published, revised } = after(
      first,
      care("701 2024: 38/7900=48", "701 2025: 40/8000=50"),
      "2027-04-27",
    );
    expect(revised).toEqual([
      "701 2024-03-31 numerator: 39 > 38",
      "701 2024-03-31 denominator: 8000 > 7900",
      "701 2024-03-31 value: 49 > 48",
    ]);
    expect(published.get("comparators/revised.csv")![1]!.cells.slice(-2)).toEqual([
      "children-in-care-2026-04-27",
      "children-in-care-2027-04-27",
    ]);
    expect(lines[1]).toBe("  rate: 1 numerators revised, 1 denominators revised, 1 values revised.");
  });

  it("keep both lines when they are revised twice", () => {
    const second = after(first, care("701 2024: 38/8000=48", "701 2025: 40/8000=50"), "2027-04-27").published;
    const third = after(second, care("701 2024: 37/8000=46", "701 2025: 40/8000=50"), "2028-04-27");
    expect(third.revised.filter((line) => line.includes("value"))).toEqual([
      "701 2024-03-31 value: 49 > 48",
      "701 2024-03-31 value: 48 > 46",
    ]);
    const again = after(third.published, care("701 2024: 37/8000=46", "701 2025: 40/8000=50"), "2028-04-27");
    expect(again.published).toEqual(third.published);
  });

  it("are those that became unreliable, and those that were late", () => {
    const withdrawn = after(first, care("701 2024: u/8000=u", "701 2025: 40/8000=50"), "2027-04-27");
    expect(withdrawn.revised).toEqual(["701 2024-03-31 numerator: 39 > u", "701 2024-03-31 value: 49 > u"]);
    const given = after(
      withdrawn.published,
      care("701 2024: 39/8000=49", "701 2025: 40/8000=50"),
      "2028-04-27",
    );
    expect(given.revised.at(-1)).toBe("701 2024-03-31 value: u > 49");
  });

  it("do not say what a figure was that is confidential now", () => {
    const second = after(first, care("701 2024: 38/8000=48", "701 2025: 40/8000=50"), "2027-04-27").published;
    const { revised } = after(second, care("701 2024: c/8000=c", "701 2025: 40/8000=50"), "2028-04-27");
    expect(revised).toEqual(["701 2024-03-31 numerator:  > c", "701 2024-03-31 value:  > c"]);
  });

  it("are not those that another file writes with other decimals, or does not have", () => {
    const tool = after(new Map(), inTool("701 2024: 49.4", "701 2025: 50")).published;
    const { lines, revised } = after(tool, care("701 2024: 39/8000=49", "701 2025: c/8000=c"));
    expect(revised).toEqual([]);
    expect(lines[1]).toBe("  rate: 2 rows from another source.");
    expect(after(tool, care("701 2024: 38/8000=47", "701 2025: 40/8000=50")).revised).toEqual([
      "701 2024-03-31 value: 49.4 > 47",
    ]);
  });

  it("are not those of an indicator that has no comparator any more", () => {
    const second = after(first, care("701 2024: 38/8000=48", "701 2025: 40/8000=50"), "2027-04-27").published;
    expect(
      after(second, care("701 2025: 40/8000=50"), "2027-04-27", ["n:LACnum:snapshot:stock"]).revised,
    ).toEqual([]);
  });
});
