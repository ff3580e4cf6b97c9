import fc from "fast-check";
import { expect, it } from "vitest";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { readObservations } from "../../../src/core/dataset/observations.ts";
import { isError } from "../../../src/core/issue.ts";
import { doubtsAbout } from "../../../src/core/plausibility/doubts.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { readReturn } from "../../../src/csv/readReturn.ts";
import { table } from "../../support/build.ts";
import { NENEBRIDGE_RETURNS } from "../../support/nenebridge.ts";
import { RUNS } from "../../support/runs.ts";
import { bytesOf } from "../../support/small.ts";

const reference = readNenebridge();
const sent = [...NENEBRIDGE_RETURNS.values()];
const good = sent.at(-1)!;
const before = datasetOf(sent.slice(0, -1).flatMap((text) => readObservations(table(text))!));

/** Where the digits of October's figures are: in the last three cells of every row. */
const digits = [...good.matchAll(/\d(?=[^,\n]*(?:,[^,\n]*){0,2}\n)/g)]
  .map(({ index }) => index)
  .filter((at) => good.lastIndexOf("\n", at) > 0 && cellAt(at) >= 5);

function cellAt(at: number): number {
  return good.slice(good.lastIndexOf("\n", at) + 1, at).split(",").length - 1;
}

/** What finds out that a return is not what it was. */
function caughtBy(text: string): "validation" | "plausibility" | "nothing" {
  const { table: rows, issues } = readReturn(bytesOf(text));
  const read = rows && validate(rows, reference);
  if (read?.monthlyReturn === undefined || issues.some(isError)) return "validation";
  const doubts = doubtsAbout([read.monthlyReturn], before, reference.indicators);
  return doubts.length > 0 ? "plausibility" : "nothing";
}

it("of one digit for another, most are found out by arithmetic or by the past; the share is printed", () => {
  expect(caughtBy(good)).toBe("nothing");
  const counts = { validation: 0, plausibility: 0, nothing: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, more) => {
      const digit = String((Number(good[at]) + more) % 10);
      counts[caughtBy(good.slice(0, at) + digit + good.slice(at + 1))] += 1;
    }),
    RUNS,
  );
  const { validation, plausibility, nothing } = counts;
  const share = (count: number) => `${((100 * count) / RUNS.numRuns).toFixed(1)}%`;
  console.info(
    `One digit for another in a figure of Nenebridge's October: ${share(validation)} refused, ${share(plausibility)} held, ${share(nothing)} not found out.`,
  );
  expect(validation + plausibility).toBeGreaterThan(0.75 * RUNS.numRuns);
});
