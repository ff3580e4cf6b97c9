import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { searchOf } from "../../src/search/search.ts";

const { indicators } = readNenebridge();
const search = searchOf(indicators);

describe("a question in plain words", () => {
  it.each([
    ["how long do assessments take?", "assessments_on_time"],
    ["assessments", "assessments_on_time"],
    ["looked after children", "children_in_care"],
    ["how many kids are in care", "children_in_care"],
    ["caseloads", "caseload"],
    ["social worker workload", "caseload"],
    ["agency staff", "agency_social_workers"],
    ["overspend", "forecast_variance"],
    ["how much does a placement cost", "placement_cost"],
    ["residental care", "residential_care"],
    ["health checks", "first_health_checks"],
    ["complaints", "complaints_on_time"],
    ["care leavers homes", "care_leavers_suitable_homes"],
    ["school places", "school_place_applications"],
    ["fostering", "children_in_care"],
    ["foster carers", "placements"],
    ["abuse", "enquiries"],
    ["abuse", "protection_plans"],
    ["missing", "contacts"],
    ["unaccompanied", "started_in_care"],
    ["unaccompanied children", "children_in_care"],
    ["my social worker left", "social_workers_leaving"],
    ["NEET", "care_leavers_learning_or_working"],
    ["not in education", "care_leavers_learning_or_working"],
  ])("“%s” finds %s among its first three", (question, id) =>
    expect(search(question).slice(0, 3)).toContain(id),
  );

  it("finds by everyday words what the words of the field do not have", () => {
    for (const word of ["fostering", "unaccompanied", "NEET"]) {
      const without = searchOf(indicators.map((each) => ({ ...each, aliases: [] })));
      expect(without(word), word).toEqual([]);
      expect(search(word).length, word).toBeGreaterThan(0);
    }
  });

  it("that says nothing finds nothing", () => {
    for (const question of ["", "   ", "how is it?", "qwxyz", "\u200b", "(((", "__proto__", "constructor"])
      expect(search(question), question).toEqual([]);
  });

  it("finds each once", () => {
    const found = search("children care");
    expect(new Set(found).size).toBe(found.length);
  });
});
