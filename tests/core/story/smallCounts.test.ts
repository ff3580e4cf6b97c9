import { describe, expect, it } from "vitest";

import { tellsSmallCount } from "../../../src/core/story/smallCounts.ts";

const tells = (text: string) => tellsSmallCount(text, 5);

describe("R19: a small count of people", () => {
  it.each([
    "The overspend is mainly due to the high-cost placements with two children.",
    "Two children came into care.",
    "one child waited",
    "a single child",
    "Both siblings were placed together.",
    "5 families moved away.",
    "three of the children",
    "3 of 25 children were seen late",
    "3 out of the 25 care leavers",
    "two very young children",
    "four unaccompanied young people",
    "One baby was adopted.",
    "It was 2 girls.",
    "two more families, both from the north",
    "the three brothers",
    "two of one family",
    "more than two children",
    "any two children",
  ])("is in “%s”", (text) => expect(tells(text)).toBe(true));

  it.each([
    "Six children came into care.",
    "273 children",
    "1,002 children",
    "2.5 children for each nurse",
    "12 children",
    "one in five children",
    "3 in every 4 young people",
    "One in every five children",
    "two family hubs opened",
    "two child places",
    "two child protection plans",
    "one child protection plan",
    "three children’s homes and two children's homes",
    "two teams for children",
    "Two of the four clinics planned are running; children under five are seen first.",
    "one clinic a month for children",
    "Within two days every child is seen.",
    "care leavers aged 18 to 21",
    "children who stayed two years or more",
    "more than one child at a time",
    "No one child is meant.",
    "+3 children, −2 children and £5 children",
    "families with two homes",
    "per 10,000 children",
    "Two teams became one. Children were told.",
    "two adults and children",
  ])("is not in “%s”", (text) => expect(tells(text)).toBe(false));

  it("is as small as the council says", () => {
    expect(tellsSmallCount("nine children", 10)).toBe(true);
    expect(tellsSmallCount("nine children", 5)).toBe(false);
    expect(tellsSmallCount("0 children", 5)).toBe(false);
    expect([1, 2].map((threshold) => tellsSmallCount("both children", threshold))).toEqual([false, true]);
    expect([0, 1].map((threshold) => tellsSmallCount("a single child", threshold))).toEqual([false, true]);
  });
});
