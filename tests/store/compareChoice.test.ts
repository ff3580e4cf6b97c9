import { expect, it } from "vitest";

import { readCompareChoice, writeCompareChoice } from "../../src/store/compareChoice.ts";

const FIGURES = new Set(["on_time", "caseload"]);
const read = (search: string) =>
  readCompareChoice(
    search,
    (id) => FIGURES.has(id),
    (code) => /^\d{3}$/.test(code),
  );

it("a comparison is read from the address that it is written to", () => {
  const choice = { figure: "caseload", areas: ["331", "831"] };
  expect(writeCompareChoice(choice)).toBe("?figure=caseload&with=331+831");
  expect(read(writeCompareChoice(choice))).toEqual(choice);
  expect(writeCompareChoice({ figure: undefined, areas: [] })).toBe("");
});

it("what names no figure and no area is no choice, and an area is picked once", () => {
  expect(read("?figure=nonsense&with=331+x+331+<b>")).toEqual({ figure: undefined, areas: ["331"] });
  expect(read("")).toEqual({ figure: undefined, areas: [] });
});

it("six areas are the most", () => {
  expect(read("?with=301+302+303+304+305+306+307").areas).toHaveLength(6);
});
