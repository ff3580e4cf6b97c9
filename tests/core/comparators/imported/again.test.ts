import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { comparatorFiles } from "../../../../src/core/comparators/files.ts";
import { importAgain } from "../../../../src/core/comparators/imported/again.ts";
import { readIndicators } from "../../../../src/core/reference/indicators.ts";
import { LATEST_COMPARATORS_FILE } from "../../../../src/core/tables/paths.ts";
import { writeCsv } from "../../../../src/csv/writeCsv.ts";
import { table } from "../../../support/build.ts";
import { ROOT } from "../../../support/command.ts";
import { textOf } from "../../../support/repository.ts";

const HOME = "public/data/comparators";
const FILES = readdirSync(join(ROOT, HOME))
  .filter((file) => /^[a-z_]+\.csv$/.test(file))
  .map((path) => ({ path, hash: "", table: table(textOf(`${HOME}/${path}`)) }));
const { indicators } = readIndicators(table(textOf("reference/indicators.csv")));

test("what an import wrote is read again to the byte, but for the newest figures of another region", () => {
  const files = comparatorFiles(importAgain(FILES, indicators)!, [], "South East");
  expect(files.size).toBe(FILES.length);
  for (const [path, records] of files) {
    const before = textOf(`public/data/${path}`);
    if (path !== LATEST_COMPARATORS_FILE) expect(writeCsv(records), path).toBe(before);
    else expect(writeCsv(records)).toMatch(/^referred_again,region,989,South East,/m);
  }
});

test("a figure is found by its measure, whatever the council calls it; one of no file is missing", () => {
  const [first] = indicators.filter(({ comparator }) => comparator === "LAC");
  const own = [
    { ...first!, id: "care_rate" },
    { ...first!, id: "unheard", comparator: "Unheard" },
    { ...first!, id: "in_care", comparator: "LACnum" }, // a count, of which the record that comes with the software has none
  ];
  const { imported, missing, notHeld } = importAgain(FILES, own)!;
  expect(imported.map(({ indicator }) => indicator.id)).toEqual(["care_rate"]);
  expect(new Set(imported[0]!.comparators.map(({ indicator }) => indicator))).toEqual(new Set(["care_rate"]));
  expect(new Set(imported[0]!.sources.map(({ indicator }) => indicator))).toEqual(new Set(["care_rate"]));
  expect(missing.map(({ id }) => id)).toEqual(["unheard"]);
  expect(notHeld.map(({ id }) => id)).toEqual(["in_care"]);
});

test("a folder that no import wrote is not one", () => {
  expect(
    importAgain(
      FILES.filter(({ path }) => path !== "sources.csv"),
      indicators,
    ),
  ).toBeUndefined();
});
