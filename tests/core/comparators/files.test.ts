import { describe, expect, it } from "vitest";

import { comparatorFiles } from "../../../src/core/comparators/files.ts";
import { imported, inCare, inTool } from "./imported/handMade.ts";

describe("the files of an import", () => {
  const read = imported(
    {
      "care.csv": inCare(
        "701 2025: 40/8000=50",
        "England 2025: 80/10000=80",
        "East of England 2025: 9/100=90",
      ),
      ...inTool("702 2024: 44"),
    },
    ["rate:LAC:snapshot", "fostered:LACnum:snapshot:stock"],
  );
  const files = comparatorFiles(read, [], "East of England");
  const cells = (name: string, ...columns: readonly number[]) =>
    files.get(`comparators/${name}.csv`)?.rows.map((row) => columns.map((at) => row[at]).join(" "));

  it("are one an indicator, the newest figures, the areas, their neighbours, what was revised, and the sources", () => {
    expect([...files.keys()]).toEqual([
      "comparators/rate.csv",
      "comparators/fostered.csv",
      "comparators/latest.csv",
      "comparators/newest.csv",
      "comparators/areas.csv",
      "comparators/neighbours.csv",
      "comparators/revised.csv",
      "comparators/sources.csv",
    ]);
  });

  it("have a count's figures too, but not among the newest, which are for setting side by side", () => {
    expect(cells("fostered", 1, 7)).toEqual(["970 80", "985 9", "701 40"]);
    expect(cells("latest", 0, 3)).toEqual(["rate England", "rate East of England"]);
    expect(files.get("comparators/newest.csv")).toEqual({
      header: ["indicator", "period_kind", "period", "701", "970", "985"],
      rows: [["rate", "snapshot", "2025-03-31", "50", "80", "90"]],
    });
  });

  it("list every source of which an indicator has a row, the one that is believed first", () =>
    expect(cells("sources", 2, 0)).toEqual([
      "rate children-in-care-2026-04-27",
      "rate dfe-lait-2026-04-27",
      "fostered children-in-care-2026-04-27",
    ]));

  it("say of a source what is rounded and what its rates are divided by", () => {
    const [note = ""] = cells("sources", 9) ?? [];
    expect(note).toContain("rounded to the nearest 10");
    expect(note).toContain("Divided by the estimate of children under 18");
  });
});
