import fc from "fast-check";
import { expect, it } from "vitest";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { isError } from "../../../src/core/issue.ts";
import { FIGURE_COLUMNS, keyOf } from "../../../src/core/observation.ts";
import { doubtsAbout } from "../../../src/core/plausibility/doubts.ts";
import { validate, type MonthlyReturn } from "../../../src/core/returns/validate.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import { readObservations } from "../../../src/core/tables/observations.ts";
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

/** What finds out that a return is not what it was; "nobody" where it says the same as it did. */
function caughtBy(sent: Uint8Array): "validation" | "plausibility" | "nobody" | "nothing" {
  const { table: rows, issues } = readReturn(sent);
  const read = rows && validate(rows, reference);
  if (read?.monthlyReturn === undefined || issues.some(isError)) return "validation";
  if (figuresIn(read.monthlyReturn) === goodFigures) return "nobody";
  const doubts = doubtsAbout([read.monthlyReturn], before, reference);
  return doubts.length > 0 ? "plausibility" : "nothing";
}

function figuresIn({ observations }: MonthlyReturn): string {
  const figures = observations.map((each) =>
    [keyOf(each), ...FIGURE_COLUMNS.map((column) => figureCell(each[column]))].join(),
  );
  return figures.sort().join("\n");
}

const goodFigures = figuresIn(validate(readReturn(bytesOf(good)).table!, reference).monthlyReturn!);
const share = (count: number) => `${((100 * count) / RUNS.numRuns).toFixed(1)}%`;
const newCounts = () => ({ validation: 0, plausibility: 0, nobody: 0, nothing: 0 });

it("one digit changed to another is noticed in most cases, by arithmetic or by the past; the share is printed", () => {
  expect(caughtBy(bytesOf(good))).toBe("nobody");
  const counts = newCounts();
  fc.assert(
    fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, more) => {
      const digit = String((Number(good[at]) + more) % 10);
      counts[caughtBy(bytesOf(good.slice(0, at) + digit + good.slice(at + 1)))] += 1;
    }),
    RUNS,
  );
  const { validation, plausibility, nothing } = counts;
  console.info(
    `One digit for another in a figure of Nenebridge's October: ${share(validation)} refused, ${share(plausibility)} held, ${share(nothing)} not found out.`,
  );
  expect(validation + plausibility).toBeGreaterThan(0.75 * RUNS.numRuns);
});

it("one byte changed to another, unless both are digits, hardly ever changes a figure unnoticed; the share is printed", () => {
  const bytes = bytesOf(good);
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  const counts = newCounts();
  const unnoticed = new Set<string>();
  fc.assert(
    fc.property(fc.noBias(fc.nat(bytes.length - 1)), fc.noBias(fc.nat(255)), (at, byte) => {
      fc.pre(bytes[at] !== byte && !(isDigit(bytes[at]) && isDigit(byte)));
      const found = caughtBy(bytes.with(at, byte));
      counts[found] += 1;
      if (found === "nothing") unnoticed.add(JSON.stringify(String.fromCharCode(byte)));
    }),
    RUNS,
  );
  const { validation, plausibility, nobody, nothing } = counts;
  console.info(
    `One byte for another: ${share(validation)} refused, ${share(plausibility)} held, ${share(nobody)} read as before, ${share(nothing)} read as another figure (by ${[...unnoticed].join(" ")}).`,
  );
  expect(nothing).toBeLessThan(0.01 * RUNS.numRuns);
});
