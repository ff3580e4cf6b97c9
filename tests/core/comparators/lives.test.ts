import { describe, expect, it } from "vitest";

import { isThere, livesIn, type Evidence } from "../../../src/core/comparators/lives.ts";
import { day } from "../../support/build.ts";

/** `rate old 2016-2018`: a number in each of these years. */
const numbers = (...lines: readonly string[]): Evidence[] =>
  lines.flatMap((line) => {
    const [, measure = "", areaCode = "", from = "", to = ""] = /^(\w+) (\w+) (\d+)-(\d+)$/.exec(line) ?? [];
    const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
    return years.map((year) => ({ measure, areaCode, end: day(`${year}-03-31`) }));
  });
const livesOf = (...lines: readonly string[]) =>
  Object.fromEntries([...livesIn(numbers(...lines))].map(([code, life]) => [code, Object.values(life)]));

describe("when an authority was there", () => {
  it("is from its first number to its last, over everything that is counted", () =>
    expect(
      livesOf(
        ...["rate old 2016-2019", "other old 2016-2019", "rate new 2020-2025", "other new 2020-2025"],
        ...["rate here 2016-2025", "other here 2018-2024"],
      ),
    ).toEqual({
      old: [undefined, "2019-03-31"],
      new: ["2020-03-31", undefined],
      here: [undefined, undefined],
    }));

  it("is not shortened by a measure that begins later or was given up", () =>
    expect(
      livesOf(
        ...["rate here 2016-2025", "late here 2024-2025", "ended here 2010-2012"],
        ...["rate far 2016-2025", "late far 2024-2025", "ended far 2010-2012"],
      ),
    ).toMatchObject({ here: [undefined, undefined] }));

  it("is not lengthened by one measure alone, which may be counted by other areas", () =>
    expect(
      livesOf(
        ...["rate old 2016-2019", "other old 2016-2019", "courts old 2016-2025", "odd old 2020-2020"],
        ...["rate here 2016-2025", "other here 2016-2025"],
      ).old,
    ).toEqual([undefined, "2019-03-31"]));

  it("may lack the first or the newest year, in which a figure can be withheld", () =>
    expect(livesOf("rate shy 2017-2024", "other shy 2017-2024", "rate here 2016-2025").shy).toEqual([
      undefined,
      undefined,
    ]));

  it("includes its first and last day", () => {
    const life = { from: day("2020-03-31"), to: day("2023-03-31") };
    const there = ["2020-03-30", "2020-03-31", "2023-03-31", "2023-04-01"].map((at) =>
      isThere(life, day(at)),
    );
    expect(there).toEqual([false, true, true, false]);
    expect(isThere({ from: undefined, to: undefined }, day("1999-01-01"))).toBe(true);
  });
});
