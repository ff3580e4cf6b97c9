import highsLoader from "highs";
import { describe, expect, it } from "vitest";

import { attack } from "../../../src/core/disclosure/intruder/attack.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { table } from "../../support/build.ts";
import { filesOf, historyOf, publishHistory } from "../../support/histories.ts";
import { RUNS } from "../../support/runs.ts";
import { attackBySolver } from "../../support/secondAttacker.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";

const highs = await highsLoader();

/** Fewer than the usual runs by day: each publishes two years, month by month, through the gate. */
const HISTORIES = IS_NIGHTLY ? RUNS.numRuns : 12;
/** Some of them are attacked a second time by another solver. */
const TWICE = IS_NIGHTLY ? 600 : 8;
/** At night they take the better part of an hour. */
const LONG = 3 * 60 * 60 * 1000;
const T = 5;
const YEAR = 12;

describe(`${HISTORIES} drawn councils, published drop by drop`, () => {
  let [months, held, leftOut, hidden] = [0, 0, 0, 0];

  it(
    `give nothing away to an intruder who has everything that was published, nor ${TWICE} of them to HiGHS`,
    () => {
      for (let index = 0; index < HISTORIES; index++) {
        const history = historyOf(RUNS.seed + index);
        const published = publishHistory(history, T);
        const files = filesOf(history, published.observations, T);
        const { found, impossible, contradicted: named, counts } = attack([files], (text) => table(text));
        // Where a restated month stayed as it was, the months after it may contradict what was declared.
        const contradicted = named.filter(({ period }) =>
          published.leftOut.every((month) => period < month || period > monthsAfter(month, YEAR)),
        );
        expect({ found, impossible, contradicted }, `history ${RUNS.seed + index}`).toEqual({
          ...{ found: [], impossible: [], contradicted: [] },
        });
        if (index < TWICE) expect(attackBySolver(files, highs), `history ${RUNS.seed + index}`).toEqual([]);
        months += history.drops.length;
        held += published.held;
        leftOut += published.leftOut.length;
        hidden += counts.hidden;
      }
      expect(hidden).toBeGreaterThan(20 * HISTORIES);
    },
    LONG,
  );

  it("are held in at most 1% of their months", () => {
    console.info(
      `${months} months published, ${held} held, ${leftOut} not restated for it, ${hidden} counts hidden`,
    );
    expect(held / months).toBeLessThan(0.01);
  });
});

/** Drawn by night once, and found then: an equation that one month contradicts, and months whose total alone was restated. */
describe.each([2048, 100_677, 101_081])("council %i", (seed) => {
  it("gives nothing away either", () => {
    const history = historyOf(seed);
    const files = filesOf(history, publishHistory(history, T).observations, T);
    expect(attack([files], (text) => table(text)).found).toEqual([]);
    expect(attackBySolver(files, highs)).toEqual([]);
  });
});

describe("councils with few arrivals", () => {
  it("would be held in many of their months, which is why they publish quarters", () => {
    let [months, held] = [0, 0];
    for (let index = 0; index < 3; index++) {
      const history = historyOf(RUNS.seed + index, { arrivals: 5, isQuarterly: false, months: 10 });
      months += history.drops.length;
      held += publishHistory(history, T).held;
    }
    console.info(`with five arrivals a month: ${held} of ${months} months held`);
    expect(held / months).toBeGreaterThan(0.1);
  });
});
