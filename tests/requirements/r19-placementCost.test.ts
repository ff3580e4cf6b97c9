import { describe, expect, it } from "vitest";

import { councilOf, observationsIn } from "../support/articles.ts";

/** S0, 2023. Not built: that no one contributor may make up most of an amount (dominance). */
const CITY = councilOf(
  `id,title,kind,unit,decimals,polarity,basis,behind
   placements,Where children live,stock,children,0,neutral,snapshot,
   cost,Weekly cost of a placement,mean,£ per week,0,neutral,snapshot,placements
   spending,Weekly cost of all placements,money,£ per week,0,neutral,snapshot,placements`,
  {
    breakdowns: ["placements", "cost", "spending"]
      .map((id) => `${id},type,residential,`)
      .reduce((rows, row) => `${rows}\n${row}`, "indicator,breakdown,category,adds_up"),
  },
);
const shown = (children: number) => {
  const [each, all] = ["9000", String(9000 * children)];
  const lines = observationsIn(CITY, {
    "2023-10": {
      ...{ placements: "100", cost: "150000/100=1500", spending: "150000" },
      "placements type residential": String(children),
      "cost type residential": `${all}/${children}=${each}`,
      "spending type residential": all,
    },
  });
  return Object.fromEntries(
    lines
      .filter(({ category }) => category === "residential")
      .map(({ indicator, numerator, denominator, value }) => [indicator, [numerator, denominator, value]]),
  );
};

describe("R19 “mainly due to the high-cost placements with two children”", () => {
  it.each([1, 2, 5])("behind %i children the count, the total and the mean are all [c]", (children) =>
    expect(shown(children)).toEqual({
      ...{
        placements: [undefined, undefined, "c"],
        cost: ["c", "c", "c"],
        spending: [undefined, undefined, "c"],
      },
    }),
  );

  it("behind six they are shown", () => expect(Object.values(shown(6)).flat()).not.toContain("c"));
});
