import { describe, expect, it } from "vitest";

import {
  durationTables,
  HAS_DEPARTMENT,
  NO_DEPARTMENT,
  placementTables,
  type DepartmentTable,
} from "../../../support/departmentTables.ts";
import { attackOn, publicFiles } from "../../../support/publicFiles.ts";

/** How many of the hidden categories under a shown total can be narrowed, each authority and year being an edition of its own. */
function narrowedIn(tables: readonly DepartmentTable[]): {
  hidden: number;
  narrowed: number;
  exact: number;
  undecided: number;
} {
  const counts = { hidden: 0, narrowed: 0, exact: 0, undecided: 0 };
  for (const { total, categories } of tables) {
    const hidden = categories.filter((text) => text === "c").length;
    if (hidden === 0 || total === "c") continue;
    const { found } = attackOn([
      publicFiles({
        indicators: ["children stock person"],
        breakdowns: categories.map((_, at) => `children,kind,k${at},,yes`),
        figures: [
          `2026-03,children,,,,,${total}`,
          ...categories.map((text, at) => `2026-03,children,kind,k${at},,,${text}`),
        ],
      }),
    ]);
    const inCategories = found.filter(({ cell }) => cell.category !== "");
    counts.hidden += hidden;
    counts.narrowed += inCategories.length;
    counts.exact += inCategories.filter(({ isExact }) => isExact).length;
    counts.undecided += inCategories.filter(({ undecided }) => undecided.length > 0).length;
  }
  return counts;
}

describe.skipIf(!HAS_DEPARTMENT)(`the Department's own tables of authorities${NO_DEPARTMENT}`, () => {
  it("narrow hidden cells of where children in care live", () => {
    const counts = narrowedIn(placementTables());
    console.info(counts);
    // Issue 17 says 746: it counts in the one authority whose eight hidden numbers add up to 7, of which each may be any with noughts.
    expect(counts).toEqual({ hidden: 1446, narrowed: 738, exact: 0, undecided: 0 });
  });

  it("narrow hidden cells of how long plans have been open", () => {
    const counts = narrowedIn(durationTables());
    console.info(counts);
    expect(counts).toEqual({ hidden: 1439, narrowed: 28, exact: 0, undecided: 0 });
  });
});
