import { describe, expect, it } from "vitest";

import { WRITTEN_COLUMNS } from "../../../../src/core/publication/received/places.ts";
import { REFERENCE_TABLES } from "../../../../src/core/reference/reference.ts";
import { INDICATORS } from "../../../../src/core/tables/indicators.ts";
import { REFERENCE_DOORS } from "../../../support/doors.ts";
import { plantedTexts } from "../../../support/planted.ts";
import { IS_NIGHTLY, SEED } from "../../../support/seed.ts";

/** By day every door meets one text in so many, another one each time; at night all. */
const ONE_IN = IS_NIGHTLY ? 1 : 10;
const planted = plantedTexts(SEED % 1000).filter((_, index) => index % ONE_IN === SEED % ONE_IN);
console.info(
  `${planted.length} planted texts at ${REFERENCE_DOORS.length} doors; FC_SEED=${SEED} repeats them.`,
);

describe("the table of places", () => {
  it("has a place in every reference table, and every text of each", () => {
    expect([...new Set(WRITTEN_COLUMNS.map(({ file }) => file))].sort()).toEqual(
      [...REFERENCE_TABLES].sort(),
    );
    const inIndicators = WRITTEN_COLUMNS.filter(({ file }) => file === INDICATORS.file);
    const texts = [
      "title",
      "definition",
      "why_it_matters",
      "limits_of_this_indicator",
      "source_return",
      "easy_read",
      "for_you",
    ];
    expect(inIndicators.map(({ column }) => column)).toEqual(expect.arrayContaining(["id", ...texts]));
    expect(WRITTEN_COLUMNS.length).toBeGreaterThan(40);
  });
});

describe("a text with personal data, whatever its disguise, is refused or asked about in", () => {
  it.each(REFERENCE_DOORS.map((door) => [door.name, door] as const))("%s", (_, { passing }) => {
    expect(passing(planted)).toEqual([]);
  });
});
