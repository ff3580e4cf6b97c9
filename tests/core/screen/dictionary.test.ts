import { describe, expect, it } from "vitest";

import { wordsOfDictionary } from "../../../src/core/screen/dictionary.ts";
import { DICTIONARY, isEnglish } from "../../support/words.ts";

const dictionary = (data: string, base = 16) => `TrieXv3\nbase=${base}\n# A comment.\n__DATA__\n${data}`;

describe("a dictionary", () => {
  it("has its words and no others", () => {
    const isWord = wordsOfDictionary(dictionary("c\nars$$t$3\nd\nog$"))!;
    expect(["car", "cars", "cat", "dog"].map(isWord)).toEqual([true, true, true, true]);
    expect(["", "c", "ca", "do", "carss", "cog", "dat"].map(isWord)).toEqual(Array(7).fill(false));
  });

  it("has the words of a branch that it names again", () => {
    const again = wordsOfDictionary(dictionary("abc$3x#2;<"))!;
    expect(["abc", "xc", "x", "xbc"].map(again)).toEqual([true, true, false, false]);
  });

  it("has signs that mean something else where a backslash stands before them", () => {
    const isWord = wordsOfDictionary(dictionary("a\\$b$"))!;
    expect(["a$b", "ab"].map(isWord)).toEqual([true, false]);
  });

  it("is none in another form", () => {
    for (const text of ["", "a\nb\n", "TrieXv2\nbase=16\n__DATA__\na$", "TrieXv3\nbase=16\na$"])
      expect(wordsOfDictionary(text)).toBeUndefined();
  });

  it("of British English has ordinary words, and hardly a name in lower case", () => {
    const words =
      "the children were seen within ten working days a centre’s colour organised judgement safeguarding";
    for (const word of words.replace("’", "'").split(" ")) expect(isEnglish(word), word).toBe(true);
    for (const name of "priya okafor siobhan nguyen agnieszka kowalski mohammed rhys sarah aoife".split(" "))
      expect(isEnglish(name), name).toBe(false);
  });

  it("ends nowhere else than in a word, whatever follows one", () => {
    expect(DICTIONARY.length).toBeGreaterThan(500_000);
    expect(["childrenx", "xchildren", "childre"].map(isEnglish)).toEqual([false, false, false]);
  });
});
