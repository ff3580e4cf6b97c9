import { describe, expect, it } from "vitest";

import { changeBetween } from "../../../src/core/analysis/change.ts";
import { dec, indicator, month, percentage, series, target } from "../../support/build.ts";

const LAST_YEAR = "2025-10";
const NOW = "2026-10";

/** What is said of a change from one value to another, a year later. */
function change(from: string, to: string, of = indicator(), targets = [target("2021-04")]) {
  return changeBetween(series(of, { [LAST_YEAR]: from, [NOW]: to }, targets), month(LAST_YEAR), month(NOW));
}
const percent = (from: string, to: string, of = indicator()) => {
  const found = change(from, to, of);
  return found.kind === "change" ? found.percent : found.because;
};
const none = (because: string) => ({ kind: "none", from: LAST_YEAR, because });

describe("a change", () => {
  it("from 260 to 273 children in care is 13 more, 5.0 per cent", () =>
    expect(change("260", "273")).toMatchObject({
      kind: "change",
      from: LAST_YEAR,
      base: dec("260"),
      difference: dec("13"),
      percent: dec("5.0"),
    }));

  it.each([
    ["237", "250", "5.5"],
    ["288", "301", "4.5"],
    ["3801", "5901", "55.2"],
    ["25", "17", "-32.0"],
    ["30", "17", "-43.3"],
    ["20", "21", "5.0"],
    ["20", "20", "0.0"],
    ["2000", "2001", "0.1"],
    ["2001", "2000", "-0.05"], // never "0.0%" of what has changed
    ["99999", "1", "-99.999"], // nor "-100%" where one is left,
  ])("from %s to %s is %s per cent", (from, to, expected) =>
    expect(percent(from, to)).toEqual(dec(expected)),
  );

  it.each(["19", "19.9", "0", "-30"])("from a base of %s has no per cent", (base) => {
    expect(percent(base, "40", indicator({ decimals: 1, signed: true }))).toBeUndefined();
    expect(change(base, "40")).toMatchObject({ kind: "change", base: dec(base) });
  });

  it("of a percentage is in percentage points, with no per cent of a per cent", () => {
    expect(change("49.1", "51.0", percentage())).toMatchObject({
      difference: dec("1.9"),
      percent: undefined,
    });
  });

  it("is exact before it is rounded", () =>
    expect(change("0.1", "0.3", indicator({ decimals: 1 }))).toMatchObject({ difference: dec("0.2") }));
});

describe("no change is stated", () => {
  it.each(["c", "x", "z", "low", "u"])("from or to %s", (symbol) => {
    expect(change(symbol, "273")).toEqual(none(symbol));
    expect(change("260", symbol)).toEqual(none(symbol));
  });

  it("from a month that has no figure, or to one", () => {
    const only = series(indicator(), { [NOW]: "273" });
    expect(changeBetween(only, month(LAST_YEAR), month(NOW))).toEqual(none("missing"));
    const gone = series(indicator(), { [LAST_YEAR]: "260" });
    expect(changeBetween(gone, month(LAST_YEAR), month(NOW))).toEqual(none("missing"));
  });

  it("across a change of definition, even to a figure that is hidden", () => {
    const redefined = (from: string) => [
      target("2021-04", { definition: "Old." }),
      target(from, { definition: "New." }),
    ];
    expect(change("260", "273", indicator(), redefined("2026-10"))).toEqual(none("new-definition"));
    expect(change("260", "c", indicator(), redefined("2025-11"))).toEqual(none("new-definition"));
    expect(change("260", "273", indicator(), redefined("2025-10"))).toMatchObject({ kind: "change" });
    expect(change("260", "273", indicator(), redefined("2026-11"))).toMatchObject({ kind: "change" });
  });

  it("except that it is stated where only the target has changed", () => {
    const stepped = [
      target("2021-04", { target: dec("80"), definition: "Same." }),
      target("2026-04", { target: dec("85"), definition: "Same." }),
    ];
    expect(change("260", "273", indicator(), stepped)).toMatchObject({ kind: "change" });
  });
});
