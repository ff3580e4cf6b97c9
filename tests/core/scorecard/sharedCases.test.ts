import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import { pastedOf } from "../../../src/core/checking/pasted.ts";
import { makeReturn } from "../../../src/core/checking/made.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { month } from "../../support/build.ts";
import { ROOT } from "../../support/command.ts";

const FOLDER = join(ROOT, "../shared/cases/scorecards");
const WEEKLY = join(ROOT, "../shared/cases/weekly-scorecard/paste.tsv");
const HAS_CASES = existsSync(FOLDER);
const SKIPPED = HAS_CASES ? "" : " (skipped: ../shared/cases/scorecards is not here)";

const COUNCIL = readNenebridge();
const NEWEST = month("2026-09");
const files = HAS_CASES ? readdirSync(FOLDER).filter((file) => file.endsWith(".tsv")) : [];

/** What the paste box makes of a file, and with commas between its cells what is made of the same dropped. */
async function read(path: string) {
  const text = readFileSync(path, "utf8");
  const { table } = readCsv(text, "\t");
  const pasted = await pastedOf(text, table, COUNCIL, NEWEST, () => Promise.resolve());
  const [header = [], ...rows] = table.map(({ cells }) => cells);
  const csv = writeCsv({ header, rows });
  const dropped = await pastedOf(csv, readCsv(csv).table, COUNCIL, NEWEST, () => Promise.resolve());
  return { table, pasted, dropped };
}

describe.skipIf(!HAS_CASES)(`each scorecard of ../shared/cases${SKIPPED}`, () => {
  it("is there to be read", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("%s is a scorecard with October 2026 in it, pasted and as CSV", async (file) => {
    const { table, pasted, dropped } = await read(join(FOLDER, file));
    expect([pasted.kind, dropped.kind]).toEqual(["scorecard", "scorecard"]);
    if (pasted.kind !== "scorecard") return;
    expect(pasted.scorecard.months).toContain("2026-10");
    const made = makeReturn(table, month("2026-10"), COUNCIL, NEWEST)!;
    const contacts = made.records.rows.find((cells) => cells[2] === "contacts")?.at(-1);
    if (!["H-cases-per.tsv", "sc-own-words.tsv"].includes(file)) expect(contacts).toMatch(/^1,?292$/);
    // No cell with a word of the file's own is repeated in what is asked.
    const asked = JSON.stringify([made.questions, made.offered]);
    for (const secret of ["Mosaic", "Head of", "Performance Scorecard", "CS0"])
      expect(asked).not.toContain(secret);
  });
});

describe.skipIf(!existsSync(WEEKLY))(`a scorecard of weeks${existsSync(WEEKLY) ? "" : SKIPPED}`, () => {
  it("has no month for certain", async () => {
    const { pasted } = await read(WEEKLY);
    expect(pasted).toMatchObject({ kind: "scorecard", scorecard: { months: [] } });
  });
});
