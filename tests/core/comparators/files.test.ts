import { describe, expect, it } from "vitest";

import { comparatorFiles } from "../../../src/core/comparators/files.ts";
import type { Day } from "../../../src/core/period.ts";
import { counterpartsOf } from "./lait/handMade.ts";

describe("the files of an import", () => {
  const { counterparts } = counterpartsOf(
    ["LAC,2025,970,67", "LAC,2025,985,49", "LAC,2025,874,72", "Foster,2025,970,67"],
    "rate:LAC:snapshot",
    "fostered:Foster:snapshot:stock",
  );
  const extract = { released: "2026-04-08" as Day, retrieved: "2026-11-22" as Day };
  const files = comparatorFiles(counterparts, extract, "East of England");

  it("are one an indicator, the newest figures, and the sources", () => {
    expect([...files.keys()]).toEqual([
      "comparators/rate.csv",
      "comparators/fostered.csv",
      "comparators/latest.csv",
      "comparators/sources.csv",
    ]);
  });

  it("have a count's figures too, but not among the newest, which are for setting side by side", () => {
    expect(files.get("comparators/fostered.csv")?.rows).toHaveLength(1);
    expect(
      files.get("comparators/latest.csv")?.rows.map(([indicator, , , area]) => `${indicator} ${area}`),
    ).toEqual(["rate England", "rate East of England"]);
    expect(files.get("comparators/sources.csv")?.rows.map(([, , indicator]) => indicator)).toEqual([
      "rate",
      "fostered",
    ]);
  });

  it("name one source throughout", () => {
    const named = ["rate", "fostered", "latest"].flatMap((name) =>
      files.get(`comparators/${name}.csv`)?.rows.map((row) => row.at(-1)),
    );
    expect(new Set(named)).toEqual(new Set(["dfe-lait-2026-04-08"]));
  });
});
