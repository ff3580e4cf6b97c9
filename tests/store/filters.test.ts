import { describe, expect, it } from "vitest";

import { readFilters, writeFilters } from "../../src/store/filters.ts";
import { themesOf } from "../../src/store/themes.ts";

const themes = themesOf(["Front door", "Children in care", "Money & more"].map((theme) => ({ theme })));
const all = { theme: undefined, status: undefined, view: "tiles" } as const;

describe("filters in an address", () => {
  it.each([
    ["", all],
    ["?theme=children-in-care", { ...all, theme: "children-in-care" }],
    ["?theme=money%2Dmore&status=off&view=table", { theme: "money-more", status: "off", view: "table" }],
    ["?status=just-off", { ...all, status: "just-off" }],
  ])("%s are read", (search, filters) => {
    expect(readFilters(search, themes)).toEqual(filters);
  });

  it.each([
    "?theme=Unknown",
    "?theme=Children+in+care",
    "?status=OFF",
    "?status=__proto__",
    "?theme=constructor&view=toString",
    "?view=<script>",
    "?theme=&status=&view=",
    "?%E0%A4%A",
  ])("%s are not ours, and are read as no filter", (search) => {
    expect(readFilters(search, themes)).toEqual(all);
  });

  it("are written so that they read the same, and not at all where everything is shown", () => {
    expect(writeFilters(all)).toBe("");
    for (const theme of [undefined, ...themes.map(({ slug }) => slug)]) {
      for (const status of [undefined, "on", "just-off", "off"] as const) {
        for (const view of ["tiles", "table"] as const) {
          const filters = { theme, status, view };
          expect(readFilters(writeFilters(filters), themes)).toEqual(filters);
        }
      }
    }
  });
});
