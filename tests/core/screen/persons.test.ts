import { describe, expect, it } from "vitest";

import { askedAbout } from "../../../src/core/screen/asked.ts";
import { namesPerson } from "../../../src/core/screen/persons.ts";
import { isReviewTitle } from "../../../src/core/screen/reviews.ts";
import { isOfSector } from "../../../src/core/screen/sector.ts";
import { tokensOf } from "../../../src/core/screen/tokens.ts";
import { isEnglish } from "../../support/words.ts";

// Every name here is invented.

describe("a person is named beyond doubt", () => {
  it.each([
    "Seen by Rose Baker in May.",
    "rose baker was moved",
    "ROSE BAKER",
    "Rose Ann Baker",
    "Rose K Baker",
    "Baker, Rose",
    "Rose\nBaker",
    "Rose/Baker",
    "J. Baker",
    "J.B. was moved",
    "J Baker",
    "the Baker family",
    "the Okonjo family",
    "Mrs Young",
    "mrs young",
    "Priya was on leave",
  ])("in “%s”", (text) => expect(namesPerson(text)).toBe(true));

  it.each([
    "Will young people be asked?",
    "from Amber Green",
    "the Whole Family approach",
    "the birth family",
    "U.K. figures at 9 A.M.",
    "The Rose Baker Academy opened",
    "St Mary’s School",
    "Arthur Green House",
    "hope may grow",
    "Plan B and Part C",
    "Dr Foster",
  ])("not in “%s”", (text) => expect(namesPerson(text)).toBe(false));
});

describe("a word is asked about", () => {
  const asked = (text: string, ...knownNames: string[]) =>
    askedAbout(text, { isOrdinary: isEnglish, knownNames }).map((place) => tokensOf(text)[place - 1]?.text);

  it.each([
    ["The hub at Wexcombe is open", ["Wexcombe"]],
    ["the hub at wexcombe is open", ["wexcombe"]],
    ["Ольга was moved", ["Ольга"]],
    ["陈 was moved", ["陈"]],
    ["Told Grace that it was late", ["Grace"]],
    ["Daisy was moved", ["Daisy"]],
    ["Seen by Baker on Monday", ["Baker"]],
    ["Rose", ["Rose"]],
    ["J was moved", ["J"]],
    ["Li Na was moved", ["Li", "Na"]],
    ["J4ne was moved", ["J4ne"]],
    ["Dr Foster compares", ["Foster"]],
    ["Review of Child R", ["R"]],
  ])("in “%s”: %j", (text, words) => expect(asked(text)).toEqual(words));

  it.each([
    "Grace is given to those who hope",
    "In April and May, 84.1% of 249 were seen under section 47 (codes K1 and R2).",
    "Don’t count a child’s or the children’s plans twice; it isn’t right.",
    "Re-referrals, NHS and UASC, EHCPs, DfE and SSDA903 stay as they are",
    "Plan B, Part C and Appendix D",
    "The Green Paper and the White Paper",
  ])("not in “%s”", (text) => expect(asked(text).filter((word) => word !== "SSDA903")).toEqual([]));

  it("where a phrase of the council’s stands in part, and not where it stands whole", () => {
    expect(asked("Queen Katharine Academy and Katharine’s friend", "Queen Katharine Academy")).toEqual([
      "Katharine’s".replace("’", "'"),
    ]);
    expect(asked("QUEEN KATHARINE ACADEMY’S plan", "Queen Katharine Academy")).toEqual([]);
    expect(asked("Wexcombe", "Wexcombe House")).toEqual(["Wexcombe"]);
  });
});

it("an abbreviation written as a name is none", () => {
  expect([isOfSector("PEP"), isOfSector("pep"), isOfSector("Pep")]).toEqual([true, true, false]);
  expect(isOfSector("Ofsted")).toBe(true);
});

it("the title of a review is known by its words before or after the child that it calls by a letter", () => {
  expect(isReviewTitle("Local Child Safeguarding Practice Review: Child R")).toBe(true);
  expect(isReviewTitle("Child R serious case review")).toBe(true);
  expect(isReviewTitle("Child R waited nine weeks")).toBe(false);
});
