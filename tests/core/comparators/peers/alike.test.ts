import { describe, expect, it } from "vitest";

import { alikeIndicators, peerFigures } from "../../../../src/core/comparators/peers/alike.ts";
import type { Indicator } from "../../../../src/core/indicator.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";
import { figure, indicator, month } from "../../../support/build.ts";

const share = (changed: Partial<Indicator> = {}) =>
  indicator({ id: "share", kind: "ratio", unit: "%", scale: 100, definition: "Of all.", ...changed });
const said = (ours: Indicator, theirs: Indicator) => {
  const { pairs, unlike } = alikeIndicators([ours], [theirs]);
  return { pairs: pairs.map(([a, b]) => `${a.id}=${b.id}`), unlike: unlike.map(({ column }) => column) };
};

describe("figures of two councils are alike", () => {
  it("by their id and definition", () =>
    expect(said(share(), share())).toEqual({ pairs: ["share=share"], unlike: [] }));

  it("by the official figure that both name, under any id and in any words", () =>
    expect(
      said(
        share({ comparator: "X" }),
        share({ id: "other", comparator: "X", definition: "In other words." }),
      ),
    ).toEqual({ pairs: ["share=other"], unlike: [] }));

  it.each<[string, Partial<Indicator>]>([
    ["definition", { definition: "Of some." }],
    ["kind", { kind: "mean" }],
    ["unit", { unit: "per 100" }],
    ["scale", { scale: 1000 }],
    ["basis", { basis: "rolling_12" }],
    ["frequency", { frequency: "quarterly" }],
  ])("but not where the %s is another, which is said", (column, changed) =>
    expect(said(share(), share(changed))).toEqual({ pairs: [], unlike: [column] }),
  );

  it("and never counts", () =>
    expect(said(indicator({ id: "n" }), indicator({ id: "n" }))).toEqual({ pairs: [], unlike: [] }));
});

it("takes headline figures alone, under our id, in order of months, and leaves hidden ones hidden", () => {
  const row = (period: string, category: string, value: string) => ({
    ...{ period: month(period), indicator: "other", breakdown: category === "" ? "" : "age", category },
    ...{ numerator: undefined, denominator: undefined, value: figure(value)! },
  });
  const alike = alikeIndicators([share({ comparator: "X" })], [share({ id: "other", comparator: "X" })]);
  const rows = [row("2026-02", "", "c"), row("2026-01", "", "50.0"), row("2026-01", "young", "60.0")];
  expect(
    peerFigures(alike, rows).map(({ indicator: id, period, value }) => [id, period, figureCell(value)]),
  ).toEqual([
    ["share", "2026-01", "50.0"],
    ["share", "2026-02", "c"],
  ]);
});
