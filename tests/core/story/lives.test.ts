import { describe, expect, it } from "vitest";

import type { Area } from "../../../src/core/comparators/area.ts";
import { lifeInShort, lifeSentences, notThereWords } from "../../../src/core/story/lives.ts";
import { day } from "../../support/build.ts";

const area = (name: string, from?: string, to?: string): Area => ({
  ...{ code: "941", onsCodes: [], name, level: "authority", region: "983" },
  ...{ from: from === undefined ? undefined : day(from), to: to === undefined ? undefined : day(to) },
});
const [BEGAN, ENDED, STAYED] = [
  area("Cumberland", "2023-09-30"),
  area("Cumbria", undefined, "2023-03-31"),
  area("Derby"),
];
const financialYear = (starts: number) => ({ kind: "financial-year", starts }) as const;

describe("when an authority was there", () => {
  it("is said in the place of a figure that it cannot have", () => {
    expect(notThereWords(BEGAN, financialYear(2022))).toBe("not there yet");
    expect(notThereWords(BEGAN, financialYear(2023))).toBeUndefined();
    expect(notThereWords(ENDED, financialYear(2022))).toBeUndefined();
    expect(notThereWords(ENDED, financialYear(2023))).toBe("not there any more");
    expect(notThereWords(STAYED, financialYear(2009))).toBeUndefined();
  });

  it("is said in short and in sentences, by the days of its official figures", () => {
    expect([BEGAN, ENDED, STAYED].map(lifeInShort)).toEqual(["from Sep 2023", "until Mar 2023", undefined]);
    expect(lifeInShort(area("Interim", "2019-09-30", "2023-03-31"))).toBe("from Sep 2019 until Mar 2023");
    expect(lifeSentences(BEGAN)).toEqual([
      "The first official figures of Cumberland are of 30 September 2023: before, there was no such authority, and no figure is withheld.",
    ]);
    expect(lifeSentences(ENDED)).toEqual([
      "The last official figures of Cumbria are of 31 March 2023: there is no such authority any more, and no figure is withheld.",
    ]);
    expect(lifeSentences(STAYED)).toEqual([]);
  });
});
