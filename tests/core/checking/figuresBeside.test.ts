import { expect, it } from "vitest";

import { besideCells, figuresBeside } from "../../../src/core/checking/figuresBeside.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { month, observation } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";

const OCTOBER = month("2026-10");

/** The cells of October’s rows, where these are published before it. */
function cells(past: readonly Observation[], now: readonly Observation[]) {
  const editions = {
    before: { dataset: datasetOf(past), reference: SMALL },
    after: { dataset: datasetOf([...past, ...now]), reference: SMALL },
  };
  const months = figuresBeside({ editions, revisions: [] });
  expect(months.map(({ period }) => period)).toEqual([OCTOBER]);
  return months.flatMap(({ figures }) => figures.map((figure) => besideCells(figure, OCTOBER)));
}

const of = (indicator: string, period: string, value: string) =>
  observation(value, { indicator, period: month(period) });

it("a figure stands beside that of the month before and that of the year before, hidden ones as their symbol", () => {
  const past = [
    of("contacts", "2025-10", "1300"),
    of("contacts", "2025-11", "9"),
    of("contacts", "2026-09", "1411"),
  ];
  expect(cells(past, [of("contacts", "2026-10", "c")])).toEqual([
    ["Contacts about a child", "[c]", "1,411", "1,300"],
  ]);
});

it("a figure that is due once a year stands beside the one of a year before, once", () => {
  expect(cells([of("rank", "2025-10", "40")], [of("rank", "2026-10", "38")])).toEqual([
    ["Place in England", "38", "", "40"],
  ]);
});
