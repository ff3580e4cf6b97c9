import { describe, expect, it } from "vitest";

import { hasNumbers, latestLines, recentSeries } from "../../../src/core/dataset/latest.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { latestRecords, readLatest } from "../../../src/core/tables/latest.ts";
import type { Table } from "../../../src/core/tables/table.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { fraction, indicator, month, percentage, series, table, target } from "../../support/build.ts";

const plans = indicator();
const onTime = percentage({ id: "on_time" });
const recentPlans = series(plans, { "2026-08": "x", "2026-09": "7", "2026-10": "c" });
const recentOnTime = seriesOf(
  datasetOf([
    fraction("100/200=50.0", { indicator: "on_time", period: "2026-09" }),
    fraction("202/249=81.1", { indicator: "on_time" }),
  ]),
  onTime,
  [],
);

const written = (of: Parameters<typeof latestLines>[0]) => latestRecords(latestLines(of));
const read = (
  from: Table,
  ...by: [Parameters<typeof recentSeries>[1], Parameters<typeof recentSeries>[2]]
) => {
  const lines = readLatest(from);
  return lines && recentSeries(lines, ...by);
};

describe("latest.csv", () => {
  it("has the newest figure of every indicator and its recent ones, in one row", () => {
    expect(writeCsv(written([recentPlans, series(indicator({ id: "none" }), {}), recentOnTime]))).toBe(
      [
        "indicator,period,numerator,denominator,value,recent",
        "plans,2026-10,,,c,2026-08:x 2026-09:7 2026-10:c",
        "on_time,2026-10,202,249,81.1,2026-09:50.0 2026-10:81.1",
        "",
      ].join("\n"),
    );
  });

  it("goes back two years and a month, and no further", () => {
    const values = Array.from({ length: 40 }, (_, back) => [monthsAfter(month("2026-10"), -back), "1"]);
    const [row = []] = written([series(plans, Object.fromEntries(values) as Record<string, string>)]).rows;
    const recent = row[5]!.split(" ");
    expect([recent.length, recent[0], recent.at(-1)]).toEqual([25, "2024-10:1", "2026-10:1"]);
  });

  it("reads back as the recent part of every series, with its targets, in the order of the indicators", () => {
    const targets = [target("2021-04", { indicator: "on_time" }), target("2021-04", { indicator: "other" })];
    const text = table(writeCsv(written([recentPlans, recentOnTime])));
    const back = read(text, [onTime, indicator({ id: "none" }), plans], targets);
    expect(back?.map((each) => each.indicator.id)).toEqual(["on_time", "plans"]);
    expect(back?.[1]?.observations).toEqual(recentPlans.observations);
    expect(back?.[0]?.targets).toEqual([targets[0]]);
    expect(back?.[0]?.observations).toEqual([
      { ...recentOnTime.observations[0]!, numerator: undefined, denominator: undefined },
      recentOnTime.observations[1],
    ]);
  });

  it("may hold ids such as constructor, which every object has", () => {
    const named = indicator({ id: "__proto__" });
    const text = table(writeCsv(written([series(named, { "2026-10": "7" })])));
    expect(read(text, [named, indicator({ id: "constructor" })], [])?.length).toBe(1);
  });

  it.each([
    "",
    "<!doctype html>\n",
    "indicator,period,value\nplans,2026-10,9\n",
    "indicator,period,numerator,denominator,value,recent,more\n",
    "indicator,period,numerator,denominator,value,recent\nplans,2026-10,,,9,2026-09:9\n",
    "indicator,period,numerator,denominator,value,recent\nplans,2026-10,,,9,2026-09:x 2026:10 2026-10:9\n",
    "indicator,period,numerator,denominator,value,recent\nplans,2026-10,,,9,2026-09:? 2026-10:9\n",
    "indicator,period,numerator,denominator,value,recent\nplans,2026-10,,,9,\n",
  ])("is not read from %j", (csv) => expect(readLatest(table(csv))).toBeUndefined());
});

it("a series has something to draw where one of its figures is a number", () => {
  expect(hasNumbers(recentPlans)).toBe(true);
  expect(hasNumbers(series(plans, { "2026-09": "c", "2026-10": "x" }))).toBe(false);
  expect(hasNumbers(series(plans, { "2026-10": "0" }))).toBe(true);
});
