import { describe, expect, it } from "vitest";

import { notCompared } from "../../../src/core/claims/beside.ts";
import {
  percentRounding,
  whyNotComparedText,
  saidDifference,
  saidText,
  signedPercent,
} from "../../../src/core/story/claimWords.ts";
import { dec } from "../../support/build.ts";

it.each([
  ["c", "a figure is hidden to protect privacy"],
  ["x", "a figure is not available"],
  ["z", "a figure is not applicable"],
  ["low", "a figure rounds to zero but is not zero"],
  ["u", "a figure is too unreliable to show"],
  ["missing", "there is no figure for it"],
  ["new-definition", "the definition has changed between the two"],
  ["small-base", "no per cent is given of a base under 20"],
  ["zero-base", "there is no per cent of a base of 0"],
  ["negative-base", "there is no per cent of a base below 0"],
  ["percentage", "a percentage changes in percentage points, not in per cent"],
  ["not-part", "the one is not published as a part of the other"],
  ["part-above-whole", "the part is larger than the whole"],
  ["negative-part", "there is no share of a figure below 0"],
  ["place-above-number", "the place is higher than the number of places"],
  ["place-open", "figures of others that are not available leave the place open"],
  ["count", "they are counts and amounts of areas of different size"],
  ["no-comparator", "there is no official figure to compare with"],
] as const)("what is not compared says why: %s", (because, words) =>
  expect(whyNotComparedText(notCompared(because))).toBe(`cannot be compared: ${words}`),
);

describe("a number as it was said", () => {
  it("keeps its scale", () => {
    const said = (["one", "thousand", "million"] as const).map((scale) =>
      saidText({ number: dec("5.9"), scale }, { unit: "£" }),
    );
    expect(said).toEqual(["£5.9", "£5.9 thousand", "£5.9 million"]);
  });

  it("has its sign where it is a difference", () => {
    const said = (number: string, unit: string) =>
      saidDifference({ number: dec(number), scale: "one" }, { unit });
    expect([said("13", "children"), said("-13", "children"), said("0", "children")]).toEqual([
      "+13",
      "−13",
      "0",
    ]);
    expect([said("1", "%"), said("1.9", "%"), said("-1", "%")]).toEqual([
      ...["+1 percentage point", "+1.9 percentage points", "−1 percentage point"],
    ]);
    expect(saidDifference({ number: dec("-2.1"), scale: "million" }, { unit: "£" })).toBe("−£2.1 million");
  });

  it("as a per cent has its sign and its rounding", () => {
    expect(["1", "0", "-1"].map((text) => signedPercent(dec(text)))).toEqual(["+1%", "0%", "−1%"]);
    expect(["5", "5.0", "5.00"].map((text) => percentRounding(dec(text)))).toEqual([
      ...["rounded to whole per cent", "rounded to 1 decimal", "rounded to 2 decimals"],
    ]);
  });
});
