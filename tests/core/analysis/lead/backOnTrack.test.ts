import { describe, expect, it } from "vitest";

import { backOnTrackOf } from "../../../../src/core/analysis/lead/backOnTrack.ts";
import type { Note } from "../../../../src/core/note.ts";
import { month } from "../../../support/build.ts";
import { HEALTH, shares } from "../../../support/lead.ts";

const NOW = month("2022-03");
/** Notes as `2021-06 by 2021-12`; without a date they promise nothing. */
const notes = (...texts: readonly string[]): Note[] =>
  texts.map((text) => {
    const [period = "", by] = text.split(" by ");
    const said = { role: "Head of care", isException: true, text: "Because." };
    return {
      ...{ ...said, indicator: "health", period: month(period) },
      backOnTrackBy: by === undefined ? undefined : month(by),
    };
  });
const of = (months: string, ...texts: readonly string[]) =>
  backOnTrackOf(shares(HEALTH, months), notes(...texts), NOW);

describe("by when a figure is to be back on track", () => {
  it("is the first date, and how often it moved to another since", () => {
    expect(
      of(
        "1/2*12",
        "2021-05 by 2021-09",
        "2021-08 by 2021-09",
        "2021-10",
        "2021-11 by 2022-03",
        "2022-02 by 2022-01",
      ),
    ).toEqual({ first: "2021-09", promisedIn: "2021-05", now: "2022-01", moves: 2 });
    expect(of("1/2*12", "2021-05 by 2021-09")).toMatchObject({ first: "2021-09", now: "2021-09", moves: 0 });
  });

  it("is not known where no date was given, where it is another figure’s, or said later", () => {
    expect(of("1/2*12", "2021-05")).toBeUndefined();
    expect(of("1/2*12", "2022-04 by 2022-09")).toBeUndefined();
    const [other] = notes("2021-05 by 2021-09");
    expect(
      backOnTrackOf(shares(HEALTH, "1/2*12"), [{ ...other!, indicator: "reviews" }], NOW),
    ).toBeUndefined();
  });

  it("begins anew once it was on target for three months in a row, of those that can be judged", () => {
    const said = ["2021-05 by 2021-09", "2021-12 by 2022-06"] as const;
    expect(of("1/2*2 2/2 2/2 1/2*8", ...said)).toMatchObject({ first: "2021-09", moves: 1 });
    expect(of("1/2*2 2/2*3 1/2*7", ...said)).toMatchObject({ first: "2022-06", moves: 0 });
    expect(of("1/2*2 2/2 c 2/2 2/2 1/2*6", ...said)).toMatchObject({ first: "2022-06", moves: 0 });
  });
});
