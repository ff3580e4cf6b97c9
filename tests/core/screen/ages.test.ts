import { describe, expect, it } from "vitest";

import { agesOne } from "../../../src/core/screen/ages.ts";
import { withFigures } from "../../../src/core/screen/numbersInWords.ts";

describe("the age of one person", () => {
  it.each([
    "a girl aged twelve waited",
    "the boy is nine years old",
    "a twelve-year-old waited",
    "a boy of seven came into care",
    "the girl (12) moved",
    "she is sixteen and lives with carers",
    "the baby was five weeks old",
    "a child aged 4",
    "a young person aged seventeen",
  ])("is told in “%s”", (text) => expect(agesOne(withFigures(text))).toBe(true));

  it.each([
    "children aged sixteen and seventeen",
    "Care leavers aged 19 to 21",
    "Aged 10 to 15",
    "10 to 15 years old",
    "a child aged 5 or over",
    "sixteen-year-olds",
    "records were twelve weeks old",
    "one of twelve children",
    "a girl or a boy of the same age",
    "two teams and nine workers",
    "She is one of twelve managers",
  ])("is not told in “%s”", (text) => expect(agesOne(withFigures(text))).toBe(false));
});

describe("numbers in words", () => {
  it.each([
    ["the fourteenth of March two thousand and fifteen", "the 14 of March 2015"],
    ["third of May twenty fifteen", "3 of May 2015"],
    ["thirty-first of May nineteen ninety-nine", "31 of May 1999"],
    ["twenty-one of twenty", "21 of 20"],
    ["nothing here", "nothing here"],
  ])("“%s” is “%s”", (text, figures) => expect(withFigures(text)).toBe(figures));
});
