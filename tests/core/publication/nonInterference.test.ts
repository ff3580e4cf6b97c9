import { describe, expect, it } from "vitest";

import { isError } from "../../../src/core/issue.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { observationRecords } from "../../../src/core/tables/observations.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { filesOf, historyOf, type Counts, type History } from "../../support/histories.ts";
import { published } from "../../support/publish.ts";
import { SEED } from "../../support/seed.ts";

const PAIRS = 12;
const T = 5;
const NOW = "2027-06-01T12:00:00Z";
const CODE = "E06009998";

/** A history’s months as they were first sent, each as a return. */
function returnsOf({ drops }: History): Record<string, string> {
  const months = new Map<string, Observation[]>();
  for (const drop of drops) for (const row of drop) if (!months.has(row.period)) months.set(row.period, []);
  for (const drop of drops) {
    const newest = drop.at(-1)?.period ?? "";
    months.set(
      newest,
      drop.filter(({ period }) => period === newest),
    );
  }
  return Object.fromEntries(
    [...months].map(([period, rows]) => [`${period}.csv`, writeCsv(observationRecords(rows, CODE))]),
  );
}

function referenceOf(history: History): Map<string, string> {
  const files = filesOf(history, [], T);
  const council = { name: "Drawnbridge", la_code: CODE, illustrative: true, disclosure: { threshold: T } };
  return new Map([
    ["council.json", JSON.stringify(council)],
    ["indicators.csv", files.get("indicators.csv") ?? ""],
    ["breakdowns.csv", files.get("breakdowns.csv") ?? ""],
    ["relations.csv", files.get("relations.csv") ?? ""],
  ]);
}

/** The next small count, so that what was 1 to 5 stays so, and the partner that makes up for it. */
const otherSmall = (count: number) => (count === T ? count - 1 : count + 1);

/** The same council but for counts that are hidden either way: a rare home and its partner, and long plans. */
function elsewhere({ homes, longPlans, ...counts }: Counts): Counts {
  const [relatives = 0, fostering = 0, residential = 0, other = 0] = homes;
  const isOther = other >= 1 && other <= T;
  const change = isOther ? otherSmall(other) - other : 0;
  const isPlans = longPlans >= 1 && longPlans <= T;
  return {
    ...counts,
    homes: [relatives - change, fostering, residential, other + change],
    longPlans: isPlans ? otherSmall(longPlans) : longPlans,
  };
}

describe(`${PAIRS} pairs of histories that differ only in figures hidden in both`, () => {
  it("give the same public folder, byte for byte", async () => {
    let differing = 0;
    for (let index = 0; index < PAIRS; index++) {
      const chosen = { months: 12, arrivals: 20 };
      const [one, other] = [
        historyOf(SEED + index, chosen),
        historyOf(SEED + index, { ...chosen, instead: elsewhere }),
      ];
      const [first, second] = [returnsOf(one), returnsOf(other)];
      differing += Object.keys(first).filter((name) => first[name] !== second[name]).length;
      const reference = referenceOf(one);
      const a = await published({ reference, given: first, now: NOW, confirm: "checked-and-right" });
      const b = await published({ reference, given: second, now: NOW, confirm: "checked-and-right" });
      expect([a.issues.filter(isError), a.isHeld]).toEqual([[], false]);
      expect(a.site.size).toBeGreaterThan(10);
      expect([...b.site], `history ${SEED + index}`).toEqual([...a.site]);
    }
    expect(differing).toBeGreaterThan(PAIRS);
  });
});
