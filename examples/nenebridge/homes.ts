import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { drifting, through, type Course } from "./course.ts";

/** The kinds of home in `breakdowns.csv`. */
export const HOMES = ["fostering", "relatives", "residential", "supported", "with_parents", "other"] as const;
export type Home = (typeof HOMES)[number];

/** How many children live in each kind of home. */
export type Mix = Readonly<Record<Home, number>>;

/** Every kind has its own course; foster carers look after all the others, so that the mix adds up to all children. */
export function homes(): (month: Month, children: number) => Mix {
  const relatives = kind("relatives", 0.8, ["2021-04", 0.12], ["2026-09", 0.142]);
  const residential = kind(
    "residential",
    0.9,
    ["2021-04", 0.094],
    ["2022-10", 0.104],
    ["2024-11", 0.148],
    ["2026-09", 0.136],
  );
  const supported = kind("supported", 0.9, ["2021-04", 0.118], ["2023-10", 0.108], ["2026-09", 0.139]);
  const withParents = kind("with parents", 0.6, ["2021-04", 0.034], ["2026-09", 0.027]);
  const other = kind("other", 0.7, ["2021-04", 0.008], ["2024-06", 0.013], ["2026-09", 0.01]);
  return (month, children) => {
    const rest = {
      relatives: relatives(month, children),
      residential: residential(month, children),
      supported: supported(month, children),
      with_parents: withParents(month, children),
      other: other(month, children),
    };
    const elsewhere = Object.values(rest).reduce((sum, each) => sum + each, 0);
    return { fostering: children - elsewhere, ...rest };
  };
}

/** A kind of home that holds a share of all children, with `jitter` children coming or going by chance. */
function kind(
  name: string,
  jitter: number,
  ...points: readonly (readonly [string, number])[]
): (month: Month, children: number) => number {
  const share: Course = through(...points);
  const extra = drifting(chanceOf(`home ${name}`), () => 0, { hold: 0.85, jitter });
  return (month, children) => Math.max(0, Math.round(children * share(month) + extra(month)));
}
