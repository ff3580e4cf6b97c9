import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { FILES_TO_READ } from "../../../src/core/publication/published.ts";
import { ROOT } from "../../support/command.ts";
import { NENEBRIDGE_FILES, NENEBRIDGE_RETURNS } from "../../support/nenebridge.ts";
import { codesOf, published, rowsIn } from "../../support/publish.ts";
import { textOf } from "../../support/repository.ts";

const there = new Set(readdirSync(join(ROOT, "public/data")));
const on = new Map(
  FILES_TO_READ.filter((path) => there.has(path.split("/")[0] ?? "")).map((path) => [
    path,
    textOf(`public/data/${path}`),
  ]),
);

/** October 2026 with 397 children in care instead of 392: one came and four left, and all others live in foster care. */
const CHANGED: Readonly<Record<string, string>> = {
  "children_in_care,,": ",,397",
  "children_in_care_rate,,": "397,57610,68.9",
  "started_in_care,,": ",,1",
  "left_care,,": ",,4",
  "placements,,": ",,397",
  "placements,type,fostering": ",,213",
  "residential_care,,": "54,397,13.6",
  "three_or_more_homes,,": "40,397,10.1",
  "far_from_home,,": "98,397,24.7",
  "placement_cost,,": "682323,397,1719",
  "placement_cost,type,fostering": "149053,213,700",
};
const october = (NENEBRIDGE_RETURNS.get("2026-10.csv") ?? "").replaceAll(
  /^(2026-10,E06009999,)([^,]*,[^,]*,[^,]*),.*$/gm,
  (row, month: string, line: string) =>
    CHANGED[line] === undefined ? row : `${month}${line},${CHANGED[line]}`,
);
const drop = {
  on,
  reference: NENEBRIDGE_FILES,
  given: { "2026-10.csv": october },
  confirm: "checked-and-right",
} as const;
const leftCare = { indicator: "left_care", breakdown: "", category: "", period: "2026-10" };

describe("a month of Nenebridge in which one child came into care and four left", () => {
  it("is held, since 1 to 5 who left could only be 4 or 5", async () => {
    const { isHeld, issues } = await published(drop);
    expect(isHeld).toBe(true);
    expect(issues.filter(({ code }) => code === "gives-away")).toMatchObject([
      { indicator: "left_care", values: ["4", "5"], isUndecided: false },
    ]);
  });

  it("is published once the equation is hidden: those outside children’s homes are known not to be few", async () => {
    const answered = await published({ ...drop, withhold: [leftCare] });
    expect(codesOf(answered)).not.toContain("gives-away");
    expect(answered.isHeld).toBe(false);
    const hidden = rowsIn(answered.site, "2026-10,").filter((row) => row.endsWith(",c"));
    expect(hidden.map((row) => row.split(",").slice(2, 5).join(" ").trim())).toEqual([
      ...["children_in_care", "children_in_care_rate", "far_from_home", "left_care", "placement_cost"],
      ...["placement_cost type residential", "placements", "placements type other"],
      ...["placements type residential", "placements type with_parents", "residential_care"],
      ...["settled_homes", "started_in_care", "three_or_more_homes", "yearly_health_checks"],
    ]);
  });
});
