import { expect, it } from "vitest";

import { councilOf } from "../../src/core/reference/councilFile.ts";
import type { Release } from "../../src/core/release.ts";
import { provisionalWindow } from "../../src/views/provisional.ts";
import { month } from "../support/build.ts";

it("the provisional months end with the newest that a release brought, and are as many as the council says", () => {
  const release = (seq: number, period: string | undefined): Release => ({
    ...{ seq, period: period === undefined ? undefined : month(period), hash: "a".repeat(64) },
    ...{ time: "2026-03-20T08:30:00Z", kind: period === undefined ? "reference" : "return" },
    ...{ reason: undefined, confirmed: undefined },
  });
  const council = councilOf({ name: "Smallbridge", la_code: "E06009998", revisions: { months: 3 } });
  const releases = [release(1, "2026-01"), release(2, "2026-02"), release(3, undefined)];
  expect(provisionalWindow({ council, releases })).toEqual({ newest: "2026-02", window: 3 });
  expect(provisionalWindow({ council, releases: [] })).toEqual({ newest: undefined, window: 3 });
});
