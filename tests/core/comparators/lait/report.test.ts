import { describe, expect, it } from "vitest";

import { reportOf } from "../../../../src/core/comparators/lait/report.ts";
import { counterpartsOf } from "./handMade.ts";

describe("the report of an import", () => {
  it("counts, for each indicator, rows written, rows without a figure and rows not read", () => {
    const found = counterpartsOf(["LAC,2025,874,72", "LAC,2024,874,-", "LAC,0,874,1"], "rate:LAC:snapshot");
    expect(reportOf(found, "").slice(0, 2)).toEqual([
      "indicator  measure  written  of these no figure  not read",
      "rate       LAC            2                   1         1",
    ]);
  });

  it("lists every row not read with its number and the reason, rows in a run together", () => {
    const found = counterpartsOf(
      [
        "LAC,0,874,1",
        "LAC,0,201,1",
        "LAC,0,970,1",
        "LAC,2025,874,72",
        "LAC,0,985,1",
        "LAC,2025,874,72",
        "?,1,1,1",
      ],
      "rate:LAC:snapshot",
    );
    const lines = reportOf(found, "");
    expect(lines).toContain("Rows that could not be read: 6.");
    expect(lines).toContain("  LAC: its year is not one (rows 2–4, 6)");
    expect(lines).toContain("  LAC: it repeats row 5 (row 7)");
    expect(lines).toContain("  ?: the dictionary does not have its measure (row 8)");
  });

  it("counts the rows of measures that no indicator uses", () => {
    const lines = reportOf(
      counterpartsOf(["LAC,2025,874,72", "Foster,2025,874,70"], "rate:LAC:snapshot"),
      "",
    );
    expect(lines).toContain("Rows of measures that no indicator uses: 1.");
    expect(lines).toContain("  Foster: 1");
  });

  it("says where the council's region is not one of the extract's", () => {
    const found = counterpartsOf(["LAC,2025,985,49", "LAC,2025,874,72"], "rate:LAC:snapshot");
    const warned = (region: string) =>
      reportOf(found, region).some((line) => line.includes("no region called"));
    expect(warned("Mercia")).toBe(true);
    expect(warned("Peterborough")).toBe(true);
    expect(warned("East of England")).toBe(false);
    expect(warned("")).toBe(false);
  });
});
