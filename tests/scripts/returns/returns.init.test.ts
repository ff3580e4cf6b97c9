import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { textOf } from "../../support/repository.ts";
import { ended, ROOT } from "../../support/command.ts";
import { built, returns } from "../../support/returns.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("init");
const FILES = [
  ...["actions.csv", "breakdowns.csv", "commentary.csv", "council.json", "evaluations.csv", "events.csv"],
  ...["indicators.csv", "known_names.csv", "questions.csv", "relations.csv", "targets.csv", "voices.csv"],
];

describe.concurrent("init", () => {
  it("writes a council's own files, by its code or its name, and the same once more changes nothing", async () => {
    const to = join(place, "new/council");
    const first = await returns(["init", "E06000031", "--to", to]);
    expect([first.exitCode, first.stderr]).toEqual([0, ""]);
    expect(Object.keys(contentOf(to) ?? {}).sort()).toEqual(FILES);
    const before = stateOf(to);
    const again = await returns(["init", "Peterborough City Council", "--to", to]);
    expect(again.exitCode).toBe(0);
    expect(stateOf(to)).toEqual(before);
  });

  it("gives a month's empty return at once", async () => {
    const to = join(place, "template");
    await returns(["init", "Camden", "--to", to]);
    const { exitCode, stdout } = await returns(["template", "2026-11", "--council", to]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^2026-11,E09000007,assessments_on_time,/m);
  });

  it("leaves a council's own changes as they are", async () => {
    const to = join(place, "changed");
    await returns(["init", "E09000007", "--to", to]);
    writeTree(to, {
      "targets.csv": "indicator,from,to,target,tolerance,definition,source\ncontacts,2026-04,,9,,,\n",
    });
    const before = stateOf(to);
    expect((await returns(["init", "E09000007", "--to", to])).exitCode).toBe(0);
    expect(stateOf(to)).toEqual(before);
  });

  it("finishes a folder that was left half-written", async () => {
    const [whole, half] = [join(place, "whole"), join(place, "half")];
    await returns(["init", "E06000031", "--to", whole]);
    writeTree(half, { "indicators.csv": textOf("reference/indicators.csv") });
    expect((await returns(["init", "E06000031", "--to", half])).exitCode).toBe(0);
    expect(contentOf(half)).toEqual(contentOf(whole));
  });

  it.each([
    [
      "another council's files",
      { "council.json": '{"schema":1,"name":"Smallbridge","la_code":"E06000032"}' },
    ],
    ["a council.json that cannot be read", { "council.json": "{" }],
    ["files of any other kind", { "notes/2026.txt": "ours" }],
    ["another first set", { "indicators.csv": "id,title,kind,unit,decimals,polarity\n" }],
  ])("refuses a folder that holds %s, and changes nothing", async (title, files) => {
    const to = writeTree(join(place, title.replaceAll(" ", "-").replace("'", "")), files);
    const before = stateOf(to);
    const { exitCode, stdout, stderr } = await returns(["init", "E06000031", "--to", to]);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^[^\n]*name an empty folder\.\n$/);
    expect(stateOf(to)).toEqual(before);
  });

  it.each([
    ["no council", []],
    ["two councils", ["Luton", "Derby"]],
    ["an unknown code", ["E06000099"]],
    ["a misspelt name", ["Peterboro"]],
    ["an abolished authority", ["Cumbria"]],
    ["a region", ["E12000006"]],
    ["a district", ["E07000008"]],
  ])("with %s ends with 2 and one sentence, and makes no folder", async (title, words) => {
    const to = join(place, `none-${title.replaceAll(" ", "-")}`);
    const { exitCode, stdout, stderr } = await returns(["init", ...words, "--to", to]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[A-Z][^\n]*\n$|^init [^\n]*\n$/);
    expect(existsSync(to)).toBe(false);
  });

  it("without a folder ends with 2", async () => {
    expect((await returns(["init", "Luton"])).exitCode).toBe(2);
  });

  it("says who took over from an authority that was abolished, and what a slip was most likely meant as", async () => {
    const to = join(place, "said");
    expect((await returns(["init", "Cumbria", "--to", to])).stderr).toContain("Cumberland (E06000063)");
    expect((await returns(["init", "Peterboro", "--to", to])).stderr).toContain("Peterborough (E06000031)");
  });

  it("a file where the folder should be is no folder", async () => {
    const file = join(writeTree(join(place, "file"), { here: "x" }), "here");
    const { exitCode, stderr } = await returns(["init", "Luton", "--to", file]);
    expect(exitCode).not.toBe(0);
    expect(stderr).not.toMatch(/\.ts|\.js:/);
  });
});

it("docs/first-council.md holds as printed, up to the first month's empty return", async () => {
  const blocks = [
    ...textOf("docs/first-council.md").matchAll(/^```sh (?:begin|figures|month)\n([^]*?)^```$/gm),
  ];
  expect(blocks).toHaveLength(3);
  const clone = writeTree(join(place, "clone"), {
    "public/data/council.json": "{}",
    "council/council.json": '{"schema":1,"name":"Nenebridge Council","la_code":"E06009999"}',
  });
  cpSync(join(ROOT, "public/data/comparators"), join(clone, "public/data/comparators"), { recursive: true });
  const lines = blocks.map(([, each = ""]) => each).join("");
  const said = lines.replaceAll(
    /npm run -s (returns|comparators) --/g,
    (_, name: string) => `"${process.execPath}" "${built(name === "returns" ? name : "comparators")}"`,
  );
  const { exitCode, stderr } = await ended("bash", ["-euc", said], { cwd: clone });
  expect([exitCode, stderr]).toEqual([0, ""]);
  const shown = (path: string) => readFileSync(join(clone, path), "utf8");
  expect(shown("returns/2026-10.csv")).toMatch(/^2026-10,E06000031,contacts,/m);
  expect(existsSync(join(clone, "2026-10.xlsx"))).toBe(true);
  expect(readdirSync(join(clone, "public/data"))).toEqual(["comparators"]);
  expect(shown("public/data/comparators/latest.csv")).toContain(",East of England,");
});
