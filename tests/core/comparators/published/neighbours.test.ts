import { describe, expect, it } from "vitest";

import {
  isNeighbourModel,
  readNeighbourModel,
} from "../../../../src/core/comparators/published/neighbours.ts";
import { table } from "../lait/handMade.ts";

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const HEADER = ["old_la_code", "la_name", ...TEN.flatMap((place) => [`SN_${place}`, `SN_${place}P`])];
/** An authority and its neighbours 702, 703 … in the model's form, with the blank that it leaves after `Close`. */
const cells = (code: string, neighbours = TEN.map((place) => `${701 + place}`)) => [
  ...[code, "Alderby"],
  ...neighbours.flatMap((each) => [each, "Close "]),
];
const model = (...rows: readonly (readonly string[])[]) => table(rows.map((row) => row.join()).join("\n"));

describe("the model of statistical neighbours", () => {
  it("is known by its columns", () => {
    expect([isNeighbourModel(HEADER), isNeighbourModel(["old_la_code", "la_name"])]).toEqual([true, false]);
  });

  it("gives ten neighbours of each authority, the most alike first, by the header's names", () => {
    const { neighbours, unread } = readNeighbourModel(model(HEADER, cells("701")));
    expect(neighbours.map(({ place, neighbourCode }) => [place, neighbourCode])).toEqual(
      TEN.map((place) => [place, `${701 + place}`]),
    );
    expect([neighbours[0]!.closeness, unread]).toEqual(["Close", []]);
    const turned = model([...HEADER].reverse(), [...cells("701")].reverse());
    expect(readNeighbourModel(turned).neighbours).toEqual(neighbours);
  });

  it.each([
    [
      "a neighbour that is no number",
      cells("701", [...TEN.slice(1).map((place) => `${701 + place}`), "Town"]),
    ],
    [
      "a neighbour twice",
      cells(
        "701",
        TEN.map(() => "702"),
      ),
    ],
    ["itself among them", cells("702")],
    ["a cell too many", [...cells("701"), "1"]],
  ])("gives none for an authority with %s, and its row", (_, row) =>
    expect(readNeighbourModel(model(HEADER, row))).toEqual({ neighbours: [], unread: [2], issues: [] }),
  );

  it("names a column that is missing", () => {
    const without = HEADER.map((name) => (name === "SN_4" ? "SN_four" : name));
    const { neighbours, issues } = readNeighbourModel(model(without, cells("701")));
    expect([neighbours, issues]).toEqual([[], [{ code: "column-missing", row: 1, column: "sn_4" }]]);
  });
});
