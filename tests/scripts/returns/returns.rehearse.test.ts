import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { home } from "../../support/home.ts";
import { SMALL_FILES } from "../../support/small.ts";
import { workshop, writeTree } from "../../support/tree.ts";

const place = workshop("rehearse");
const HEADER = "period,indicator,breakdown,category,column,value\n";

describe.concurrent("rehearse", () => {
  it("says that nothing hidden would be given away, and never a name of the file", async () => {
    const { command } = home(place, { "Kaleb Osei.csv": `${HEADER}2026-09,in_care,,,value,392\n` });
    const { exitCode, stdout, stderr } = await command("rehearse", ["Kaleb Osei.csv"]);
    expect([exitCode, stdout, stderr]).toEqual([0, "Nothing hidden would be given away.\n", ""]);
    const gone = await command("rehearse", ["Kaleb Okafor.csv"]);
    expect([gone.exitCode, gone.stdout, gone.stderr]).toEqual([2, "", "There is no such file to read.\n"]);
  });

  it("refuses personal data by its place, without repeating it", async () => {
    const { command } = home(place, { "list.csv": `${HEADER}2026-09,in_care,Kaleb Osei,,value,1\n` });
    const { exitCode, stdout, stderr } = await command("rehearse", ["list.csv"], "--json");
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { outcome: "refused", personalData: true, issues: [{ file: "the list", row: 2, column: "C" }] },
    ]);
    expect(stdout + stderr).not.toMatch(/kaleb|osei/i);
  });

  it.each([
    ["not-a-csv", "PK\u0003\u0004"],
    ["too-large", "x".repeat(33 * 1024 * 1024)],
  ])("refuses what is no list: %s", async (code, text) => {
    const { command } = home(place, { "list.csv": text });
    const { exitCode, stdout } = await command("rehearse", ["list.csv"], "--json");
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([1, { outcome: "refused", issues: [{ code }] }]);
  });
});

describe.concurrent("a list of figures given out that cannot be opened", () => {
  it.each(["check", "rehearse"])("is said, and not taken for none: %s", async (name) => {
    const { folder, command } = home(place);
    mkdirSync(join(folder, "keys", "told.csv"), { recursive: true });
    const council = writeTree(join(folder, "council"), SMALL_FILES);
    const options = [
      ...(name === "rehearse" ? [] : ["--council", council]),
      ...["--keys", join(folder, "keys"), "--json"],
    ];
    const { exitCode, stdout } = await command(name, ["2026-10.csv"], ...options);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { outcome: "refused", issues: [{ code: "reference-not-a-file", file: "told.csv" }] },
    ]);
  });
});
