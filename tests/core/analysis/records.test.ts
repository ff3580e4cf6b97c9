import { describe, expect, it } from "vitest";

import { firstZeroIn, recordIn } from "../../../src/core/analysis/records.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import {
  byQuarter,
  fraction,
  dec,
  indicator,
  month,
  percentage,
  series,
  target,
} from "../../support/build.ts";
import { quarterly } from "../../support/months.ts";

const NOW = month("2026-10");
/** October 2026 after so many months of 50. */
const after = (
  months: number,
  now: string,
  changed: Record<string, string> = {},
  of: Partial<Indicator> = {},
) => {
  const flat = Array.from({ length: months }, (_, index) => [monthsAfter(NOW, index - months), "50"]);
  return series(indicator(of), { ...Object.fromEntries(flat), ...changed, "2026-10": now });
};
const record = (...given: Parameters<typeof after>) => recordIn(after(...given), NOW);

describe("a record", () => {
  it("is strictly beyond all earlier figures, on either side", () => {
    expect(record(20, "51")).toMatchObject({
      which: "highest",
      before: { value: dec("50"), period: "2026-09" },
    });
    expect(record(20, "49")).toMatchObject({ which: "lowest" });
    expect(record(20, "50")).toBeUndefined();
    expect(record(20, "51", { "2026-01": "51" })).toBeUndefined();
    expect(record(20, "52", { "2026-01": "51" })).toMatchObject({
      before: { value: dec("51"), period: "2026-01" },
    });
  });

  it("needs twelve figures, the newest among them", () => {
    expect(record(11, "51")).toBeDefined();
    expect(record(10, "51")).toBeUndefined();
    expect(record(11, "51", { "2026-01": "x" })).toBeUndefined();
  });

  it("looks back five years, or says from when", () => {
    expect(record(70, "51", { "2021-10": "99" })?.reach.starts).toBe("five-years"); // 60 months back: not looked at
    expect(record(70, "51", { "2021-10": "99" })).toBeDefined();
    expect(record(70, "51", { "2021-11": "99" })).toBeUndefined();
    expect(record(58, "51")?.reach).toMatchObject({ starts: "series", from: "2021-12" });
    expect(record(59, "51")?.reach).toMatchObject({ starts: "five-years", from: "2021-11" });
  });

  it("looks only at figures under the present definition", () => {
    const of = after(40, "51", { "2024-01": "99" });
    const targets = ["2021-04", "2025-04"].map((from) => target(from, { definition: from }));
    expect(recordIn(of, NOW)).toBeUndefined();
    expect(recordIn({ ...of, targets }, NOW)).toMatchObject({
      ...{ which: "highest", reach: { starts: "definition", from: "2025-04" } },
    });
  });

  it("is not claimed where a figure of that time cannot be seen: it may have been beyond this one", () => {
    for (const unseen of ["c", "low", "u"])
      expect(record(20, "6", { "2026-01": unseen }), unseen).toBeUndefined();
    expect(record(20, "6", { "2026-01": "x" })?.before.among).toBe("shown"); // nobody counted it
    expect(record(20, "6", { "2026-01": "z" })?.before.among).toBe("all");
  });

  it("is never claimed for a hidden figure, or for figures that add up since April", () => {
    for (const absence of ["c", "x", "z"]) expect(record(20, absence), absence).toBeUndefined();
    expect(record(20, "51", {}, { basis: "year_to_date" })).toBeUndefined();
  });
});

describe("a first zero", () => {
  const zero = (...given: Parameters<typeof after>) => firstZeroIn(after(...given), NOW);

  it("is a true zero, and no earlier figure was zero", () => {
    expect(zero(20, "0")).toMatchObject({ kind: "first-zero", from: "2025-02", starts: "series" });
    expect(zero(20, "1")).toBeUndefined();
    expect(zero(20, "0", { "2025-03": "0" })).toBeUndefined();
    expect(zero(20, "0", { "2025-02": "0" })).toBeUndefined(); // the first
    expect(zero(20, "0", { "2026-09": "0" })).toBeUndefined(); // the month before
    expect(zero(11, "0")).toBeDefined();
    expect(zero(10, "0")).toBeUndefined();
  });

  it("for an earlier month takes no account of later ones", () => {
    const of = after(20, "0", { "2026-09": "0" });
    expect(firstZeroIn(of, month("2026-09"))).toMatchObject({ kind: "first-zero", from: "2025-02" });
  });

  it("R11: may follow hidden counts, which are never zero, but is never claimed for a hidden one", () => {
    expect(zero(20, "0", { "2026-01": "c" })).toBeDefined();
    for (const absence of ["c", "x", "z", "low", "u"]) expect(zero(20, absence), absence).toBeUndefined();
  });

  it("of a share means nobody, and is not claimed where a hidden share may have been zero", () => {
    const share = (now: string, then = "9/18=50.0") => {
      const earlier = Array.from({ length: 12 }, (_, index) =>
        fraction(then, { period: monthsAfter(NOW, index - 12) }),
      );
      return firstZeroIn(
        { indicator: percentage(), observations: [...earlier, fraction(now)], targets: [] },
        NOW,
      );
    };
    expect(share("0/20=0.0")).toBeDefined();
    expect(share("1/9000=0.0")).toBeUndefined();
    expect(share("0/0=z")).toBeUndefined();
    expect(share("0/20=0.0", "c/c=c")).toBeUndefined();
  });
});

it("a record of quarters is of five years once there are twenty of them", () => {
  const quarters = (count: number) =>
    series(byQuarter(), quarterly([...Array.from({ length: count - 1 }, () => "50"), "51"].join(" ")));
  const newest = (count: number) => monthsAfter(month("2021-06"), 3 * (count - 1));
  expect(recordIn(quarters(20), newest(20))).toMatchObject({
    ...{ which: "highest", reach: { starts: "five-years", from: "2021-06" } },
  });
  expect(recordIn(quarters(19), newest(19))).toMatchObject({
    ...{ which: "highest", reach: { starts: "series", from: "2021-06" } },
  });
});
