import { expect, it } from "vitest";

import { sweptFiles } from "../../../src/core/publication/swept.ts";
import { month } from "../../support/build.ts";
import { published, saying, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";

const ACTIONS = `id,title,priority,agreed_on,due,status,completed_on,owner,indicators,evidence,source
a1,Hire Beatrix’s team,high,2026-01-10,2026-12-31,open,,Head of service,contacts,,
`;
const reference = new Map(SMALL_FILES).set("actions.csv", ACTIONS);
const { site: first } = await published({ reference, given: { "2026-09.csv": inMonth("2026-09") } });
const { site } = await published({ on: first, reference, given: { "2026-10.csv": GOOD_RETURN } });
const left = (gone: readonly string[], of: Site = site) =>
  new Map([...of].filter(([path]) => !gone.includes(path)));

it("every file with the month goes, the lists that name one and their salts; other returns and reference files stay", () => {
  const rest = left(sweptFiles(site, { period: month("2026-09") }));
  expect(saying(site, ",1411").length).toBeGreaterThan(4);
  expect(saying(rest, ",1411")).toEqual([]);
  expect(saying(rest, "returns/2026-09.csv")).toEqual([]);
  expect([...rest.keys()].filter((path) => path.endsWith(".salt"))).toEqual([]);
  expect(rest.get("returns/2026-10.csv")).toBe(site.get("returns/2026-10.csv"));
  for (const file of reference.keys()) expect(rest.get(file), file).toBe(site.get(file));
  for (const file of ["releases/checkpoint", "releases/log.txt"]) expect(rest.has(file)).toBe(true);
});

it("also where the plain file of the month is gone, and where a copy lies under another name", () => {
  const without = new Map([...site, ["objects/old.csv", site.get("series/contacts.csv")!]]);
  without.delete("returns/2026-09.csv");
  const rest = left(sweptFiles(without, { period: month("2026-09") }), without);
  expect(saying(rest, ",1411")).toEqual([]);
});

it("every version of a reference file goes, and no figure", () => {
  const rest = left(sweptFiles(site, { file: "actions.csv" }));
  expect(saying(rest, "Beatrix")).toEqual([]);
  expect(rest.get("observations.csv")).toBe(site.get("observations.csv"));
});
