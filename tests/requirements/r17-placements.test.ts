import { describe, expect, it } from "vitest";

import { sharesOf } from "../../src/core/analysis/shares.ts";
import { roundingNote } from "../../src/core/story/shares.ts";
import { beside, councilOf, faultsIn, observationsIn } from "../support/articles.ts";
import { dec } from "../support/build.ts";

/** S0, 2023. */
const CITY = councilOf(
  `id,title,kind,unit,decimals,polarity,basis
   residential,Children in residential care,ratio,%,1,neutral,snapshot
   placements,Where children live,stock,children,0,neutral,snapshot`,
  {
    breakdowns: `indicator,breakdown,category,adds_up
      placements,type,fostering,yes
      placements,type,residential,yes
      placements,type,other,yes`,
  },
);
const rows = (residential: string, fostering = "60", homes = "27", other = "13") => ({
  ...{ residential, placements: "100" },
  ...{ "placements type fostering": fostering, "placements type residential": homes },
  ...{ "placements type other": other },
});
const SAID = "?kind=share&bound=is&indicator=residential&month=2023-10&percent=27&which=part";
const outcome = (residential: string) =>
  beside(SAID, CITY, { "2023-10": rows(residential) }).results[0]!.outcome;

describe("R17 “27% are in Residential Care”", () => {
  it("agrees with 27 of 100, and with what rounds to it, half up", () => {
    for (const cells of ["27/100=27.0", "265/1000=26.5", "274/1000=27.4"])
      expect(outcome(cells)).toBe("agrees with the figures, rounded to whole per cent");
    expect(outcome("264/1000=26.4")).toBe("does not agree: the figures give 26%, rounded to whole per cent");
    expect(outcome("275/1000=27.5")).toBe("does not agree: the figures give 28%, rounded to whole per cent");
  });

  it("cannot be checked without its base: a share without one is refused, a hidden one is not compared", () => {
    expect(faultsIn(CITY, rows("27.0"))).toContain("part-missing denominator");
    expect(outcome("27/x=x")).toBe("cannot be compared: a figure is not available");
    expect(outcome("3/11=27.3")).toBe("cannot be compared: a figure is hidden to protect privacy");
  });

  it("the places add up to all children in care, or the return is refused", () => {
    expect(faultsIn(CITY, rows("27/100=27.0"))).toEqual([]);
    expect(faultsIn(CITY, rows("27/100=27.0", "60", "27", "12"))).toEqual(["categories-do-not-add-up value"]);
  });

  it("each is a share of the published total; where rounding shows, a note says what they add up to", () => {
    const sharesIn = (fostering: string, homes: string, other: string) => {
      const [, whole, ...places] = observationsIn(CITY, {
        "2023-10": { ...rows("27/100=27.0", fostering, homes, other), placements: "99" },
      });
      return sharesOf(
        places.map(({ value }) => value),
        whole!.value,
      );
    };
    const uneven = sharesIn("60", "26", "13");
    expect(uneven.shares).toEqual([dec("60.6"), dec("26.3"), dec("13.1")]);
    expect(roundingNote(uneven)).toBeUndefined();
    expect(roundingNote(sharesIn("33", "33", "33"))).toBe("The shares are rounded: they add up to 99.9%.");
  });

  it("a place of two children is hidden with its partner, so that the total does not give it away, and neither has a share", () => {
    const shown = observationsIn(CITY, { "2023-10": rows("27/100=27.0", "71", "27", "2") });
    const [, whole, ...places] = shown.map(({ value }) => value);
    expect(places).toEqual(["c", dec("27"), "c"]);
    expect(sharesOf(places, whole)).toEqual({
      shares: [undefined, dec("27.0"), undefined],
      total: undefined,
    });
  });

  it("a share of two children, or of all but two, is hidden with its parts", () => {
    for (const cells of ["2/100=2.0", "98/100=98.0"])
      expect(observationsIn(CITY, { "2023-10": rows(cells) })[0]).toMatchObject({
        ...{ numerator: "c", denominator: "c", value: "c" },
      });
  });
});
