import { describe, expect, it } from "vitest";

import { targetChangesOf } from "../../../src/core/analysis/targetChanges.ts";
import {
  hiddenSentence,
  inspectionSentence,
  mayChangeSentence,
  targetChangeWords,
  targetsChangedSentence,
  unexplainedSentence,
} from "../../../src/core/story/checkUp.ts";
import { day, dec, event, month } from "../../support/build.ts";
import { aimOf, HEALTH } from "../../support/lead.ts";

const NOW = month("2022-03");

describe("what a reader can check up on", () => {
  it("is what the newest inspection was, and when its letter came out", () => {
    const visit = event("visit", "2022-06-14", { title: "Focused visit: the front door" });
    expect(inspectionSentence({ ...visit, publishedOn: day("2022-07-22") })).toBe(
      "Focused visit: the front door, on 14 June 2022; published on 22 July 2022.",
    );
    expect(inspectionSentence({ ...visit, publishedOn: undefined })).toBe(
      "Focused visit: the front door, on 14 June 2022.",
    );
  });

  it("is which figures may still change", () => {
    expect(mayChangeSentence({ newest: NOW, window: 3 })).toBe(
      "Those for January 2022 to March 2022: records may still be put right. Every change is listed.",
    );
    expect(mayChangeSentence({ newest: NOW, window: 1 })).toBe(
      "Those for March 2022: records may still be put right. Every change is listed.",
    );
    for (const none of [
      { newest: NOW, window: 0 },
      { newest: undefined, window: 3 },
    ])
      expect(mayChangeSentence(none)).toBe("None: what is published changes only for a reason.");
  });

  it("is how many figures are hidden or not there", () => {
    expect(hiddenSentence({ all: 38, hidden: 0, missing: 0 })).toBe(
      "None of the 38 newest figures is hidden.",
    );
    expect(hiddenSentence({ all: 38, hidden: 2, missing: 1 })).toBe(
      "2 of the 38 newest figures are hidden to protect privacy. 1 is not available.",
    );
    expect(hiddenSentence({ all: 38, hidden: 1, missing: 2 })).toBe(
      "1 of the 38 newest figures is hidden to protect privacy. 2 are not available.",
    );
  });

  it("is which targets changed, and in which direction", () => {
    const words = (is: Parameters<typeof aimOf>[1]) => {
      const rows = [
        aimOf(HEALTH, { to: month("2021-12") }),
        aimOf(HEALTH, { from: month("2022-01"), ...is }),
      ];
      const changes = targetChangesOf(HEALTH, rows, month("2022-04"));
      return [...changes.map(targetChangeWords), targetsChangedSentence(changes)];
    };
    expect(words({ target: dec("85") })).toEqual([
      "from January 2022 85% instead of 90%: easier to meet",
      "1 in the last twelve months: 1 easier to meet.",
    ]);
    expect(words({ tolerance: dec("9") })).toEqual([
      "from January 2022 more counts as just off, with the same target",
      "1 in the last twelve months: 1 easier to meet.",
    ]);
    expect(words({ tolerance: dec("1") })[0]).toBe(
      "from January 2022 less counts as just off, with the same target",
    );
    expect(words({ target: undefined })).toEqual([
      "from January 2022 no target",
      "1 in the last twelve months: 1 taken away.",
    ]);
    expect(words({})).toEqual(["None in the last twelve months."]);
    expect(targetChangesOf(HEALTH, [aimOf(HEALTH)], NOW).map(targetChangeWords)).toEqual([
      "from April 2021 a target, 90%",
    ]);
  });

  it("is how many misses have no explanation", () => {
    expect(unexplainedSentence(0, 0)).toBe("No figure misses its target.");
    expect(unexplainedSentence(0, 1)).toBe("The one miss has an explanation.");
    expect(unexplainedSentence(0, 4)).toBe("All 4 misses have one.");
    expect(unexplainedSentence(1, 1)).toBe(
      "The one figure that misses its target has none of the last twelve months.",
    );
    expect(unexplainedSentence(1, 4)).toBe(
      "1 of the 4 figures that miss their target has none of the last twelve months.",
    );
    expect(unexplainedSentence(4, 4)).toBe(
      "4 of the 4 figures that miss their target have none of the last twelve months.",
    );
  });
});
