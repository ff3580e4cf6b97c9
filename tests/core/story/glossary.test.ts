import { describe, expect, it } from "vitest";

import { explainedIn, GLOSSARY } from "../../../src/core/story/glossary.ts";

const wordsIn = (...texts: string[]) => explainedIn(texts).map(({ word }) => word);

describe("the words of the field", () => {
  it("are found in any form and case, each once, in the order of the list", () =>
    expect(wordsIn("Referrals after a contact.", "A child was referred twice. CONTACTS.")).toEqual([
      "Contact",
      "Referral",
    ]));

  it.each([
    ["Children who had contact with a parent."],
    ["The children returned home."],
    ["Reassessments of plans."],
    [""],
  ])("are not found where another thing is meant: %s", (text) => expect(wordsIn(text)).toEqual([]));

  it("say of a doctor's assessment that it is a health check, and not a social worker's", () =>
    expect(wordsIn("The share whose health assessments were up to date.")).toEqual(["Health check"]));

  it("are in the order of the alphabet, so that each is found in the list", () => {
    const words = GLOSSARY.map(({ word }) => word);
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "en")));
  });
});
