import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Attack } from "../../../../src/core/disclosure/intruder/attack.ts";
import { NENEBRIDGE_RETURNS } from "../../../support/nenebridge.ts";
import { attackOn } from "../../../support/publicFiles.ts";

const data = join(import.meta.dirname, "../../../../public/data");
const NAMES = [
  "council.json",
  "indicators.csv",
  "breakdowns.csv",
  "relations.csv",
  "observations.csv",
  "revisions.csv",
];
const files = new Map(NAMES.map((name) => [name, readFileSync(join(data, name), "utf8")]));

/** Nenebridge's identities in full, as issue 17 declares them. */
const RELATIONS = `relation,indicator,parts
sum,contacts,contacts_decided_in_time:denominator
sum,children_in_care,placements
sum,children_in_care,children_in_care_rate:numerator
sum,children_in_care,residential_care:denominator
sum,children_in_care,three_or_more_homes:denominator
sum,children_in_care,far_from_home:denominator
sum,children_in_care,placement_cost:denominator
sum,placements/type/fostering,placement_cost/type/fostering:denominator
sum,placements/type/residential,placement_cost/type/residential:denominator
sum,placements/type/residential,residential_care:numerator
sum,placements/type/supported,placement_cost/type/supported:denominator
sum,care_leavers_suitable_homes:denominator,care_leavers_learning_or_working:denominator
sum,social_workers_leaving:denominator,agency_social_workers:denominator -agency_social_workers:numerator
sum,social_workers_leaving:denominator,social_worker_vacancies:denominator -social_worker_vacancies:numerator
stock,children_in_care,started_in_care -left_care
rolling_12,referred_again:denominator,referrals
subset,contacts,referrals
subset,protection_plans,plans_two_years plan_reviews_on_time:denominator
subset,children_in_care,settled_homes:denominator yearly_health_checks:denominator
subset,forecast_variance,forecast_variance_children
`;

function byLine({ found }: Attack): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { cell, isExact } of found) {
    const line = `${[cell.indicator, cell.category].filter((part) => part !== "").join("/")}${isExact ? "" : " narrowed"}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

/** What was sent of the lines that shield others, by the beginning of their row. */
const SHIELDS = /^[^,]*,[^,]*,(?:placements,type,with_parents|left_care,,),/;
const sentShields = new Map(
  [...NENEBRIDGE_RETURNS].flatMap(([, text]) =>
    text.split("\n").flatMap((line) => {
      const [beginning] = SHIELDS.exec(line) ?? [];
      return beginning === undefined ? [] : [[beginning, line] as const];
    }),
  ),
);

/** The edition with every partner shown: what it was while small counts alone were hidden. */
function unshielded(edition: ReadonlyMap<string, string>): Map<string, string> {
  const observations = edition.get("observations.csv") ?? "";
  const shown = observations
    .split("\n")
    .map((line) => sentShields.get(SHIELDS.exec(line)?.[0] ?? "") ?? line);
  return new Map(edition).set("observations.csv", shown.join("\n"));
}

describe.each([
  ["the identities that it publishes", files],
  ["every identity that holds", new Map([...files, ["relations.csv", RELATIONS]])],
])("the published sample, attacked with public bytes alone, by %s", (_title, edition) => {
  it("gives nothing away", () => {
    const attacked = attackOn([edition]);
    console.info(attacked.counts);
    expect(attacked.hiddenRows).toBe(155);
    expect(byLine(attacked)).toEqual({});
    expect(attacked.contradicted).toEqual([]);
    expect(attacked.impossible).toEqual([]);
    expect(attacked.printedBefore).toEqual([]);
  });

  it("gave 48 of 107 hidden rows away while their partners were shown", () => {
    const attacked = attackOn([unshielded(edition)]);
    expect(attacked.hiddenRows).toBe(107);
    expect(byLine(attacked)).toEqual({ "placements/other": 47, started_in_care: 1 });
  });
});
