import { describe, expect, it } from "vitest";

import { slugOf, themesOf } from "../../src/store/themes.ts";

describe("themes", () => {
  it("come in the order in which they first appear, once each", () => {
    const indicators = ["Money", "Children in care", "Money"].map((theme) => ({ theme }));
    expect(themesOf(indicators)).toEqual([
      { name: "Money", slug: "money" },
      { name: "Children in care", slug: "children-in-care" },
    ]);
  });

  it("that an address cannot tell apart are one", () =>
    expect(themesOf([{ theme: "Front door" }, { theme: "Front-door" }]).map(({ name }) => name)).toEqual([
      "Front door",
    ]));

  it.each([
    ["Children in care", "children-in-care"],
    ["Money & more", "money-more"],
    ["  Service quality ", "service-quality"],
    ["Tŷ a chartref", "ty-a-chartref"],
    ["../../etc", "etc"],
    ["孩子", "theme"],
    ["", "theme"],
  ])("%s is %s in an address", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("are no longer in an address than a route reads", () =>
    expect(slugOf("a".repeat(200))).toHaveLength(60));
});
