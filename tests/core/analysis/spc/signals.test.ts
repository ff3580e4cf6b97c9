import { describe, expect, it } from "vitest";

import { signalsOf, type SignalRule, type Signal } from "../../../../src/core/analysis/spc/signals.ts";
import { monthsBetween } from "../../../../src/core/period.ts";
import { at, FIFTY, points } from "../../../support/months.ts";

/** `outside higher 2`: a rule, a direction, and which points are marked, the first being 0. */
const told = ({ rule, direction, months }: Signal) =>
  `${rule} ${direction} ${months.map((each) => monthsBetween(at(0), each)).join(" ")}`;
const signals = (values: string) => signalsOf(points(values), FIFTY).map(told);
const by = (rule: SignalRule, values: string) =>
  signals(values).filter((each) => each.startsWith(`${rule} `));

// The mean is 50, the limits 20 and 80, two thirds of the way 30 and 70.

describe("no signal", () => {
  it.each([
    ["nothing", "50"],
    ["ordinary ups and downs", "45 55 48 60 52 41 50 58 43"],
    ["a point on a limit", "45 80 45 20 55"],
    ["two of three on two thirds of the way", "45 70 70 45 30 30 45"],
    ["six on one side", "45 51 52 51 52 51 52 45"],
    ["six rising", "60 45 46 47 55 56 57 45"],
    ["seven equal on the mean", "50 50 50 50 50 50 50 50"],
  ])("%s: %s", (_, values) => expect(signals(values)).toEqual([]));
});

describe("a point outside", () => {
  it("is above the upper limit or below the lower, by however little", () => {
    expect(signals("45 80.1 45")).toEqual(["outside higher 1"]);
    expect(signals("55 19.9 55")).toEqual(["outside lower 1"]);
  });

  it("is one signal with its neighbours on the same side, and another on the other side", () =>
    expect(by("outside", "81 82 50 83 10 9 84")).toEqual([
      "outside higher 0 1",
      "outside higher 3",
      "outside lower 4 5",
      "outside higher 6",
    ]));
});

describe("seven on one side of the mean", () => {
  it("are a signal, and so are more", () => {
    expect(signals("45 51 52 51 52 51 52 51 45")).toEqual(["one-side higher 1 2 3 4 5 6 7"]);
    expect(signals("55 49 48 49 48 49 48 49 48")).toEqual(["one-side lower 1 2 3 4 5 6 7 8"]);
  });

  it("are interrupted by a point on the mean, which is on neither side", () =>
    expect(signals("51 52 51 52 50 51 52 51 52 51 52")).toEqual([]));

  it("may follow seven on the other side", () =>
    expect(signals("51 52 51 52 51 52 51 49 48 49 48 49 48 49")).toEqual([
      "one-side higher 0 1 2 3 4 5 6",
      "one-side lower 7 8 9 10 11 12 13",
    ]));
});

describe("seven rising or falling", () => {
  it("are a signal, the first counted: seven points are six rises", () => {
    expect(signals("60 44 45 46 47 55 56 57 44")).toEqual(["trend higher 1 2 3 4 5 6 7"]);
    expect(signals("40 56 55 54 47 46 45 44 56")).toEqual(["trend lower 1 2 3 4 5 6 7"]);
  });

  it("go through equal neighbours, which count as one", () => {
    expect(signals("44 45 46 46 47 55 56 57")).toEqual(["trend higher 0 1 2 3 4 5 6 7"]);
    expect(signals("45 46 46 47 55 56 57")).toEqual([]);
    expect(by("trend", "44 45 46 46 46 46 47 55 56")).toEqual([]);
  });

  it("start at the last of equal points and end at the first", () =>
    expect(by("trend", "44 44 45 46 47 55 56 57 57")).toEqual(["trend higher 1 2 3 4 5 6 7"]));

  it("turn at a point that belongs to both runs", () =>
    expect(by("trend", "44 45 46 47 55 56 57 56 55 54 47 46 45")).toEqual([
      "trend higher 0 1 2 3 4 5 6",
      "trend lower 6 7 8 9 10 11 12",
    ]));

  it("turn at the last of equal points", () =>
    expect(by("trend", "44 45 46 47 55 56 57 57 56 55 54 47 46 45")).toEqual([
      "trend higher 0 1 2 3 4 5 6",
      "trend lower 7 8 9 10 11 12 13",
    ]));
});

describe("two of three far out", () => {
  it("are a signal wherever the third is on that side, and the third is not marked", () => {
    expect(signals("45 71 71 51 45")).toEqual(["two-of-three higher 1 2"]);
    expect(signals("45 71 51 71 45")).toEqual(["two-of-three higher 1 3"]);
    expect(signals("45 51 71 71 45")).toEqual(["two-of-three higher 2 3"]);
    expect(signals("55 29 49 29 55")).toEqual(["two-of-three lower 1 3"]);
    expect(signals("45 71 71 71 45")).toEqual(["two-of-three higher 1 2 3"]);
  });

  it("need a third on the same side: not on the other, not on the mean, not missing", () => {
    expect(signals("45 71 45 71 45")).toEqual([]);
    expect(signals("45 71 50 71 45")).toEqual([]);
    expect(signals("45 71 71 45")).toEqual([]);
    expect(signals("71 71")).toEqual([]);
    expect(signals("71 29 51 49 71 29")).toEqual([]);
  });

  it("count points beyond the limit", () =>
    expect(signals("45 81 71 51 45")).toEqual(["outside higher 1", "two-of-three higher 1 2"]));

  it("are one signal while threes overlap", () => {
    expect(signals("45 71 51 71 71 51 45")).toEqual(["two-of-three higher 1 3 4"]);
    expect(by("two-of-three", "71 71 51 51 71 71")).toEqual([
      "two-of-three higher 0 1",
      "two-of-three higher 4 5",
    ]);
    expect(by("two-of-three", "71 71 51 45 29 29 49")).toEqual([
      "two-of-three higher 0 1",
      "two-of-three lower 4 5",
    ]);
  });
});

it("every rule can speak of the same months; signals come by first month, then by rule", () =>
  expect(signals("45 51 60 61 62 71 72 81")).toEqual([
    "trend higher 0 1 2 3 4 5 6 7",
    "one-side higher 1 2 3 4 5 6 7",
    "two-of-three higher 5 6 7",
    "outside higher 7",
  ]));
