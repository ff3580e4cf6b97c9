import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { drifting, through, type Course } from "./course.ts";
import { count, fraction, unavailable, within, type Entry } from "./entry.ts";
import { homes, HOMES, type Mix } from "./homes.ts";

export type Care = { readonly entries: readonly Entry[]; readonly mixes: ReadonlyMap<Month, Mix> };

/** The month for which the NHS could not send its list of health checks. */
const HEALTH_FILE_MISSING = "2023-08";

/** Children in care: a stock that exactly follows from those who come and go, where they live, and what is done for them. */
export function care(months: readonly Month[]): Care {
  const chance = chanceOf("children in care");
  const startsUsual = through(
    ["2020-04", 10.6],
    ["2021-10", 11.4],
    ["2022-06", 15.6],
    ["2024-09", 15.4],
    ["2026-09", 14.2],
  );
  const leavesShare = through(
    ["2020-04", 0.03],
    ["2022-06", 0.031],
    ["2023-04", 0.0365],
    ["2024-09", 0.039],
    ["2026-09", 0.0365],
  );
  const live = homes();
  const mixes = new Map<Month, Mix>();
  const services = [population(), stability(), health(), reviews()];

  let children = 346;
  let startedBefore = 11;
  const entries = months.flatMap((month) => {
    const started = chance.arrivals(startsUsual(month));
    const left = chance.hits(children, leavesShare(month));
    children += started - left;
    const mix = live(month, children);
    mixes.set(month, mix);
    const known: CareMonth = { month, children, dueFirstCheck: chance.hits(startedBefore, 0.93) };
    startedBefore = started;
    return [
      count(month, "children_in_care", children),
      count(month, "started_in_care", started),
      count(month, "left_care", left),
      count(month, "placements", children),
      ...HOMES.map((home) => within("type", home, count(month, "placements", mix[home]))),
      fraction(month, "residential_care", mix.residential, children),
      ...services.flatMap((service) => service(known)),
    ];
  });
  return { entries, mixes };
}

type CareMonth = { readonly month: Month; readonly children: number; readonly dueFirstCheck: number };
type Service = (known: CareMonth) => Entry[];

/** Estimates of the children who live in the area; each August the new mid-year estimate is used. */
function population(): Service {
  const estimates: readonly (readonly [from: string, children: number])[] = [
    ["2026-08", 57_610],
    ["2025-08", 57_380],
    ["2024-08", 56_740],
    ["2023-08", 55_890],
    ["2022-08", 54_960],
    ["2021-08", 54_410],
    ["2020-04", 54_050],
  ];
  return ({ month, children }) => {
    const [, residents] = estimates.find(([from]) => from <= month) ?? [];
    if (residents === undefined) throw new Error(`no estimate for ${month}`);
    return [fraction(month, "children_in_care_rate", children, residents)];
  };
}

function stability(): Service {
  const slowly = { hold: 0.85, jitter: 0.004 };
  const threeHomes = drifting(
    chanceOf("three homes"),
    through(["2021-04", 0.084], ["2023-03", 0.092], ["2024-09", 0.112], ["2026-09", 0.097]),
    slowly,
  );
  const settled = drifting(
    chanceOf("settled"),
    through(["2021-04", 0.715], ["2024-12", 0.645], ["2026-09", 0.675]),
    { hold: 0.8, jitter: 0.008 },
  );
  const far = drifting(
    chanceOf("far from home"),
    through(["2021-04", 0.29], ["2022-09", 0.268], ["2025-03", 0.276], ["2026-09", 0.255]),
    slowly,
  );
  return ({ month, children }) => {
    const longInCare = Math.round(children * 0.255);
    return [
      fraction(month, "three_or_more_homes", shareOf(children, threeHomes, month), children),
      fraction(month, "settled_homes", shareOf(longInCare, settled, month), longInCare),
      fraction(month, "far_from_home", shareOf(children, far, month), children),
    ];
  };
}

/** First checks fall behind when the clinics lose a doctor in August 2025. */
function health(): Service {
  const chance = chanceOf("first health checks");
  const onTimeShare = through(
    ["2021-04", 0.9],
    ["2025-07", 0.87],
    ["2025-09", 0.66],
    ["2026-01", 0.52],
    ["2026-05", 0.58],
    ["2026-10", 0.66],
  );
  const yearly = drifting(
    chanceOf("yearly health checks"),
    through(["2021-04", 0.935], ["2023-06", 0.89], ["2026-09", 0.915]),
    { hold: 0.75, jitter: 0.006 },
  );
  return ({ month, children, dueFirstCheck }) => {
    const yearInCare = Math.round(children * 0.69);
    const checked = shareOf(yearInCare, yearly, month);
    return [
      fraction(month, "first_health_checks", chance.hits(dueFirstCheck, onTimeShare(month)), dueFirstCheck),
      month === HEALTH_FILE_MISSING
        ? unavailable(month, "yearly_health_checks")
        : fraction(month, "yearly_health_checks", checked, yearInCare),
    ];
  };
}

/** A review that is late is held in the month after it was due. One child in seven is under four, and is not asked. */
function reviews(): Service {
  const chance = chanceOf("care reviews");
  const onTimeShare = through(["2021-04", 0.95], ["2023-11", 0.935], ["2026-09", 0.965]);
  const asked = chanceOf("views at reviews");
  const tookPartShare = through(["2021-04", 0.925], ["2023-11", 0.885], ["2026-09", 0.925]);
  let lateBefore = 4;
  return ({ month, children }) => {
    const due = chance.arrivals(children * 0.23);
    const onTime = chance.hits(due, onTimeShare(month));
    const fourOrOlder = asked.hits(onTime + lateBefore, 6 / 7);
    lateBefore = due - onTime;
    return [
      fraction(month, "care_reviews_on_time", onTime, due),
      fraction(month, "children_took_part", asked.hits(fourOrOlder, tookPartShare(month)), fourOrOlder),
    ];
  };
}

function shareOf(whole: number, share: Course, month: Month): number {
  return Math.min(whole, Math.round(whole * share(month)));
}
