import { describe, expect, it } from "vitest";

import { dataPath, indicatorPath, relativeHref } from "../../src/views/href.ts";

describe("a relative link", () => {
  const paths = ["/", "/data/", "/indicators/plans/", "/data/series/plans.csv", "/indicators/plans"];

  it.each(paths.flatMap((from) => paths.map((to) => [from, to] as const)))(
    "from %s to %s leads there, wherever the site is put",
    (from, to) => {
      const href = relativeHref(from, to);
      expect(href).not.toMatch(/^\//);
      for (const base of ["https://figures.example.org", "https://example.org/a/sub/path"]) {
        expect(new URL(href, base + from).href).toBe(base + to);
      }
    },
  );

  it("to an indicator is to its folder", () => expect(indicatorPath("plans")).toBe("/indicators/plans/"));

  it("to a published file is into the data folder", () =>
    expect(dataPath("series/plans.csv")).toBe("/data/series/plans.csv"));
});
