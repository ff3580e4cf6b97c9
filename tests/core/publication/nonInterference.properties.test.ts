import { describe, expect, it } from "vitest";

import { isDisclosureHold, isError } from "../../../src/core/issue.ts";
import { pairOf } from "../../support/pairs.ts";
import { published } from "../../support/publish.ts";
import { RUNS } from "../../support/runs.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";

/** Few by day: each publishes two years of months. */
const PAIRS = IS_NIGHTLY ? RUNS.numRuns / 10 : 25;
const NOW = "2027-06-01T12:00:00Z";

describe(`${PAIRS} pairs of histories that differ only in figures hidden in both`, () => {
  it("give the same public folder, byte for byte", async () => {
    let [differing, held] = [0, 0];
    for (let index = 0; index < PAIRS; index++) {
      const seed = RUNS.seed + index;
      const {
        reference,
        returns: [first, second],
      } = pairOf(seed);
      differing += Object.keys(first).filter((name) => first[name] !== second[name]).length;
      const a = await published({ reference, given: first, now: NOW, confirm: "checked-and-right" });
      const b = await published({ reference, given: second, now: NOW, confirm: "checked-and-right" });
      expect([...a.issues, ...b.issues].filter(isError), `history ${seed}`).toEqual([]);
      // The gate reads public bytes alone: it holds both, for the same equations, or neither.
      expect(b.issues.filter(isDisclosureHold), `history ${seed}`).toEqual(a.issues.filter(isDisclosureHold));
      expect(b.isHeld, `history ${seed}`).toBe(a.isHeld);
      held += Number(a.isHeld);
      expect(a.site.size > 10, `history ${seed}`).toBe(!a.isHeld);
      expect([...b.site], `history ${seed}`).toEqual([...a.site]);
    }
    console.info(`${held} of ${PAIRS} pairs held, each of them both or neither`);
    expect(differing).toBeGreaterThan(PAIRS);
    expect(held).toBeLessThan(PAIRS / 4);
  });
});
