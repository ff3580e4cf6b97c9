import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { drifting, through, type Course } from "./course.ts";
import { count, fraction, within, type Entry } from "./entry.ts";
import { HOMES, type Home, type Mix } from "./homes.ts";

/** The kinds of home whose cost is shown; the others are few children or cost little. */
const SHOWN = ["fostering", "residential", "supported"] as const;

/** What homes cost in a week, for the children who live in them, and what the year is expected to cost. */
export function money(mixes: ReadonlyMap<Month, Mix>): Entry[] {
  const prices = pricesOfHomes();
  const forecast = forecasts();
  return [...mixes].flatMap(([month, mix]) => {
    const paid = spendingOn(mix, prices, month);
    const children = HOMES.reduce((sum, home) => sum + mix[home], 0);
    const total = HOMES.reduce((sum, home) => sum + paid[home], 0);
    return [
      fraction(month, "placement_cost", total, children),
      ...SHOWN.map((home) => within("type", home, fraction(month, "placement_cost", paid[home], mix[home]))),
      ...forecast(month),
    ];
  });
}

/** Pounds a week for one child. */
function pricesOfHomes(): Readonly<Record<Home, Course>> {
  const price = (home: Home, from: number, to: number): Course =>
    drifting(
      chanceOf(`price ${home}`),
      through(["2021-04", from], ["2024-04", (from + 2 * to) / 3], ["2026-09", to]),
      {
        hold: 0.8,
        jitter: from * 0.005,
      },
    );
  return {
    fostering: price("fostering", 548, 722),
    relatives: price("relatives", 302, 366),
    residential: price("residential", 5310, 7340),
    supported: price("supported", 1175, 1690),
    with_parents: price("with_parents", 68, 84),
    other: price("other", 3080, 4350),
  };
}

/** Whole pounds. Every price is asked for once a month, in the order of HOMES. */
function spendingOn(mix: Mix, prices: Readonly<Record<Home, Course>>, month: Month): Record<Home, number> {
  const paid = (home: Home): number => Math.round(mix[home] * prices[home](month));
  return {
    fostering: paid("fostering"),
    relatives: paid("relatives"),
    residential: paid("residential"),
    supported: paid("supported"),
    with_parents: paid("with_parents"),
    other: paid("other"),
  };
}

/** Thousands of pounds over budget. Each April a new year starts with a new budget. */
function forecasts(): (month: Month) => Entry[] {
  const children = forecast("children", [
    ["2021", 210, -120, -260],
    ["2022", 260, 980, 1450],
    ["2023", 540, 2600, 3050],
    ["2024", 760, 2150, 2480],
    ["2025", 610, 1480, 1320],
    ["2026", 380, 1240, 1240],
  ]);
  const others = forecast("others", [
    ["2021", 190, 170, 110],
    ["2022", 150, 420, 380],
    ["2023", 260, 900, 1150],
    ["2024", 310, 640, 870],
    ["2025", 240, 520, 610],
    ["2026", 190, 560, 560],
  ]);
  return (month) => {
    const ours = Math.round(children(month));
    const whole = ours + Math.max(0, Math.round(others(month)));
    return [
      count(month, "forecast_variance", whole * 1000),
      count(month, "forecast_variance_children", ours * 1000),
    ];
  };
}

/** The forecast made in April, October and March of the financial years that start in `year`. */
function forecast(name: string, years: readonly (readonly [string, number, number, number])[]): Course {
  const points = years.flatMap(([year, april, october, march]): (readonly [string, number])[] => [
    [`${year}-04`, april],
    [`${year}-10`, october],
    [`${Number(year) + 1}-03`, march],
  ]);
  return drifting(chanceOf(`forecast ${name}`), through(...points), { hold: 0.4, jitter: 9 });
}
