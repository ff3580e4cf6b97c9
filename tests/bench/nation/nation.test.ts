import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { ROOT } from "../../support/command.ts";
import { textOf } from "../../support/repository.ts";
import { openNation, QUESTIONS, sqlOf, type Nation } from "./duckdb.ts";
import { writeNation } from "./folder.ts";
import { codesOf, type NationSize } from "./nation.ts";

const SIZE: NationSize = { councils: 60, months: 14, seed: 11 };
const [NEWEST, YEAR_BEFORE] = ["2026-09", "2025-09"];
const INDICATOR = "assessments_on_time";

let home = "";
let nation: Nation;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "open-return-nation-"));
  writeNation(join(home, "all"), SIZE);
  nation = await openNation(join(home, "all"));
});
afterAll(() => rmSync(home, { recursive: true }));

/** A council's headline figure as its file says it, by code: lines are cut and compared without DuckDB and without our reader. */
function figuresIn(month: string): Map<string, string> {
  return new Map(
    codesOf(SIZE).flatMap((code) => {
      const lines = readFileSync(join(home, "all", code, "observations.csv"), "utf8").split("\n");
      const line = lines.find((each) => each.startsWith(`${month},${code},${INDICATOR},,,`));
      return line === undefined ? [] : [[code, line.split(",").at(-1) ?? ""] as const];
    }),
  );
}

test("the documents quote the questions as they are run", () => {
  const quoted = [...textOf("docs/hosting.md").matchAll(/^```sql ([\w-]+)\n([^]*?)^```$/gm)];
  const names = ["observations", ...QUESTIONS] as const;
  expect(quoted.map(([, name]) => name)).toEqual(names);
  expect(quoted.map(([, , text]) => text)).toEqual(names.map(sqlOf));
});

test("the newest month is the newest that every council has published", async () => {
  const all = figuresIn("2026-10").size;
  expect(all).toBeLessThan(SIZE.councils); // some are a month behind
  const periods = (await nation.ask("ranked")).map(({ period }) => period);
  expect(new Set(periods)).toEqual(new Set([NEWEST]));
  expect(periods).toHaveLength(SIZE.councils);
});

test("places are those of a plain sort, shared by equals, and lower where a figure that is not shown could stand above", async () => {
  const figures = [...figuresIn(NEWEST)].map(([code, text]) => ({ code, text, figure: Number(text) }));
  const shown = figures.filter(({ figure }) => !Number.isNaN(figure));
  const hidden = figures.length - shown.length;
  expect(hidden).toBeGreaterThan(0);
  expect(new Set(shown.map(({ figure }) => figure)).size).toBeLessThan(shown.length); // some are equal
  const expected = figures.map(({ code, text, figure }) => {
    const place = Number.isNaN(figure) ? null : 1 + shown.filter((other) => other.figure > figure).length;
    return [code, text, place, place && place + hidden, figures.length];
  });
  const answers = (await nation.ask("ranked")).map((row) => [
    row["la_code"],
    row["value"],
    row["place"] === null ? null : Number(row["place"]),
    row["place_at_worst"] === null ? null : Number(row["place_at_worst"]),
    Number(row["councils"]),
  ]);
  expect(answers.toSorted()).toEqual(expected.toSorted());
  const places = answers.map(([, , place]) => place ?? Infinity) as number[];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("every council is up, down, the same or not known beside twelve months before", async () => {
  const [before, now] = [figuresIn(YEAR_BEFORE), figuresIn(NEWEST)];
  const expected = [...now].map(([code, text]) => {
    const change = Number(text) - Number(before.get(code));
    const moved = Number.isNaN(change) ? "not known" : change > 0 ? "up" : change < 0 ? "down" : "the same";
    return [code, before.get(code), text, moved];
  });
  expect(new Set(expected.map(([, , , moved]) => moved)).size).toBeGreaterThan(2);
  const answers = await nation.ask("twelve-months");
  const read = answers.map((row) => [row["la_code"], row["value_before"], row["value_now"], row["moved"]]);
  expect(read.toSorted()).toEqual(expected.toSorted());
  const changes = answers.flatMap(({ change }) => (change === null ? [] : [Number(change)]));
  expect(changes).toEqual(changes.toSorted((a, b) => b - a));
});

test("a question of one indicator reads less from the files of that indicator, with the same answer", async () => {
  const ofOne = await openNation(join(home, "all"), `*/series/${INDICATOR}.csv`);
  for (const question of QUESTIONS) {
    expect(await ofOne.ask(question)).toEqual(await nation.ask(question));
    expect(await ofOne.bytesRead(question)).toBeLessThan((await nation.bytesRead(question)) / 20);
  }
});

test("a council's file with another column is not read as if it were the same", async () => {
  const folder = join(home, "renamed");
  writeNation(folder, { councils: 12, months: 1, seed: 1 });
  const file = join(folder, codesOf(SIZE)[11]!, "observations.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace(",value\n", ",figure\n"));
  const renamed = await openNation(folder);
  await expect(renamed.ask("ranked")).rejects.toThrow(/"value" is missing/);
});

test("the same seed writes the same bytes, and another seed others", () => {
  const file = (seed: number, folder: string) => {
    writeNation(join(home, folder), { councils: 1, months: 2, seed });
    return readFileSync(join(home, folder, codesOf(SIZE)[0]!, "observations.csv"), "utf8");
  };
  expect(file(5, "one")).toBe(file(5, "again"));
  expect(file(6, "other")).not.toBe(file(5, "third"));
});

test("nothing is written into the repository or into a folder with files", () => {
  expect(writeNation(join(ROOT, "public/nation"), SIZE)).toMatch(/inside the repository/);
  expect(writeNation(join(home, "all"), SIZE)).toMatch(/not empty/);
});
