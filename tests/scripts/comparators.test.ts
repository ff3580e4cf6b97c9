import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";

import { inCare } from "../core/comparators/imported/handMade.ts";
import { run } from "../support/programs.ts";
import { built } from "../support/returns.ts";
import { BEFORE } from "../support/home.ts";
import { published as publishedSite } from "../support/publish.ts";
import { inMonth, SMALL_FILES } from "../support/small.ts";
import { stateOf, workshop, writeTree } from "../support/tree.ts";

const place = workshop("comparators");
const [lait, council, data] = ["lait", "council", "data"].map((name) => join(place, name)) as [
  string,
  string,
  string,
];
const published = join(data, "comparators");

const FIGURES =
  "measure_short,years,la_number,value\nLAC,2025,874,72\nLAC,2025,970,67.000000000000014\nLAC,0,970,1\nOther,2025,970,1\n";

beforeEach(() => {
  for (const folder of [lait, council, data]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  write(lait, "lait_csc_long.csv", FIGURES);
  write(lait, "lait_areas.csv", "la_number,name,region\n874,Peterborough,East of England\n970,England,NA\n");
  write(
    lait,
    "lait_measure_dictionary.csv",
    "Measure_short,Chart_title,Year_Type,Description,Hyperlink(s)\nLAC,Rate,Annual,A rate.,\nOther,Other,Annual,Other.,\n",
  );
  write(
    council,
    "council.json",
    '{ "name": "Nenebridge", "la_code": "E06009999", "region": "East of England" }',
  );
  useIndicator("rate");
});

function write(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function useIndicator(id: string, comparator = "LAC"): void {
  const header = "id,title,kind,unit,decimals,polarity,basis,comparator";
  write(
    council,
    "indicators.csv",
    `${header}\n${id},Rate,ratio,per 10 000,1,neutral,snapshot,${comparator}\n`,
  );
}

/** The files of every import, besides those of its indicators. */
const OTHERS = ["areas", "latest", "neighbours", "newest", "revised", "sources"].map((name) => `${name}.csv`);

const DATED = ["--released", "2027-04-09", "--retrieved", "2027-05-01"];

const comparators = (...words: readonly string[]) =>
  run(process.execPath, [built("comparators"), ...words], { cwd: place });
const bring = (...words: readonly string[]) =>
  comparators(lait, "--data", data, "--council", council, ...DATED, ...words);

const verify = () => run(process.execPath, [built("returns"), "verify", data], { cwd: place });

describe("npm run comparators", () => {
  it("writes what it read and lists what it could not read, with the row", () => {
    const { status, stdout } = bring();
    expect(status).toBe(0);
    expect(stdout).toContain(
      "lait_csc_long.csv: 4 rows = 2 used + 1 that no indicator asks for + 1 not read.\n",
    );
    expect(stdout).toContain("  LAC: its year is not one (row 4)\n");
    expect(stdout).toContain("  Other: 1\n");
    expect(readFileSync(join(published, "rate.csv"), "utf8")).toBe(
      "level,area_code,area,period_kind,period,numerator,denominator,value,source\n" +
        "country,970,England,snapshot,2025-03-31,,,67,dfe-lait-2027-04-09\n" +
        "authority,874,Peterborough,snapshot,2025-03-31,,,72,dfe-lait-2027-04-09\n",
    );
    expect(readdirSync(published).sort()).toEqual([...OTHERS, "rate.csv"].sort());
  });

  it("reads statistics as they were published, whatever they are called and in whatever folder", () => {
    rmSync(lait, { recursive: true });
    mkdirSync(join(lait, "2027"), { recursive: true });
    // A byte order mark stands before some of the Department's files.
    write(
      join(lait, "2027"),
      "download (3).csv",
      `\ufeff${inCare("701 2025: 40/8000=50", "England 2025: 8/1000=80")}`,
    );
    expect(bring().status).toBe(0);
    expect(readFileSync(join(published, "rate.csv"), "utf8").split("\n").slice(1, 3)).toEqual([
      "country,970,England,snapshot,2025-03-31,8,1000,80,children-in-care-2027-04-09",
      "authority,701,Town 701,snapshot,2025-03-31,40,8000,50,children-in-care-2027-04-09",
    ]);
    expect(readFileSync(join(published, "areas.csv"), "utf8")).toContain(
      "701,E06990701,Town 701,authority,985,,\n",
    );
  });

  it("says what has changed since, lists what was revised, and changes nothing when it is run again", () => {
    write(lait, "care.csv", inCare("701 2024: 39/8000=49", "701 2025: 40/8000=50"));
    bring();
    write(lait, "care.csv", inCare("701 2024: 38/8000=48", "701 2025: 40/8000=50"));
    const { stdout } = bring("--released", "2028-04-09", "--retrieved", "2028-05-01");
    expect(stdout).toContain("  rate: 1 numerators revised, 1 values revised.\n");
    const revised = readFileSync(join(published, "revised.csv"), "utf8");
    expect(revised).toContain(
      "2024-03-31,value,49,48,children-in-care-2027-04-09,children-in-care-2028-04-09\n",
    );
    const before = stateOf(published);
    expect(bring("--released", "2028-04-09", "--retrieved", "2028-05-01").stdout).toContain(
      "Nothing has changed since the last import.\n",
    );
    expect(stateOf(published)).toEqual(before);
  });

  it("leaves every other published file as it is", () => {
    write(data, "observations.csv", "as it was");
    bring();
    expect(readFileSync(join(data, "observations.csv"), "utf8")).toBe("as it was");
    expect(readdirSync(place).sort()).toEqual(["council", "data", "lait"]);
  });

  it("changes no byte, and touches no file, when it is run again", () => {
    bring();
    const before = stateOf(published);
    expect(bring().stdout).toContain("7 files, of which 0 new or changed; 0 removed.");
    expect(stateOf(published)).toEqual(before);
  });

  it("makes a release once something is published, which the record then holds to", () => {
    writeTree(data, BEFORE);
    writeTree(council, SMALL_FILES);
    useIndicator("on_time");
    const { status, stdout } = bring();
    expect([status, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "Published as release 2."]);
    const log = readFileSync(join(data, "releases/log.txt"), "utf8").split("\n");
    expect(log[1]).toMatch(/^2 - [0-9a-f]{64} \S+ reference - /);
    expect(verify().status).toBe(0);
    expect(bring().stdout).not.toContain("Published");
    const altered = readFileSync(join(published, "on_time.csv"), "utf8").replace(",67,", ",11,");
    write(published, "on_time.csv", altered);
    expect(verify().stdout).toContain("comparators/on_time.csv: This is not what was published.");
    useIndicator("on_time", "");
    expect(bring().stderr).toContain("comparators/on_time.csv: This is not what was published.");
  });

  it("makes it once as many roles approve as the council asks for, and names them", async () => {
    const { site } = await publishedSite({
      reference: new Map(SMALL_FILES).set(
        "council.json",
        JSON.stringify({ ...JSON.parse(SMALL_FILES.get("council.json")!), approvals: 2 }),
      ),
      given: { "2026-09.csv": inMonth("2026-09") },
    });
    writeTree(data, site);
    writeTree(council, SMALL_FILES);
    useIndicator("on_time");
    const { status, stderr } = bring("--approved-by", "Director");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^council\.json asks that 2 roles approve/)]);
    expect(bring("--approved-by", "Director", "--approved-by", "Data protection officer").status).toBe(0);
    const [, hash = ""] = /^2 - (\S+)/m.exec(readFileSync(join(data, "releases/log.txt"), "utf8"))!;
    expect(readFileSync(join(data, "releases", hash, "release.json"), "utf8")).toContain(
      '"approved_by": [\n    "Director",\n    "Data protection officer"\n  ]',
    );
  });

  it("takes away the figures of an indicator that has no comparator any more", () => {
    bring();
    useIndicator("other", "Other");
    expect(bring().status).toBe(0);
    expect(readdirSync(published).sort()).toEqual([...OTHERS, "other.csv"].sort());
  });

  it("asks when an extract it does not know was released and copied, and writes nothing", () => {
    const { status, stderr } = comparators(lait, "--data", data, "--council", council);
    expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
    expect(stderr).toContain("--released");
    expect(existsSync(published)).toBe(false);
  });

  it.each([
    ["no folder", []],
    ["two folders", ["a", "b"]],
    ["an unknown option", ["a", "--year", "2025"]],
    ["an option without its value", ["a", "--data"]],
    ["one day of the two", ["a", "--released", "2027-04-09"]],
    ["a day that is none", ["a", "--released", "2027-04-31", "--retrieved", "2027-05-01"]],
  ])("answers %s with one sentence and exit code 2", (_, words) => {
    const { status, stdout, stderr } = comparators(...words);
    expect([status, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
  });

  it.each([
    [
      "the extract is not there",
      () => rmSync(lait, { recursive: true }),
      /^lait_csc_long\.csv: .*\nlait_areas\.csv: .*\nlait_measure_dictionary\.csv: .*\n$/,
    ],
    [
      "a column is missing",
      () => write(lait, "lait_areas.csv", "la_number,name\n"),
      /^lait_areas\.csv, row 1, region: .*\n$/,
    ],
    [
      "a file is a workbook",
      () => write(lait, "lait_areas.csv", "PK\u0003\u0004"),
      /^lait_areas\.csv: .*\n$/,
    ],
    [
      "a quotation mark does not close",
      () => write(lait, "lait_csc_long.csv", `${FIGURES}"LAC,2025,874,72\n`),
      /^lait_csc_long\.csv, row \d+: .*\n$/,
    ],
    ["council.json is missing", () => rmSync(join(council, "council.json")), /^council\.json: .*\n$/],
    [
      "indicators.csv is not in order",
      () => write(council, "indicators.csv", "id\n"),
      /^(indicators\.csv, .*\n)+$/,
    ],
    [
      "a column of a statistic is renamed",
      () => write(lait, "care.csv", inCare("701 2025: 40/8000=50").replace("rate_per_10000", "rate")),
      /^care\.csv, row 1, rate_per_10000: .*\n$/,
    ],
    [
      "an indicator names a measure that is none",
      () => useIndicator("rate", "LACC"),
      /^indicators\.csv, rate: .*“LACC”.*\n$/,
    ],
    [
      "an indicator has the id of another file",
      () => useIndicator("latest"),
      /^indicators\.csv, latest: .*\n$/,
    ],
  ])("refuses with exit code 1, and writes nothing, where %s", (_, damage, said) => {
    damage();
    const { status, stderr } = bring();
    expect(stderr).toMatch(said);
    expect(status).toBe(1);
    expect(existsSync(published)).toBe(false);
  });
});
