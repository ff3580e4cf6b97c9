import highsLoader from "highs";
import { describe, expect, it } from "vitest";

import { toNumber } from "../../../src/core/decimal.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { filesOf, historyOf, type History } from "../../support/histories.ts";
import { protectedMonth } from "../../support/protected.ts";
import { attackOn } from "../../support/publicFiles.ts";
import { RUNS } from "../../support/runs.ts";
import { attackBySolver } from "../../support/secondAttacker.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";

const highs = await highsLoader();

const HISTORIES = IS_NIGHTLY ? 600 : 18;
const T = 5;

/** What our intruder narrows, in the words of the second attacker. */
function found(files: ReadonlyMap<string, string>): string[] {
  return attackOn([files])
    .found.map(({ cell, values }) => {
      const { period, indicator, category, column } = cell;
      const line = category === "" ? indicator : `${indicator}/${category}`;
      return `${period} ${line}:${column}: ${values.map(toNumber).join(" ")}`;
    })
    .sort();
}

/** A history as it would be published with small counts hidden alone, and every partner shown. */
function unshielded({ drops, indicators, categories }: History): Observation[] {
  const months = new Map<string, Observation[]>();
  for (const row of drops.flat()) months.set(row.period, []);
  for (const drop of drops)
    for (const period of new Set(drop.map((row) => row.period)))
      months.set(
        period,
        drop.filter((row) => row.period === period),
      );
  const apart = categories.map((category) => ({ ...category, addsUp: false }));
  return [...months.values()].flatMap(
    (rows) => protectedMonth(rows, indicators, T, { categories: apart }).observations,
  );
}

describe(`${HISTORIES} drawn councils with every partner shown`, () => {
  it("give the very same away to our intruder and to a program of HiGHS", () => {
    let narrowed = 0;
    for (let index = 0; index < HISTORIES; index++) {
      const history = historyOf(RUNS.seed + index);
      const files = filesOf(history, unshielded(history), T);
      const ours = found(files);
      expect(attackBySolver(files, highs), `history ${RUNS.seed + index}`).toEqual(ours);
      narrowed += ours.length;
    }
    console.info(`${narrowed} hidden counts narrowed by both in ${HISTORIES} histories with partners shown`);
    expect(narrowed).toBeGreaterThan(HISTORIES);
  });
});
