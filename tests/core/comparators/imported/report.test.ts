import { describe, expect, it } from "vitest";

import { reportOf } from "../../../../src/core/comparators/imported/report.ts";
import { imported, inCare, inTool, workforce } from "./handMade.ts";

const told = (files: Readonly<Record<string, string>>, region = "", specs = ["rate:LAC:snapshot"]) =>
  reportOf(imported(files, specs), region);

describe("the report of an import", () => {
  it("counts, for each indicator, rows written, rows without a figure, and rows of each source", () =>
    expect(
      told({
        "care.csv": inCare("701 2025: 40/8000=50", "701 2024: c/8000=c"),
        ...inTool("701 2023: 47"),
      }).slice(0, 2),
    ).toEqual([
      "indicator  measure  written  of these no figure  sources",
      "rate       LAC            3                   1  children-in-care-2026-04-27 (2), dfe-lait-2026-04-27 (1)",
    ]));

  it("says of every file what became of its rows, and of each that was not read where it is and why", () => {
    const lines = told({
      "care.csv": inCare("701 2025: 40/8000=50", "701 25: 1/1=1", "702 25: 1/1=1", "702 2025: 1/1=?"),
      ...inTool("701 2025: 50", "701 2024: 49", "701 2024: 49"),
    });
    expect(lines).toContain("care.csv: 4 rows = 1 used + 0 that no indicator asks for + 3 not read.");
    expect(lines).toContain("  LAC: its year is not one (rows 3–4)");
    expect(lines).toContain("  LAC: its value is neither a number nor a symbol (row 5)");
    expect(lines).toContain(
      "lait_csc_long.csv: 3 rows = 2 used + 0 that no indicator asks for + 1 not read.",
    );
    expect(lines).toContain("  LAC: it repeats row 3 (row 4)");
  });

  it("names files that were left aside, labels without a row, and figures of several authorities", () => {
    const lines = told(
      {
        "csww.csv": workforce("701 2025: 340/20=17", "702 / 703 2025: 340/20=17"),
        "care.csv": inCare("701 2025: 40/8000=50").replace("looked after on", "cared for on"),
        "notes.csv": "a\n1\n",
        ...inTool("701 2025: 50"),
      },
      "",
      ["rate:LAC:snapshot", "cases:Work_Force_AvgNumCase_SW:snapshot"],
    );
    expect(lines).toContain("  Figures of several authorities together, written as x for each: 1.");
    expect(lines).toContain("  It has no row for LAC: a label may have changed.");
    expect(lines.filter((line) => line.startsWith("notes.csv: left aside"))).toHaveLength(1);
  });

  it("says where two sources differ, with the figure that is written and the other", () => {
    const lines = told({
      "care.csv": inCare("701 2024: 40/8000=50", "701 2025: u/8000=u"),
      ...inTool("701 2024: 52", "701 2025: 53"),
    });
    const [care, tool] = ["children-in-care-2026-04-27", "dfe-lait-2026-04-27"];
    expect(lines).toContain(
      `rate: ${care} and ${tool} agree on 0 numbers and differ on 1; of 1 that only ${tool} has, ${care} says why there is none.`,
    );
    expect(lines).toContain(`  Alderby, 31 March 2024: 50 is written, ${tool} has 52.`);
    expect(lines).toContain(`  Alderby, 31 March 2025: u is written, ${tool} has 53.`);
  });

  it("names authorities that came or went", () => {
    const lines = told({
      "care.csv": inCare("701 2020: 1/1=1", "701 2025: 1/1=1", "702 2020: 1/1=1", "702 2025: z/z=z"),
    });
    expect(lines).toContain("  Town 702 (702): last figure 2020-03-31");
    expect(lines).toContain("Rows left out because there was no such authority: 1.");
  });

  it("says where the council's region is none", () => {
    const files = { "care.csv": inCare("701 2025: 40/8000=50", "East of England 2025: 9/100=90") };
    const warned = (region: string) => told(files, region).some((line) => line.includes("no region called"));
    expect(["Mercia", "Town 701", "East of England", ""].map(warned)).toEqual([true, true, false, false]);
  });
});
