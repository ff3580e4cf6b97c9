import type { Month } from "../../src/core/period.ts";
import { caseloads } from "./caseloads.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { drifting, lastTwelve, through } from "./course.ts";
import { fraction, type Entry } from "./entry.ts";

/** Social workers, in tenths of a full-time post: many leave by early 2024, then the academy brings them back. */
export function workforce(months: readonly Month[]): Entry[] {
  const chance = chanceOf("workforce");
  const slowly = { hold: 0.8, jitter: 0.006 };
  const employedUsual = through(
    ["2021-04", 1180],
    ["2022-09", 1120],
    ["2024-03", 1150],
    ["2024-12", 1360],
    ["2025-12", 1580],
    ["2026-09", 1655],
  );
  const employedAround = drifting(chance, employedUsual, { hold: 0.8, jitter: 9 });
  const agencyShare = drifting(
    chanceOf("agency"),
    through(
      ["2021-04", 0.09],
      ["2022-12", 0.2],
      ["2024-02", 0.33],
      ["2025-01", 0.235],
      ["2025-12", 0.17],
      ["2026-09", 0.142],
    ),
    slowly,
  );
  const vacantShare = drifting(
    chanceOf("vacancies"),
    through(
      ["2021-04", 0.21],
      ["2022-12", 0.25],
      ["2024-02", 0.345],
      ["2025-01", 0.225],
      ["2025-11", 0.168],
      ["2026-09", 0.138],
    ),
    slowly,
  );
  const caseload = drifting(
    chanceOf("caseload"),
    through(["2021-04", 14.9], ["2022-12", 15.4], ["2024-02", 19.2], ["2025-06", 17.7], ["2026-09", 16.3]),
    { hold: 0.75, jitter: 0.12 },
  );
  const leavingRate = through(["2020-04", 0.16], ["2022-06", 0.26], ["2023-12", 0.19], ["2026-09", 0.105]);
  const leftInYear = lastTwelve();

  return months.flatMap((month) => {
    const employed = Math.round(employedAround(month));
    const agency = agencyBeside(employed, agencyShare(month));
    const vacant = agencyBeside(employed, vacantShare(month));
    const holders = Math.round((employed + agency) * 0.58);
    const cases = Math.round((holders / 10) * caseload(month));
    const left = postsOf(chance, chance.arrivals(((employed / 10) * leavingRate(month)) / 12));
    return [
      ...caseloads(month, cases, holders),
      fraction(month, "agency_social_workers", agency, employed + agency),
      fraction(month, "social_worker_vacancies", vacant, employed + vacant),
      fraction(month, "social_workers_leaving", leftInYear(left), employed),
    ];
  });
}

/** How many there are beside `employed` when they are `share` of both together. */
function agencyBeside(employed: number, share: number): number {
  return Math.round((employed * share) / (1 - share));
}

/** The posts of `workers`, in tenths: most work full time, one in four three or four days a week. */
function postsOf(chance: Chance, workers: number): number {
  let tenths = 0;
  for (let worker = 0; worker < workers; worker++) {
    const draw = chance.unit();
    tenths += draw < 0.75 ? 10 : draw < 0.9 ? 8 : 6;
  }
  return tenths;
}
