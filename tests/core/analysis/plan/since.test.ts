import { describe, expect, it } from "vitest";

import { sinceDone } from "../../../../src/core/analysis/plan/since.ts";
import { spcOf } from "../../../../src/core/analysis/spc/spc.ts";
import { sinceSignalWords } from "../../../../src/core/story/plan.ts";
import { day, flow, series } from "../../../support/build.ts";
import { monthly, noise } from "../../../support/months.ts";

/** Months from April 2021. The first 24 set limits of 27.7 and 73.0 (tests/support/months.ts). */
const of = (values: string) => series(flow({ polarity: "lower" }), monthly(values));
const since = (values: string, done: string) => {
  const own = of(values);
  const found = sinceDone(own, spcOf(own), day(done));
  return { ...found, words: sinceSignalWords(found) };
};

describe("what a figure has done since an action was done", () => {
  it("is the month before and the newest after, without the month in which it was done", () => {
    const { before, after, signals, words } = since(noise(30), "2023-05-31");
    expect([before?.period, after?.period, signals]).toEqual(["2023-04", "2023-09", []]);
    expect(words).toBe("no signal yet");
  });

  it("names a signal that begins later, and none that had begun", () => {
    const values = `${noise(28)} 90`; // August 2023 is above the upper limit
    expect(since(values, "2023-05-31").words).toBe("a signal since: August 2023 is above the upper limit");
    expect(since(values, "2023-08-01").words).toBe("no later month is published yet");
    expect(since(`${values} 50`, "2023-08-01").words).toBe("no signal yet");
  });

  it("is not told where a figure has no limits, or no month since", () => {
    expect(since("50 40", "2021-04-30").words).toBe("it has no limits, so that no signal can be told");
    expect(since("50 40", "2021-03-31")).toMatchObject({ before: undefined, after: { period: "2021-05" } });
  });

  it("passes over what is hidden", () => {
    const { before, after } = since("50 c 40 c", "2021-06-15");
    expect([before?.period, after]).toEqual(["2021-04", undefined]);
  });
});
