import { describe, expect, it } from "vitest";

import type { PersonalKind } from "../../../src/core/issue.ts";
import { personalInProse, screenProse, type Prose } from "../../../src/core/screen/prose.ts";

// Every name, number and address here is invented; check digits are valid, and no person has them.

describe("personal data in the council’s own words", () => {
  it.each<[PersonalKind, string, Prose]>([
    ["name", "Cause: Priya was on leave.", "text"],
    ["name", "The case was given to Mrs Okafor.", "text"],
    ["name", "Dr K. Okafor has left.", "text"],
    ["name", "J. Okafor leads the team.", "dated-text"],
    ["name", "The mother asked for help.", "text"],
    ["name", "His brother moved too.", "text"],
    ["name", "Priya Okafor", "role"],
    ["name", "Kaleb Osei", "role"],
    ["name", "Head of care (Priya Okafor)", "role"],
    ["name", "Osei", "role"],
    ["name", "J Osei", "role"],
    ["age", "A girl aged 12 waited.", "text"],
    ["age", "The boy is 9 years old.", "text"],
    ["birth", "The date of birth was wrong.", "text"],
    ["date", "Seen on 14 March 2015.", "text"],
    ["phone", "Call 01632 960100.", "dated-text"],
    ["e-mail", "Write to a.b@example.org", "dated-text"],
    ["postcode", "The home at ZZ99 3VZ closed.", "dated-text"],
    ["address", "The home at 12 High Street closed.", "dated-text"],
    ["nhs-number", "Record 943 476 5919", "text"],
    ["upn", "Pupil A123456789012", "text"],
    ["identifier", "Child A waited nine weeks.", "text"],
    ["identifier", "Mosaic 1234567", "text"],
    ["national-insurance", "QQ123456C", "text"],
    ["national-insurance", "QQ–12–34–56–C left.", "text"],
    ["nhs-number", "Record nine four three four seven six five nine one nine", "text"],
    ["nhs-number", "Record 943,476,5919", "text"],
    ["identifier", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "label"],
    ["name", "The cousin and the step-mother moved.", "text"],
    ["name", "Prof Okafor and PC Okafor came.", "text"],
  ])("is %s in “%s” (%s)", (kind, text, as) => expect(personalInProse(text, as)).toBe(kind));

  it.each<[string, Prose]>([
    ["Brothers and sisters are placed together; parents and siblings were asked.", "text"],
    ["Mother and baby placements cost more.", "text"],
    ["Children aged 16 and 17 and care leavers aged 18 to 21 were asked.", "text"],
    ["Letter of 14 March 2026", "dated-text"],
    ["A clinic opened at Victoria Hospital, in George Street.", "text"],
    ["Gypsy, Roma and Traveller families were visited.", "text"],
    ["Cause: the NHS and two of four clinics. Action: every case is looked at on day 25.", "text"],
    ["From May, and in April 2026, Ofsted and the council met.", "text"],
    ["NHS designated nurse for children in care", "role"],
    ["Director of Children’s Services", "role"],
    ["Finance Director", "role"],
    ["Nenebridge City Council", "role"],
    ["Police", "role"],
    ["The Lord Chancellor and the Lord Lieutenant were told; shares of 485, 777 and 3457.", "text"],
  ])("is not in “%s” (%s)", (text, as) => expect(personalInProse(text, as)).toBeUndefined());
});

describe("the places of numbers in a text with {n} and {d}", () => {
  const lists = {
    isOrdinary: (word: string) => "saw of children all small late by".split(" ").includes(word),
    knownNames: [],
  };
  const held = (text: string, as: Prose = "counted-text") => {
    const screened = screenProse(text, as, lists);
    return screened?.verdict === "held" ? screened.words : [];
  };

  it("are no words to ask about, where they are asked for", () => {
    expect(held("saw {n} of {d} children late")).toEqual([]);
    expect(held("saw {n} of {d} children late", "text")).toEqual([2, 4]);
  });

  it("hide no other word, nor any part of one", () => {
    expect(held("saw {n} of {d} children by Okafor")).toEqual([7]);
    for (const text of [
      "saw Ok{n}for {d}",
      "saw Oka{d} {n}",
      "saw {d}afor {n}",
      "saw {okafor} {n} {d}",
      "saw sm{n} of {d}",
    ])
      expect(held(text), text).not.toEqual([]);
  });
});
