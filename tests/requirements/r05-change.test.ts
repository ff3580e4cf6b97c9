import { describe, expect, it } from "vitest";

import { summarise } from "../../src/core/analysis/summary.ts";
import { changeText } from "../../src/core/story/change.ts";
import { beside, councilOf, seriesIn } from "../support/articles.ts";

/** S4, July 2011. That claims read their links, and every other base: tests/core/claims. */
const CITY = councilOf(`
  id,title,kind,unit,decimals,polarity,basis
  children_in_care,Children in care,stock,children,0,neutral,snapshot`);
const julys = (before: string | undefined, now: string) => ({
  ...(before === undefined ? {} : { "2010-07": { children_in_care: before } }),
  "2011-07": { children_in_care: now },
});
const SAID =
  "?kind=change&as=increase&difference=13&from=2010-07&indicator=children_in_care&percent=5&to=2011-07";
const change = (before: string | undefined, now: string) => {
  const summary = summarise(seriesIn(CITY, julys(before, now)))!;
  return changeText(summary.sinceLastYear, summary.indicator);
};

describe("R5 “a rise of 13 children in care compared to last July, an increase of five per cent”", () => {
  it("260 -> 273 is +13 (+5.0%, from 260)", () => expect(change("260", "273")).toBe("+13 (+5.0%, from 260)"));

  it("the statement agrees with them, and says from which bases both numbers follow", () =>
    expect(beside(SAID, CITY, julys("260", "273"))).toEqual({
      figures: "Children in care: 260 (31 July 2010), 273 (31 July 2011); +13 (+5.0%, from 260).",
      results: [
        { said: "+13", outcome: "agrees with the figures" },
        { said: "+5%", outcome: "agrees with the figures, rounded to whole per cent" },
      ],
      notes: [
        "Both +13 and +5%, rounded to whole per cent, follow from a base of 237 to 288. The published base is 260.",
      ],
    }));

  it.each([
    ["236", "249", "does not agree: the figures give +6%, rounded to whole per cent"],
    ["237", "250", "agrees with the figures, rounded to whole per cent"],
    ["288", "301", "agrees with the figures, rounded to whole per cent"],
    ["289", "302", "does not agree: the figures give +4%, rounded to whole per cent"],
  ])("true iff last July is 237 to 288: from %s", (before, now, percent) => {
    const { results } = beside(SAID, CITY, julys(before, now));
    expect(results.map(({ outcome }) => outcome)).toEqual(["agrees with the figures", percent]);
  });

  it("last July hidden: its symbol, and no per cent", () => {
    expect(change("3", "16")).toBe("[c] hidden to protect privacy");
    const { figures, results } = beside(SAID, CITY, julys("3", "16"));
    expect(figures).toBe(
      "Children in care: [c] hidden to protect privacy (31 July 2010), 16 (31 July 2011); [c] hidden to protect privacy.",
    );
    expect(results.map(({ outcome }) => outcome)).toEqual([
      "cannot be compared: a figure is hidden to protect privacy",
      "cannot be compared: a figure is hidden to protect privacy",
    ]);
  });

  it("last July not available, or without a figure: said so, and no per cent", () => {
    expect(change("x", "273")).toBe("[x] not available");
    expect(change(undefined, "273")).toBe("no figure to compare with");
    const missing = beside(SAID, CITY, julys(undefined, "273"));
    expect(missing.figures).toContain("no figure (31 July 2010)");
    expect(missing.results[1]!.outcome).toBe("cannot be compared: there is no figure for it");
    expect(missing.notes).toEqual([
      "Both +13 and +5%, rounded to whole per cent, follow from a base of 237 to 288.",
    ]);
  });
});
