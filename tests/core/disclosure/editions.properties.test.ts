import { beforeAll, describe, expect, it } from "vitest";

import { attackEditions, type Belief } from "../../support/editionsTogether.ts";
import { historyOf, publishHistory } from "../../support/histories.ts";
import { RUNS } from "../../support/runs.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";

/** 5 by day. */
const HISTORIES = RUNS.numRuns / 100;
/** Few enough that most months have something to hide. */
const CHOSEN = { arrivals: 9, isQuarterly: false } as const;
const LONG = 60 * 60 * 1000;

describe(`all editions of ${HISTORIES} drawn councils with restated months, attacked at once`, () => {
  let editions: readonly ReturnType<typeof publishHistory>["editions"][] = [];
  beforeAll(() => {
    editions = Array.from(
      { length: HISTORIES },
      (_, index) => publishHistory(historyOf(RUNS.seed + index, CHOSEN)).editions,
    );
  }, LONG);

  const totals = (belief: Belief) => {
    const sum = { hidden: 0, restated: 0, narrowed: 0, impossible: 0 };
    for (const each of editions) {
      const { hidden, restated, narrowed, impossible } = attackEditions(each, belief);
      sum.hidden += hidden;
      sum.restated += restated;
      sum.narrowed += narrowed.length;
      sum.impossible += impossible.length;
    }
    console.info(belief, sum);
    return sum;
  };

  it("give nothing away", () => {
    const { narrowed, impossible, restated } = totals("any");
    expect([narrowed, impossible]).toEqual([0, 0]);
    expect(restated).toBeGreaterThan(HISTORIES);
  });

  // Only at night: to try what a reader believes takes a minute for each of a few councils.
  it.each<Belief>(IS_NIGHTLY ? ["more", "same"] : [])(
    "are told in docs/disclosure.md where a reader believes: %s",
    (belief) => {
      expect(totals(belief).hidden).toBeGreaterThan(HISTORIES);
    },
  );
});
