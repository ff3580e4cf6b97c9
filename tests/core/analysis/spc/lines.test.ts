import { describe, expect, it } from "vitest";

import { limitsLines, signalLines } from "../../../../src/core/analysis/spc/lines.ts";
import { spcOf } from "../../../../src/core/analysis/spc/spc.ts";
import { limitsRecords } from "../../../../src/core/tables/limits.ts";
import { signalsRecords } from "../../../../src/core/tables/signals.ts";
import { indicator, series, target } from "../../../support/build.ts";
import { at, monthly, noise } from "../../../support/months.ts";

const judged = (values: string, ...rest: [Parameters<typeof series>[2]?, Parameters<typeof spcOf>[1]?]) => {
  const spc = spcOf(series(indicator({ kind: "flow" }), monthly(values), rest[0] ?? []), rest[1] ?? [])!;
  return [{ indicator: "plans", spc }];
};
const anew = { from: at(26), reason: "Teams joined.", source: "Board" };

describe("limits.csv", () => {
  const lines = (...given: Parameters<typeof judged>) =>
    limitsRecords(limitsLines(judged(...given))).rows.map((row) => row.join());

  it("has a line for each segment, with its lines and what they rest on", () => {
    expect(limitsRecords([]).header.join()).toBe(
      "indicator,from,to,start,because,mean,lower,upper,baseline_from,baseline_to,trial,median",
    );
    // 1208 ÷ 24 = 50.333333; 2.66 × 196 ÷ 23 = 22.667826
    expect(lines(noise(24))).toEqual([
      "plans,2021-04,2023-03,first,,50.333333,27.665507,73.001159,2021-04,2023-03,no,",
    ]);
  });

  it("says of a segment without limits why, and its median", () =>
    expect(lines(`${noise(24)} c`)).toEqual(["plans,2021-04,2023-04,first,c,,,,,,,50"]));

  it("has no median where nothing is shown", () =>
    expect(lines("c c c")).toEqual(["plans,2021-04,2021-06,first,c,,,,,,,"]));

  it("says where limits start anew, and which are trial limits", () => {
    const redefined = [target("2021-04", { definition: "Old." }), target(at(24), { definition: "New." })];
    expect(lines(noise(30), redefined).map((line) => line.replace(/,[\d.]+(?=,)/g, ","))).toEqual([
      "plans,2021-04,2023-03,first,,,,,2021-04,2023-03,no,",
      "plans,2023-04,2023-09,new-definition,,,,,2023-04,2023-09,yes,",
    ]);
    expect(lines(noise(30), [], [anew])[1]).toMatch(/^plans,2023-06,2023-09,rebaseline,too-few,,,,,,,/);
  });

  it("clips lines to what is possible", () =>
    expect(lines(noise(24).replaceAll(/\d+/g, (value) => String(Number(value) - 40)))[0]).toContain(
      ",10.333333,0,33.001159,",
    ));
});

describe("signals.csv", () => {
  const lines = (...given: Parameters<typeof judged>) =>
    signalsRecords(signalLines(judged(...given))).rows.map((row) => row.join());

  it("has a line for each month that a signal marks, by the signal’s first month", () => {
    expect(signalsRecords([]).header.join()).toBe("indicator,rule,direction,signal,period");
    expect(lines(`${noise(24)} 68 67 90`)).toEqual([
      "plans,two-of-three,higher,2023-04,2023-04",
      "plans,two-of-three,higher,2023-04,2023-05",
      "plans,two-of-three,higher,2023-04,2023-06",
      "plans,outside,higher,2023-06,2023-06",
    ]);
  });

  it("has those of earlier segments first, and none of one without limits", () => {
    expect(lines(`${noise(24)} 68 67 90`, [], [{ ...anew, from: at(27) }])).toHaveLength(4);
    expect(lines(`${noise(24)} 68 67 90 50`, [], [{ ...anew, from: at(27) }])).toHaveLength(4);
    expect(lines(`${noise(24)} 68 67 c`)).toEqual([]);
  });
});
