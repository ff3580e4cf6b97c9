import { describe, expect, it } from "vitest";

import type { Withheld } from "../../../src/core/disclosure/protect/protect.ts";
import { DISCLOSURES, type Indicator } from "../../../src/core/indicator.ts";
import { isNumber, type Observation } from "../../../src/core/observation.ts";
import { toNumber } from "../../../src/core/decimal.ts";
import { fraction, indicator, observation, percentage } from "../../support/build.ts";
import { protectedMonth } from "../../support/protected.ts";

const T = 5;

/** A fraction's figures as one text, after protection by a threshold of five. */
function shown(
  of: Indicator,
  figures: Observation,
  others: readonly [Indicator, Observation][] = [],
): string {
  const { observations } = protectedMonth(
    [figures, ...others.map(([, each]) => each)],
    [of, ...others.map(([each]) => each)],
    T,
  );
  const { numerator, denominator, value } = observations[0]!;
  const cell = (figure: Observation["value"] | undefined) =>
    figure === undefined ? "" : isNumber(figure) ? String(toNumber(figure)) : figure;
  return [numerator, denominator, value].map(cell).join(" ").trim();
}

describe("a count of people", () => {
  it.each([
    ["0", "0"],
    ["1", "c"],
    ["5", "c"],
    ["6", "6"],
    ["0.5", "c"],
    ["x", "x"],
    ["low", "low"],
    ["c", "c"],
  ])("of %s is shown as %s", (sent, expected) =>
    expect(shown(indicator(), observation(sent))).toBe(expected),
  );

  it("is hidden together with its numerator, and where only its numerator is small", () => {
    expect(shown(indicator(), observation("3", { numerator: "3" }))).toBe("c  c");
    expect(shown(indicator(), observation("x", { numerator: "3" }))).toBe("c  c");
    expect(shown(indicator(), fraction("/3=x"))).toBe("c c");
  });

  it("of zero is hidden where a zero says something about a person", () => {
    const sensitive = indicator({ zeroSensitive: true });
    expect(shown(sensitive, observation("0"))).toBe("c");
    expect(shown(sensitive, observation("6"))).toBe("6");
  });

  it("below zero is no count", () =>
    expect(shown(indicator({ signed: true }), observation("-3"))).toBe("-3"));

  it("is small as the council's threshold says", () => {
    const value = (threshold: number) =>
      protectedMonth([observation("10")], [indicator()], threshold).observations[0]?.value;
    expect([value(9), value(10)]).toEqual([observation("10").value, "c"]);
  });
});

describe("a share of people", () => {
  it.each([
    ["20/100=20.0", "20 100 20"],
    ["0/100=0.0", "0 100 0"],
    ["100/100=100.0", "100 100 100"],
    ["5/100=5.0", "c c c"],
    ["95/100=95.0", "c c c"],
    ["94/100=94.0", "94 100 94"],
    ["0/5=0.0", "c c c"],
    ["5/5=100.0", "c c c"],
    ["0/0=z", "0 0 z"],
    ["3/=x", "c  c"],
  ])("%s is shown as %s: those in it, those not in it and all of them count", (sent, expected) =>
    expect(shown(percentage(), fraction(sent))).toBe(expected),
  );

  it("of nobody or of everybody is hidden where a zero says something about a person", () => {
    const sensitive = percentage({ zeroSensitive: true });
    expect(shown(sensitive, fraction("0/100=0.0"))).toBe("c c c");
    expect(shown(sensitive, fraction("100/100=100.0"))).toBe("c c c");
  });

  it("has no complement where it is a mean", () => {
    const mean = indicator({ kind: "mean", unit: "cases", decimals: 1 });
    expect(shown(mean, fraction("60/62=1.0"))).toBe("60 62 1");
    expect(shown(mean, fraction("60/4=15.0"))).toBe("c c c");
    expect(shown(mean, fraction("4/60=0.1"))).toBe("c c c");
  });
});

