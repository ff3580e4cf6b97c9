import { describe, expect, it } from "vitest";

import { breaksIn, targetIn } from "../../src/core/target.ts";
import { dec, month, target } from "../support/build.ts";

describe("the target in force", () => {
  const steps = [
    target("2021-04", { to: month("2024-03"), target: dec("80") }),
    target("2024-06", { target: dec("85") }),
  ];

  it.each([
    ["2021-03", undefined],
    ["2021-04", "80"],
    ["2024-03", "80"],
    ["2024-04", undefined],
    ["2024-06", "85"],
    ["2030-01", "85"],
  ])("in %s is %s", (text, expected) =>
    expect(targetIn(steps, month(text))?.target).toEqual(expected && dec(expected)),
  );

  it("is the later one where two are in force", () => {
    const open = [target("2021-04", { target: dec("80") }), target("2024-04", { target: dec("85") })];
    expect(targetIn(open, month("2024-04"))?.target).toEqual(dec("85"));
  });

  it("is none where there is none", () => expect(targetIn([], month("2026-10"))).toBeUndefined());
});

describe("a break", () => {
  it("is where another definition starts", () => {
    const targets = [
      target("2021-04", { definition: "By the child's own manager." }),
      target("2024-04", { definition: "By someone else." }),
      target("2025-04", { definition: "By the child's own manager." }),
    ];
    expect(breaksIn(targets)).toEqual(["2024-04", "2025-04"]);
  });

  it("is not where only the target changes, or the definition is not repeated", () => {
    const targets = [
      target("2021-04", { definition: "In 45 working days.", target: dec("80") }),
      target("2023-04", { definition: "In 45 working days.", target: dec("85") }),
      target("2024-04", { target: dec("90") }),
      target("2025-04", { definition: "In 45 working days." }),
    ];
    expect(breaksIn(targets)).toEqual([]);
  });
});
