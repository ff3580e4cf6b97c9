import { describe, expect, it } from "vitest";

import { placeOfRow, regionNumber } from "../../../../src/core/comparators/published/geography.ts";

const place = (level: string, cells: Partial<Parameters<typeof placeOfRow>[0]> = {}) =>
  placeOfRow({ region_code: "", region_name: "", old_la_code: "", ...cells, geographic_level: level });

describe("where a row of a statistic belongs", () => {
  it("is England, by its level alone", () =>
    expect(place("National")).toEqual({ kind: "area", level: "country", code: "970" }));

  it("is a region by its ONS code, and London three ways", () => {
    const codes = ["E12000007", "E13000001", "E13000002"].map((region_code) =>
      place("Regional", { region_code }),
    );
    expect(codes.map((each) => each.kind === "area" && each.code)).toEqual(["986", "987", "988"]);
  });

  it("is a region by its name where there is no code, in any case and by either name of Inner London", () => {
    for (const [region_name, code] of [
      ["Yorkshire and the Humber", "982"],
      ["Inner London", "987"],
      ["London (Inner)", "987"],
    ] as const)
      expect(place("Regional", { region_name })).toMatchObject({ code });
    expect(regionNumber("", "England")).toBeUndefined();
  });

  it("is an authority by the Department's number, which stays when the ONS code changes", () =>
    expect(place("Local authority", { old_la_code: "701" })).toMatchObject({
      level: "authority",
      code: "701",
    }));

  it("is several authorities where they gave one figure together", () =>
    expect(place("Local authority", { old_la_code: "702 / 703" })).toEqual({
      kind: "joint",
      codes: ["702", "703"],
    }));

  it.each([
    ["Local authority", { old_la_code: "" }],
    ["Local authority", { old_la_code: "z" }],
    ["Local authority", { old_la_code: "702 / z" }],
    ["Regional", { region_code: "E12000099", region_name: "Mercia" }],
    ["School", { old_la_code: "701" }],
    ["", {}],
  ])("is not known: %s, %j", (level, cells) => expect(place(level, cells)).toEqual({ kind: "unknown" }));
});
