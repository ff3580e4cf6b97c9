import { describe, expect, it } from "vitest";

import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { changeText } from "../../src/core/story/change.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { endWords } from "../../src/core/story/superlative.ts";
import { variationSentence, variationWords } from "../../src/core/story/variation.ts";
import { noLimitsSentence } from "../../src/core/story/noLimits.ts";
import { councilOf, seriesIn } from "../support/articles.ts";
import { month } from "../support/build.ts";

/** S4, July 2011: a rise that was called good news. The lint of sentences is a test of its own room. */
const CITY = councilOf(
  `id,title,kind,unit,decimals,polarity,basis
   children_in_care,Children in care,stock,children,0,neutral,snapshot
   taken_into_care,Children who came into care,flow,children,0,neutral,month`,
  { targets: "indicator,from,target,tolerance\nchildren_in_care,2010-04,250,5" },
);
const judging =
  /\b(better|worse|best|worst|good|bad|improv\w*|concern\w*|deteriorat\w*|on target|off target)\b/i;

describe("R6 a rise in the number of children in care called “good news”", () => {
  const rows = (value: string) => ({ children_in_care: value, taken_into_care: "20" });
  const care = seriesIn(CITY, { "2010-07": rows("260"), "2011-07": rows("273") });
  const summary = summarise(care)!;

  it("has no status, even beside a target, and is never counted as off target", () => {
    expect(summary.aim).toBeUndefined();
    expect(summary.status).toBeUndefined();
    expect(baselinesOf(care, month("2011-07")).offTarget).toBeUndefined();
  });

  it("is higher, and neither better nor worse", () => {
    expect(headline(summary)).toBe("Children in care: 273, 13 higher than July 2010");
    const words = [
      ...[headline(summary), sentence(summary), changeText(summary.sinceLastYear, summary.indicator)],
      ...Object.values(endWords(summary.indicator)),
    ];
    for (const text of words) expect(text).not.toMatch(judging);
  });

  it("has signals that are higher or lower, not improving or concerning", () => {
    const noise = [19, 21, 20, 22, 18, 20, 23, 19, 21, 17, 20, 22];
    const months = [...noise, ...noise.toReversed(), 60].map((value, index) => [
      monthsAfter(month("2009-07"), index),
      { children_in_care: "273", taken_into_care: String(value) },
    ]);
    const came = seriesIn(CITY, Object.fromEntries(months), "taken_into_care");
    const { now } = spcOf(came)!;
    if (now.kind === "none") throw new Error(noLimitsSentence(now, came.indicator));
    expect(variationWords(now.variation)).toBe("special cause variation, higher");
    expect(variationSentence(now, came.indicator)).toContain("July 2011 is above the upper limit");
    expect(variationSentence(now, came.indicator)).not.toMatch(judging);
  });
});
