import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { published } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { AFTER, home } from "../../support/home.ts";
import { inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("reference");
const council = writeTree(join(place, "council"), SMALL_FILES);
const changed = writeTree(
  join(place, "changed"),
  new Map(SMALL_FILES).set("targets.csv", "indicator,from,target\non_time,2026-04,85\n"),
);
/** The council's indicators, due from October 2026 on. */
const bounded = writeTree(
  join(place, "bounded"),
  new Map(SMALL_FILES).set(
    "indicators.csv",
    SMALL_FILES.get("indicators.csv")!
      .trimEnd()
      .split("\n")
      .map((line, at) => `${line},${at === 0 ? "first_period" : "2026-10"}`)
      .join("\n"),
  ),
);

describe.concurrent("publish --reference", () => {
  it("releases a changed target alone, and touches no figure", async () => {
    const { shown, command } = home(place, undefined, AFTER);
    const figures = shown("observations.csv");
    const { exitCode, stdout } = await command("publish", [], "--reference", "--council", changed);
    expect([exitCode, stdout]).toEqual([
      0,
      "Published the reference files as release 3; 0 figures hidden to protect privacy.\n",
    ]);
    expect(shown("targets.csv")).toContain("on_time,2026-04,85");
    expect(shown("observations.csv")).toBe(figures);
    expect(shown("releases/releases.csv")).toMatch(/^3,-,[0-9a-f]{64},[^,]+,reference,-,-$/m);
  });

  it("leaves everything as it is where nothing has changed", async () => {
    const { data, command } = home(place, undefined, AFTER);
    const before = stateOf(data);
    const { exitCode, stdout } = await command("publish", [], "--reference", "--council", council);
    expect([exitCode, stdout]).toEqual([
      0,
      "The reference files: published already, with these figures. Nothing has changed.\n",
    ]);
    expect(stateOf(data)).toEqual(before);
  });
});

describe.concurrent("template", () => {
  it("prints the month's empty return", async () => {
    const { exitCode, stdout, stderr } = await returns(["template", "2026-11", "--council", council]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "period,la_code,indicator,breakdown,category,numerator,denominator,value",
      "2026-11,E06009998,contacts,,,,,",
    ]);
  });

  it("writes it as a spreadsheet, but never over one that is there", async () => {
    const path = join(place, "2026-11.xlsx");
    const words = ["template", "2026-11", "--council", council, "--xlsx", path];
    const first = await returns(words);
    expect([first.exitCode, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain("named 2026-11.csv.");
    const written = readFileSync(path);
    expect(written.subarray(0, 2).toString()).toBe("PK");
    const again = await returns(words);
    expect([again.exitCode, again.stdout]).toEqual([2, ""]);
    expect(again.stderr).toMatch(/^--xlsx names a file that is there already/);
    expect(readFileSync(path).equals(written)).toBe(true);
  });

  it.each(["2026-11.csv", "return.XLSX"])(
    "writes %s by --to, and says where Git would take it up",
    async (name) => {
      const folder = mkdtempSync(join(place, "kept-"));
      const words = ["template", "2026-11", "--council", council, "--to", join(folder, name)];
      const alone = await returns(words);
      expect([alone.exitCode, alone.stderr]).toEqual([0, ""]);
      const bytes = readFileSync(join(folder, name));
      expect(bytes.subarray(0, 2).toString()).toBe(name.endsWith("csv") ? "pe" : "PK");
      rmSync(join(folder, name));
      execFileSync("git", ["init", "--quiet"], { cwd: folder });
      const kept = await returns(words);
      expect([kept.exitCode, kept.stderr]).toEqual([
        0,
        expect.stringMatching(/^Git does not ignore this file/),
      ]);
      rmSync(join(folder, name));
      writeFileSync(join(folder, ".gitignore"), "*\n");
      expect((await returns(words)).stderr).toBe("");
    },
  );

  it("is filled in with what is public of a month that is restated, and says what is hidden", async () => {
    const given = { "2026-09.csv": inMonth("2026-09").replace(/,1411$/m, ",3") };
    const few = home(place, {}, (await published({ reference: SMALL_FILES, given })).site);
    const { stdout, stderr } = await returns([
      "template",
      "2026-09",
      "--revise",
      "--council",
      council,
      "--data",
      few.data,
    ]);
    expect(stdout).toContain(`2026-09,E06009998,contacts,,,,,\n`);
    expect(stdout).toContain(",392,57610,68.0\n");
    expect(stderr).toMatch(/^1 line of September 2026 hide/);
  });

  it.each([
    [["2019-01"], /^Nothing is due in January 2019: /],
    [["2026-11", "--revise"], /^November 2026 is not published, so there is nothing to restate\.$/m],
    [["2026-11", "--to", "return.txt"], /^--to takes a file whose name ends with \.xlsx or \.csv\.$/m],
  ])("refuses %j in one sentence", async (words, sentence) => {
    const { exitCode, stdout, stderr } = await returns(["template", ...words, "--council", bounded]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
  });

  it("says what is wrong with the council's files instead", async () => {
    const { exitCode, stdout, stderr } = await returns(["template", "2026-11", "--council", place]);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^council.json: This reference file is missing\./);
  });
});

describe("a word that may be a name", () => {
  const NOTE =
    "period,indicator,role,kind,text\n2026-10,contacts,Head of care,note,The centre in Wexcombe closed.\n";
  const withCouncil = (knownNames: string | undefined) => {
    const here = home(place);
    const files = new Map(SMALL_FILES).set("commentary.csv", NOTE);
    if (knownNames === undefined) files.delete("known_names.csv");
    else files.set("known_names.csv", `${SMALL_FILES.get("known_names.csv") ?? ""}${knownNames}`);
    writeTree(join(here.folder, "council"), files);
    const council = ["--council", join(here.folder, "council")];
    return {
      ...here,
      run: (name: string, ...words: string[]) => here.command(name, ["2026-10.csv"], ...council, ...words),
    };
  };

  it("holds a publication with exit 3 and its place, in words and for programs, and no confirmation answers it", async () => {
    const { run, shown } = withCouncil("");
    const before = shown("releases/releases.csv");
    const { exitCode, stdout } = await run("publish", "--json", "--confirm", "checked-and-right");
    const { outcome, personalData, issues } = JSON.parse(stdout) as Record<string, unknown>;
    expect([exitCode, outcome, personalData]).toEqual([3, "held", false]);
    expect(issues).toEqual([
      expect.objectContaining({
        ...{ code: "name-asked", severity: "warning", words: [4] },
        ...{ file: "commentary.csv", row: 2, column: "text" },
      }),
    ]);
    const inWords = await run("publish");
    expect([inWords.exitCode, inWords.stdout]).toEqual([
      3,
      expect.stringContaining("commentary.csv, row 2, text: Word 4 of this text"),
    ]);
    expect(stdout + inWords.stdout + inWords.stderr).not.toMatch(/wexcombe/i);
    expect(shown("releases/releases.csv")).toBe(before);
  });

  it("is answered by the council’s list, of which nothing is published or printed", async () => {
    const { folder, run, shown } = withCouncil("Wexcombe,place,Keeper of the list\n");
    const { exitCode, stdout, stderr } = await run("publish", "--json");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(/wexcombe|keeper of the list|known_names/i);
    const published = Object.keys(contentOf(join(folder, "data"))!).filter((path) => !path.endsWith("/"));
    expect(shown("commentary.csv")).toContain("Wexcombe");
    for (const path of published) {
      expect(path).not.toContain("known_names");
      expect(shown(path), path).not.toMatch(/keeper of the list|known_names/i);
    }
  });

  it("is asked about also where the council has no list", async () => {
    const { run } = withCouncil(undefined);
    expect((await run("check")).exitCode).toBe(3);
  });
});
