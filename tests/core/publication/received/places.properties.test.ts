import { describe, expect, it } from "vitest";

import { isError } from "../../../../src/core/issue.ts";
import { WRITTEN_COLUMNS } from "../../../../src/core/publication/received/places.ts";
import { REFERENCE_TABLES } from "../../../../src/core/reference/reference.ts";
import { INDICATORS } from "../../../../src/core/tables/indicators.ts";
import { REFERENCE_DOORS } from "../../../support/doors.ts";
import { plantedTexts } from "../../../support/planted.ts";
import { csv, published } from "../../../support/publish.ts";
import { IS_NIGHTLY, SEED } from "../../../support/seed.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../../support/small.ts";

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
      "missed",
      "delivered_by",
      "aliases",
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

describe("the same text refuses", () => {
  const columns = GOOD_RETURN.split("\n", 1)[0]!.split(",");

  it("a return, whichever of its cells says it", async () => {
    for (const [index, text] of planted.entries()) {
      const at = index % columns.length;
      const [first = [], ...rows] = csv
        .read(GOOD_RETURN)
        .table.slice(1)
        .map(({ cells }) => cells);
      const planting = columns.map((_, cell) => (cell === at ? text : (first[cell] ?? "")));
      const given = { "2026-10.csv": csv.write({ header: columns, rows: [planting, ...rows] }) };
      const { files, issues } = await published({ reference: SMALL_FILES, given });
      expect([issues.some(isError), files.size], `${columns[at] ?? ""}: ${text}`).toEqual([true, 0]);
    }
  });

  it("a file that is called so", async () => {
    for (const text of planted) {
      const { files, issues } = await published({
        reference: SMALL_FILES,
        given: { [`${text}.csv`]: GOOD_RETURN },
      });
      expect([issues.some(isError), files.size], text).toEqual([true, 0]);
      expect(JSON.stringify(issues)).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  });
});
