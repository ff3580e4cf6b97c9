import { describe, expect, it } from "vitest";

import { missingTails, printedText } from "../../src/components/alignment.ts";
import { PublishedFigure } from "../../src/components/PublishedFigure.tsx";
import { observation } from "../support/build.ts";

describe("what is left free behind the numbers of a column", () => {
  const TEXTS = ["1.0", "12", "64 of 157", "[c]", "£1,234", "4.25", "", "–"];

  it("makes every whole number end in one place", () => {
    expect(missingTails(TEXTS)).toEqual(["0", ".00", ".00", ".00", ".00", "", "", ".00"]);
  });

  it("is of the same length as what others say after theirs, signs and marks included", () => {
    const texts = ["74.0%", "9%", "100.0% [p]", "[x]", "+3.25%"];
    expect(missingTails(texts)).toEqual(["0 [p]", ".00 [p]", "0", ".00% [p]", " [p]"]);
  });

  it("is nothing where all have the same places", () => {
    expect(missingTails(["1.0%", "12.5%", "100.0%"])).toEqual(["", "", ""]);
    expect(missingTails(["1", "12", "[c]"])).toEqual(["", "", ""]);
    expect(missingTails([])).toEqual([]);
  });

  it("is known of published figures, numbers and pieces alike", () => {
    const figure = <PublishedFigure of={observation("12")} text="12" />;
    expect(printedText(figure)).toBe("12");
    expect(printedText(<b>{[3, " of ", figure]}</b>)).toBe("3 of 12");
    expect(printedText(undefined)).toBe("");
  });
});
