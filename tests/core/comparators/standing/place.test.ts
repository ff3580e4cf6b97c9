import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { moveBetween, placeAmong, type OfArea } from "../../../../src/core/comparators/standing/place.ts";
import { standingOf } from "../../../../src/core/comparators/standing/ranking.ts";
import { decimal, toNumber, writeDecimal } from "../../../../src/core/decimal.ts";
import { dec, figure } from "../../../support/build.ts";

const others = (values: string): OfArea[] =>
  values.split(" ").map((value, at) => ({ areaCode: String(at), value: figure(value)! }));
const placed = (own: string, values: string, polarity: "higher" | "lower") => {
  const place = placeAmong(dec(own), others(values), polarity);
  if (place.kind !== "place") throw new Error("not a place");
  return place;
};
const ranking = (place: string, of: string, last = place) =>
  ({ kind: "ranking", place: dec(place), last: dec(last), of: dec(of), tied: false }) as const;

describe("a place among authorities", () => {
  it("is counted from the better side, and ties share it", () => {
    expect(placed("5", "4 5 6 7", "higher").ranking).toMatchObject({
      place: dec("3"),
      of: dec("5"),
      tied: true,
    });
    expect(placed("5", "4 5 6 7", "lower").ranking.place).toEqual(dec("2"));
  });

  it("is a range where hidden figures could stand before it; what does not apply to an authority is no figure", () => {
    const { ranking: range, hidden } = placed("5", "4 c x u z 7", "lower");
    expect(range).toMatchObject({ place: dec("2"), last: dec("5"), of: dec("6") });
    expect(hidden).toBe(3);
  });

  it("says the quarter, and the quarter at worst", () => {
    const place = placed("5", `4 ${"c ".repeat(20)}${"9 ".repeat(18)}9`, "lower");
    expect([place.quarter, place.lastQuarter]).toEqual([1, 3]);
  });

  it("says whose figure is the next place up, and how far that is", () => {
    const { next } = placed("5.0", "4.6 3 4.6 7", "lower");
    expect(next?.areas).toEqual(["0", "2"]);
    expect(writeDecimal(next!.distance)).toBe("0.4");
    expect(placed("2", "4.6 3 x 7", "lower").next).toBeUndefined();
  });

  it("is a position where neither side is better", () => {
    expect(placeAmong(dec("5"), others("4 5 5 c 7 8 9"), "neutral")).toEqual({
      ...{ kind: "position", lower: 1, same: 2, higher: 3, hidden: 1 },
    });
  });

  it("moves from one year to the next with both numbers of authorities", () => {
    expect(moveBetween(ranking("107", "151"), ranking("38", "151"))).toMatchObject({
      ...{ up: dec("69"), numbers: "same" },
    });
    expect(moveBetween(ranking("107", "150"), ranking("38", "151"))).toMatchObject({ numbers: "different" });
    expect(moveBetween(ranking("107", "151", "109"), ranking("38", "151"))).toBeUndefined();
  });
});

describe("whatever the figures are", () => {
  const numbers = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 160,
  });
  const polarities = fc.constantFrom("higher" as const, "lower" as const);
  const given = (values: readonly (number | undefined)[]): OfArea[] =>
    values.map((value, at) => ({ areaCode: String(at), value: value === undefined ? "c" : decimal(value) }));
  const of = (own: number, values: readonly (number | undefined)[], polarity: "higher" | "lower") => {
    const place = placeAmong(decimal(own), given(values), polarity);
    if (place.kind !== "place") throw new Error("not a place");
    const { ranking: each } = place;
    return { ...place, first: toNumber(each.place), last: toNumber(each.last), n: toNumber(each.of!) };
  };

  it("a better figure never has a later place, nor a later last one", () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(10), numbers, polarities, (own, step, values, polarity) => {
        const before = of(own, values, polarity);
        const after = of(polarity === "higher" ? own + step : own - step, values, polarity);
        expect(after.first).toBeLessThanOrEqual(before.first);
        expect(after.last).toBeLessThanOrEqual(before.last);
        expect(after.quarter).toBeLessThanOrEqual(before.quarter);
      }),
    ));

  it("hiding a figure only makes the range wider, and leaves how many there are", () =>
    fc.assert(
      fc.property(fc.nat(60), numbers, fc.nat(), polarities, (own, values, at, polarity) => {
        const before = of(own, values, polarity);
        const after = of(own, values.with(at % values.length, undefined), polarity);
        expect(after.first).toBeLessThanOrEqual(before.first);
        expect(after.last).toBeGreaterThanOrEqual(before.last);
        expect(after.n).toBe(before.n);
      }),
    ));

  it("whatever a hidden figure is, the place lies in the range", () =>
    fc.assert(
      fc.property(
        fc.nat(60),
        numbers,
        fc.array(fc.nat(60), { minLength: 160, maxLength: 160 }),
        polarities,
        (own, values, secrets, polarity) => {
          const range = of(own, values, polarity);
          const { first } = of(
            own,
            values.map((value, at) => value ?? secrets[at]),
            polarity,
          );
          expect(first).toBeGreaterThanOrEqual(range.first);
          expect(first).toBeLessThanOrEqual(range.last);
        },
      ),
    ));

  it("the other way round, places and those behind add up", () =>
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(60), { minLength: 1 }), (own, values) => {
        const [up, down] = [of(own, values, "higher"), of(own, values, "lower")];
        const same = values.filter((value) => value === own).length;
        expect(up.first + down.first + same).toBe(values.length + 2);
      }),
    ));

  it("the next place up is better, and with its figure the place is that one or better", () =>
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(60), { minLength: 1 }), polarities, (own, values, polarity) => {
        const { next, first } = of(own, values, polarity);
        if (next === undefined) expect(first).toBe(1);
        else expect(of(toNumber(next.value), values, polarity).first).toBeLessThan(first);
      }),
    ));
});

it("the quarter of a place is that of N ÷ 4: 38th of 151 is just outside the first", () => {
  expect(standingOf(dec("38"), dec("151")).quarter).toBe(2);
  expect(standingOf(dec("37"), dec("151")).quarter).toBe(1);
});
