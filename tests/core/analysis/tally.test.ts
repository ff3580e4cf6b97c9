import { expect, it } from "vitest";

import { tallyOf } from "../../../src/core/analysis/tally.ts";

it("a tally counts every status, and those without one apart", () => {
  expect(tallyOf(["on", "off", undefined, "just-off", "off", undefined, undefined])).toEqual({
    byStatus: { on: 1, "just-off": 1, off: 2 },
    judged: 4,
    unjudged: 3,
  });
  expect(tallyOf([])).toEqual({ byStatus: { on: 0, "just-off": 0, off: 0 }, judged: 0, unjudged: 0 });
});
