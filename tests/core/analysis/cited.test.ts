import { describe, expect, it } from "vitest";

import { citedFigure } from "../../../src/core/analysis/cited.ts";
import type { Release, ReleaseKind } from "../../../src/core/release.ts";
import { citationSentence, sinceSentences } from "../../../src/core/story/citation.ts";
import type { Restatement } from "../../../src/core/tables/revisions.ts";
import { becameOf } from "../../../src/views/indicator/useCiting.ts";
import { day, dec, figure, indicator, month, series } from "../../support/build.ts";

const IN_CARE = indicator({ title: "Children in care", basis: "snapshot" });
const OCTOBER = month("2026-10");

function release(seq: number, kind: ReleaseKind, period: string, time: string): Release {
  return {
    ...{ seq, kind, period: month(period), time, hash: "0".repeat(64) },
    ...{ reason: undefined, confirmed: undefined },
  };
}

const RELEASES = [
  release(1, "return", "2026-10", "2026-11-18T08:30:00Z"),
  release(2, "return", "2026-11", "2026-12-18T08:30:00Z"),
  release(3, "revision", "2026-10", "2027-01-12T08:30:00Z"),
  release(4, "withdrawal", "2026-10", "2027-02-01T08:30:00Z"),
];

const RESTATED: Restatement = {
  ...{ release: 3, time: "2027-01-12T08:30:00Z", reason: "late-recording", period: OCTOBER },
  ...{ indicator: "plans", breakdown: "", category: "", column: "value", from: dec("410"), to: dec("412") },
};

const cited = (
  now: string,
  seen: number,
  restatements: readonly Restatement[] = [],
  releases = RELEASES.slice(0, 3),
) =>
  citedFigure(series(IN_CARE, { "2026-10": now }), restatements, releases, {
    period: OCTOBER,
    release: seen,
  })!;
const said = (...given: Parameters<typeof cited>) => sinceSentences(becameOf(cited(...given)), IN_CARE);

describe("a figure that is cited", () => {
  it("is as its release had it, and says what it was changed to since, when and why", () => {
    expect(cited("412", 2, [RESTATED])).toMatchObject({ then: figure("410"), published: { seq: 1 } });
    expect(said("412", 2, [RESTATED])).toEqual([
      "It was changed to 412 children on 12 January 2027 (recorded late).",
    ]);
  });

  it("is what the newest release before it made of it", () => {
    expect(cited("412", 3, [RESTATED])).toMatchObject({ then: figure("412"), published: { seq: 3 } });
    expect(said("412", 3, [RESTATED])).toEqual(["It has not been changed since."]);
  });

  it("says nothing of what it was where it is hidden now, whatever release is cited", () => {
    for (const seen of [1, 2, 3]) {
      expect(cited("c", seen)).toMatchObject({ then: "c", now: "c" });
      expect(said("c", seen)).toEqual(["It is hidden to protect privacy."]);
    }
  });

  it("says of its month that something was withdrawn, and not what", () => {
    expect(said("c", 1, [], RELEASES)).toEqual([
      "It is hidden to protect privacy.",
      "Something of this month was withdrawn on 1 February 2027.",
    ]);
    expect(said("412", 3, [RESTATED], RELEASES)).toEqual(["It has not been changed since."]);
  });

  it("is none where no such month is published", () => {
    const none = citedFigure(series(IN_CARE, { "2026-10": "412" }), [], RELEASES, {
      period: month("2026-12"),
      release: 1,
    });
    expect(none).toBeUndefined();
  });
});

describe("the sentence that cites it", () => {
  const facts = {
    ...{ indicator: IN_CARE, category: "", period: OCTOBER, value: dec("1412"), council: "Testford Council" },
    ...{
      isIllustrative: false,
      published: day("2026-11-18"),
      address: "https://t.test/indicators/plans/?cited=1#2026-10",
    },
  };

  it("has the figure with its unit, the day, when it came out, and the link", () => {
    expect(citationSentence(facts)).toBe(
      "Children in care: 1,412 children on 31 October 2026, Testford Council, published on 18 November 2026: https://t.test/indicators/plans/?cited=1#2026-10",
    );
  });

  it("names the category, says why there is no number, and marks what is illustrative", () => {
    expect(citationSentence({ ...facts, category: "Aged 0 to 4", value: "c", isIllustrative: true })).toBe(
      "Children in care (Aged 0 to 4): hidden to protect privacy on 31 October 2026, Testford Council, published on 18 November 2026 (illustrative: Testford Council is invented): https://t.test/indicators/plans/?cited=1#2026-10",
    );
  });
});