describe("a figure about the service", () => {
  const service = percentage({ disclosure: "service" });

  it.each([
    ["1/10=10.0", "1 10 10"],
    ["9/10=90.0", "9 10 90"],
    ["3/5=60.0", "c c c"],
    ["0/6=0.0", "0 6 0"],
  ])("%s is shown as %s: only all of them count", (sent, expected) =>
    expect(shown(service, fraction(sent))).toBe(expected),
  );

  it("is shown where it is a count", () =>
    expect(shown(indicator({ disclosure: "service" }), observation("3"))).toBe("3"));
});

describe("a figure about no person", () => {
  it("is shown, however small", () => {
    expect(shown(percentage({ disclosure: "none" }), fraction("1/4=25.0"))).toBe("1 4 25");
    expect(shown(indicator({ disclosure: "none" }), observation("1"))).toBe("1");
  });

  const homes = indicator({ id: "homes" });
  const cost = indicator({ id: "cost", kind: "mean", unit: "£", disclosure: "none", behind: "homes" });
  const paid = (behind: Observation | undefined, counting = homes) =>
    shown(cost, fraction("9000/12=750", { indicator: "cost" }), behind ? [[counting, behind]] : []);
  const children = (value: string, more = {}) => observation(value, { indicator: "homes", ...more });

  it("is hidden by the few children behind it", () => {
    expect(paid(children("6"))).toBe("9000 12 750");
    expect(paid(children("5"))).toBe("c c c");
    expect(paid(children("0"))).toBe("9000 12 750");
  });

  it("is hidden where the children behind it are hidden or not known", () => {
    expect(paid(undefined)).toBe("c c c");
    expect(paid(children("c"))).toBe("c c c");
    expect(paid(children("x"))).toBe("c c c");
    expect(paid(children("0"), indicator({ id: "homes", zeroSensitive: true }))).toBe("c c c");
    expect(paid(fraction("98/100=98.0", { indicator: "homes" }), percentage({ id: "homes" }))).toBe("c c c");
  });

  it("is hidden by the children behind the same category, not behind another", () => {
    const line = { breakdown: "type", category: "residential" };
    const part = fraction("9000/12=750", { indicator: "cost", ...line });
    expect(
      shown(cost, part, [
        [homes, children("100")],
        [homes, children("2", line)],
      ]),
    ).toBe("c c c");
    expect(
      shown(cost, part, [
        [homes, children("2")],
        [homes, children("100", line)],
      ]),
    ).toBe("9000 12 750");
    expect(shown(cost, part, [[homes, children("100")]])).toBe("c c c");
  });

  it("counts all of them where what is behind it is a share", () =>
    expect(paid(fraction("50/100=50.0", { indicator: "homes" }), percentage({ id: "homes" }))).toBe(
      "9000 12 750",
    ));
});

describe("what was withheld", () => {
  const withheld = (of: Indicator, figures: Observation) =>
    protectedMonth([figures], [of], T).withheld.map(({ column, rule }: Withheld) => `${column} ${rule}`);

  it("is told to the officer cell by cell: what was small, and what would give it away", () => {
    expect(withheld(indicator(), observation("3"))).toEqual(["value primary"]);
    expect(withheld(percentage(), fraction("3/100=3.0"))).toEqual([
      "numerator primary",
      "denominator derived",
      "value derived",
    ]);
    expect(withheld(indicator({ kind: "mean" }), fraction("60/4=15"))).toEqual([
      "numerator derived",
      "denominator primary",
      "value derived",
    ]);
  });

  it("is everything beside a symbol c that was sent, but not that symbol", () =>
    expect(withheld(percentage({ disclosure: "none" }), fraction("30/100=c"))).toEqual([
      "numerator derived",
      "denominator derived",
    ]));

  it("is nothing where nothing is hidden", () => expect(withheld(indicator(), observation("6"))).toEqual([]));
});

it("a symbol c sent beside figures hides them all, whatever the class", () => {
  for (const disclosure of DISCLOSURES) {
    expect(shown(percentage({ disclosure }), fraction("30/100=c"))).toBe("c c c");
    expect(shown(indicator({ disclosure }), observation("c", { numerator: "30" }))).toBe("c  c");
  }
});
