import { describe, expect, it } from "vitest";

import { passes, readFilters, STATUS_CHOICES, writeFilters } from "../../src/store/filters.ts";
import { themesOf } from "../../src/store/themes.ts";

const themes = themesOf(["Front door", "Children in care", "Money & more"].map((theme) => ({ theme })));
const all = { theme: undefined, status: undefined } as const;

describe("filters in an address", () => {
  it.each([
    ["", all],
    ["?theme=children-in-care", { ...all, theme: "children-in-care" }],
    ["?theme=money%2Dmore&status=off", { theme: "money-more", status: "off" }],
    ["?status=just-off", { ...all, status: "just-off" }],
    ["?status=missed", { ...all, status: "missed" }],
    // There was a choice between cards and a table once.
    ["?status=off&view=table", { ...all, status: "off" }],
  ])("%s are read", (search, filters) => {
    expect(readFilters(search, themes)).toEqual(filters);
  });

  it.each([
    "?theme=Unknown",
    "?theme=Children+in+care",
    "?status=OFF",
    "?status=__proto__",
    "?theme=constructor",
    "?theme=<script>",
    "?theme=&status=",
    "?%E0%A4%A",
  ])("%s are not ours, and are read as no filter", (search) => {
    expect(readFilters(search, themes)).toEqual(all);
  });

  it("are written so that they read the same, and not at all where everything is shown", () => {
    expect(writeFilters(all)).toBe("");
    for (const theme of [undefined, ...themes.map(({ slug }) => slug)]) {
      for (const status of [undefined, ...STATUS_CHOICES]) {
        const filters = { theme, status };
        expect(readFilters(writeFilters(filters), themes)).toEqual(filters);
      }
    }
  });
});

it("a miss is off target or just off it, and a figure without a status is no miss", () => {
  expect((["off", "just-off", "on", undefined] as const).filter((each) => passes(each, "missed"))).toEqual([
    "off",
    "just-off",
  ]);
  expect(passes(undefined, undefined)).toBe(true);
  expect(passes(undefined, "on")).toBe(false);
});
