import { describe, expect, it } from "vitest";

import { issueWords } from "../../../src/core/messages/message.ts";
import { equationWords } from "../../../src/core/messages/equation.ts";
import { whyHidden } from "../../../src/core/checking/whyHidden.ts";
import type { SeenTerm } from "../../../src/core/disclosureIssue.ts";
import { month } from "../../support/build.ts";

const OCTOBER = month("2026-10");
/** `"+all 47"`, `"-a"`, `"-stock 392 2026-09"`. */
const terms = (...texts: readonly string[]): SeenTerm[] =>
  texts.map((text) => {
    const [term = "", value, period = OCTOBER] = text.slice(1).split(" ");
    return { sign: text.startsWith("-") ? -1 : 1, term, value: value || undefined, period: month(period) };
  });
const words = (relation: string, ...of: readonly string[]) => equationWords(relation, terms(...of), OCTOBER);

describe("an equation in words", () => {
  it("says by how much a stock rose or fell, and what that leaves for who came and who left", () => {
    const flows = ["-came", "+left"];
    expect(words("stock", "+stock 395", "-stock 392 2026-09", ...flows)).toBe(
      "“stock” rose by 3 from September 2026 to October 2026, so “came” is 3 more than “left”.",
    );
    expect(words("stock", "+stock 390", "-stock 392 2026-09", ...flows)).toBe(
      "“stock” fell by 2 from September 2026 to October 2026, so “left” is 2 more than “came”.",
    );
    expect(words("stock", "+stock 392", "-stock 392 2026-09", ...flows)).toBe(
      "“stock” did not change from September 2026 to October 2026, so “came” and “left” are the same.",
    );
  });

  it("says what hidden parts are, or are together", () => {
    expect(words("sum", "+all 47", "-a 40", "-b", "-c")).toBe(
      "Readers see “all” (47) and “a” (40), so “b” and “c” are 7 together.",
    );
    expect(words("breakdown", "+all 47", "-a 40", "-b 3", "-c")).toBe(
      "Readers see “all” (47), “a” (40) and “b” (3), so “c” is 4.",
    );
    expect(words("sum", "+all", "-a 40", "-b 3", "-c")).toBe(
      "Readers see “a” (40) and “b” (3), so “all” is 43 more than “c”.",
    );
    expect(words("sum", "+all", "-a", "-b", "-c 4")).toBe(
      "Readers see “c” (4); hidden are “all”, “a” and “b”.",
    );
  });

  it("says of parts, shares and earlier editions what they say", () => {
    expect(words("subset", "+part", "-whole 3")).toBe("“part” (hidden) is never more than “whole” (3).");
    expect(words("ratio", "+n", "+d 40", "+v 5.0")).toContain("Readers see “d” (40) and “v” (5.0)");
    expect(words("rest", "+d 40", "-n")).toBe("Those counted and those not counted are all of “d” (40).");
    expect(words("earlier", "+a 4")).toBe("An earlier edition printed “a” (4).");
    expect(words("")).toBe("");
  });
});

it("a hold says the equation, what the number could be, and the line that answers it", () => {
  const { message, remedy } = issueWords({
    ...{ code: "gives-away", indicator: "came", breakdown: "", category: "", period: OCTOBER },
    ...{ values: ["4", "5"], isUndecided: false, ofTheOthers: false, relation: "stock" },
    equation: terms("+stock 395", "-stock 392 2026-09", "-came", "+left"),
    answers: ["stock:2026-10", "came:2026-10"],
  });
  expect(message).toBe(
    "“came” in October 2026 would be given away. “stock” rose by 3 from September 2026 to October 2026, so “came” is 3 more than “left”. If it counts few people, the number could only be 4 or 5.",
  );
  expect(remedy).toContain("--withhold came:2026-10");
});

describe("why a line is hidden", () => {
  const cell = { period: OCTOBER, rule: "secondary" } as const;
  const protects = (relation: "sum" | "same" | "year", period = OCTOBER) => ({
    term: "came",
    period,
    relation,
  });

  it("names the figure that it would give away, with its month where that is another", () => {
    expect(whyHidden([{ ...cell, protects: protects("sum") }])).toBe("in a sum it would give “came” away");
    expect(whyHidden([{ ...cell, protects: protects("year", month("2026-05")) }])).toBe(
      "with the year’s official total it would give “came” in May 2026 away",
    );
    expect(whyHidden([{ ...cell, rule: "derived", protects: protects("same") }])).toBe(
      "it prints the number of “came”",
    );
  });

  it("says of a small count that it is one, once, and of what an officer hid that somebody did", () => {
    const derived = { ...cell, rule: "derived" } as const;
    expect(whyHidden([derived, { ...cell, rule: "primary" }])).toBe("it counts few people");
    expect(whyHidden([{ ...cell, rule: "officer" }])).toMatch(/^it was hidden to answer a hold/);
    expect(whyHidden([derived])).toBe("it follows from hidden figures, or was hidden before");
  });
});
