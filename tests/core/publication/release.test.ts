import { describe, expect, it } from "vitest";

import { isError } from "../../../src/core/issue.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { readManifest } from "../../../src/core/releases/manifest.ts";
import { month } from "../../support/build.ts";
import { hashedPaths, plainFiles, published, sha256, type Site } from "../../support/publish.ts";
import { encodingOf } from "../../support/tree.ts";
import { GOOD_RETURN, inMonth, rowOf, SMALL_FILES, withCells, withRow } from "../../support/small.ts";

const september = { "2026-09.csv": inMonth("2026-09") };
const october = { "2026-10.csv": GOOD_RETURN };
const publish = (given: Readonly<Record<string, string>>, on?: Site, reference: Site = SMALL_FILES) =>
  published({ reference, given, ...(on ? { on } : {}) });
const codesIn = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);
const errorsIn = ({ issues }: Awaited<ReturnType<typeof publish>>) =>
  issues.filter(isError).map(({ code }) => code);

const before = (await publish(september)).site;

describe("the first release", () => {
  it("is every file of docs/contract.md, and nothing else", async () => {
    const { files, release } = await publish(october);
    const inFolder = [...files.keys()].filter((path) => path.startsWith(`releases/${release?.hash}/`));
    expect(inFolder.map((path) => path.slice(74)).sort()).toEqual([
      ...["SHA256SUMS", "commitment", "differences.csv", "edition/SHA256SUMS", "release.json", "salt"],
    ]);
    const byHash = hashedPaths(files);
    expect([...files.keys()].filter((path) => !byHash.includes(path)).sort()).toEqual([
      "breakdowns.csv",
      "council.json",
      "findings.csv",
      "indicators.csv",
      "latest.csv",
      "limits.csv",
      "observations.csv",
      "releases/SHA256SUMS",
      "releases/checkpoint",
      "releases/key.pub",
      "releases/log.txt",
      "releases/releases.csv",
      "releases/tile/0/000.p/1",
      "releases/tile/entries/000.p/1",
      "returns/2026-10.csv",
      ...["care_rate", "caseload", "contacts", "forecast", "home_cost", "in_care", "on_time", "rank"].map(
        (id) => `series/${id}.csv`,
      ),
      "signals.csv",
      "years.csv",
    ]);
  });

  it("keeps each file under its hash too, and nothing else there but the salt of the edition’s list", async () => {
    const { files } = await publish(october);
    const kept = [...files].filter(([path]) => path.startsWith("objects/"));
    for (const [path, text] of kept)
      expect(path).toMatch(`objects/${await sha256(Buffer.from(text, encodingOf(path)))}.`);
    const salts = kept.filter(([path]) => path.endsWith(".salt"));
    expect(salts.map(([, salt]) => salt.length)).toEqual([32]);
    expect(new Set(kept.map(([, text]) => text))).toEqual(
      new Set([...plainFiles(files).values(), ...salts.map(([, salt]) => salt)]),
    );
  });

  it("publishes the return as it was sent, in canonical order", async () => {
    const { files } = await publish(october);
    const [header = "", ...rows] = GOOD_RETURN.trimEnd().split("\n");
    const key = (row: string) => row.split(",").slice(2, 5).join(" ");
    const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(files.get("returns/2026-10.csv")).toBe([header, ...sorted, ""].join("\n"));
    expect(files.get("observations.csv")).toBe(files.get("returns/2026-10.csv"));
  });

  it("is named by the hash of its own list, which has the hash of the edition’s, which has the hash of each file", async () => {
    const { files, release } = await publish(october);
    const folder = `releases/${release!.hash}`;
    const own = readManifest(files.get(`${folder}/SHA256SUMS`)!)!;
    const manifest = files.get(`${folder}/edition/SHA256SUMS`)!;
    expect(files.get("releases/SHA256SUMS")).toBe(manifest);
    expect(own.get("edition/SHA256SUMS")).toBe(await sha256(manifest));
    expect([...own.keys()]).toEqual([
      ...["breakdowns.csv", "council.json", "indicators.csv", "returns/2026-10.csv"].map(
        (path) => `../../${path}`,
      ),
      ...["commitment", "differences.csv", "edition/SHA256SUMS", "release.json", "salt"],
    ]);
    expect(release).toEqual({
      seq: 1,
      period: "2026-10",
      hash: await sha256(files.get(`${folder}/SHA256SUMS`)!),
      time: "2026-11-22T12:00:00Z",
      kind: "return",
      reason: undefined,
      confirmed: undefined,
    });
    const listed = readManifest(manifest)!;
    const salt = [...files.keys()].find((path) => path.endsWith(".salt"))!;
    expect([...listed.keys()].sort()).toEqual([...plainFiles(files).keys(), salt].sort());
    for (const [path, hash] of listed)
      expect(hash, path).toBe(await sha256(Buffer.from(files.get(path)!, encodingOf(path))));
  });

  it("has no columns for breakdowns where the return had none", async () => {
    const reference = new Map([...SMALL_FILES].filter(([file]) => file !== "breakdowns.csv"));
    const plain = GOOD_RETURN.split("\n")
      .filter((line) => !line.includes(",home,"))
      .map((line) => line.split(",").toSpliced(3, 2).join(","))
      .join("\n");
    const { files } = await publish({ "2026-10.csv": plain }, undefined, reference);
    expect(files.get("returns/2026-10.csv")).toMatch(
      /^period,la_code,indicator,numerator,denominator,value\n/,
    );
    expect(files.get("series/on_time.csv")).toContain(",breakdown,category,");
  });
});

describe("the next release", () => {
  it("changes only the files of its month, and lists every file there is", async () => {
    const { files, site, release } = await publish(october, before);
    const untouched = [...plainFiles(before).keys()].filter((path) => !files.has(path));
    expect(untouched.sort()).toEqual([
      "breakdowns.csv",
      "council.json",
      "findings.csv", // none in either month
      "indicators.csv",
      "returns/2026-09.csv",
      "signals.csv",
      "years.csv", // no indicator here names a comparator
    ]);
    expect(release?.seq).toBe(2);
    const listed = readManifest(site.get("releases/SHA256SUMS")!)!;
    for (const [path] of plainFiles(site)) expect(listed.get(path), path).toBe(await sha256(site.get(path)!));
    expect(listed.size).toBe(plainFiles(site).size + 1); // the salt
    expect(hashedPaths(before).filter((path) => !site.has(path))).toEqual([]); // two editions stay whole
  });

  it("gives the same files month by month as all at once, except the list of releases", async () => {
    const { site: oneByOne } = await publish(october, before);
    const { site: atOnce, release } = await publish({ ...october, ...september });
    expect(plainFiles(atOnce)).toEqual(plainFiles(oneByOne));
    expect(atOnce.get("releases/SHA256SUMS")).toBe(oneByOne.get("releases/SHA256SUMS"));
    expect(release?.seq).toBe(2);
    expect(atOnce.get("releases/releases.csv")!.match(/,return,-,-\n/g)?.length).toBe(2);
  });

  it("is not made for the same file again", async () => {
    const { site } = await publish(october, before);
    const again = await publish({ ...october, ...september }, site);
    expect(codesIn(again)).toEqual([]);
    expect([...again.files]).toEqual([]);
    expect(again.release).toMatchObject({ seq: 2, period: "2026-10" });
  });

  it("is not made for the same figures written in another way; together with a new month they stay as they were", async () => {
    const kindly = withCells("rank", { value: "038" }, withCells("care_rate", { value: "68" }));
    const { site } = await publish({ "2026-10.csv": kindly });
    expect(site.get("series/care_rate.csv")).toContain(",68\n");
    const again = await publish(october, site);
    expect([...again.files.keys()]).toEqual([]);
    const november = { "2026-11.csv": inMonth("2026-11") };
    const both = await published({
      on: site,
      reference: SMALL_FILES,
      given: { ...october, ...november },
      now: "2026-12-20T12:00:00Z",
    });
    const alone = await published({
      on: site,
      reference: SMALL_FILES,
      given: november,
      now: "2026-12-20T12:00:00Z",
    });
    expect(both.site).toEqual(alone.site);
  });

  it.each([
    ["one figure", withCells("rank", { value: "37" }), 1],
    ["a fraction", withCells("on_time", { numerator: "203", value: "81.5" }), 2],
    ["a figure that is now missing", withCells("rank", { value: "x" }), 1],
    ["a figure that is now hidden", withCells("contacts", { value: "4" }), 1],
  ])("is refused for a published month with %s changed", async (_, text, cells) => {
    const { site } = await publish(october, before);
    const refused = await publish({ "2026-10.csv": text }, site);
    expect(refused.issues.filter(isError)).toEqual([
      { code: "month-already-published", month: "2026-10", cells, file: "2026-10.csv" },
    ]);
    expect([refused.files.size, refused.returns.length, refused.release]).toEqual([0, 0, undefined]);
  });

  it("of reference files alone is refused before anything is published", async () => {
    const { issues, files } = await published({ reference: SMALL_FILES, given: {} });
    expect([issues, files.size]).toEqual([[{ code: "nothing-published" }], 0]);
  });

  it("of changed reference files alone has the kind “reference”", async () => {
    const renamed = new Map(SMALL_FILES).set(
      "indicators.csv",
      SMALL_FILES.get("indicators.csv")!.replace("Place in England", "Rank in England"),
    );
    const { files, release, site } = await publish(september, before, renamed);
    expect([...plainFiles(files).keys()].sort()).toEqual(["indicators.csv", "revisions.csv"]);
    expect(release).toMatchObject({ seq: 2, period: undefined, kind: "reference" });
    expect([...(await publish(september, site, renamed)).files]).toEqual([]);
  });
});

describe("a reference file that the council has taken away", () => {
  const targets = new Map(SMALL_FILES).set("targets.csv", "indicator,from,target\non_time,2026-04,85\n");

  it("is taken away from what is published, and from its list", async () => {
    const { site: withTargets } = await publish(september, undefined, targets);
    expect(withTargets.has("targets.csv")).toBe(true);
    const { gone, site, release } = await published({
      ...{ on: withTargets, reference: SMALL_FILES, given: september, reason: "correction" },
    });
    expect([gone.filter((path) => !path.startsWith("objects/")), release?.kind]).toEqual([
      ["targets.csv"],
      "reference",
    ]);
    expect(site.has("targets.csv")).toBe(false);
    const listed = readManifest(site.get("releases/SHA256SUMS")!)!;
    expect([...listed.keys()]).toEqual(
      [...readManifest(before.get("releases/SHA256SUMS")!)!.keys(), "revisions.csv"].sort(),
    );
    expect(hashedPaths(withTargets).filter((path) => !site.has(path))).toEqual([]); // what was brought stays
    expect([...(await publish(september, site)).files.keys()]).toEqual([]);
  });

  it("is not taken away where nothing is published", async () => {
    const { site: withTargets } = await publish(september, undefined, targets);
    const { gone, files } = await publish({ "2026-10.csv": "" }, withTargets);
    expect([gone.length, files.size]).toEqual([0, 0]);
  });
});

describe("nothing is published", () => {
  const refused = async (given: Readonly<Record<string, string>>, reference: Site, on?: Site) => {
    const outcome = await publish(given, on, reference);
    expect([outcome.files.size, outcome.returns.length, outcome.withheld.length]).toEqual([0, 0, 0]);
    return errorsIn(outcome);
  };
  const withFile = (file: string, text: string): Site => new Map(SMALL_FILES).set(file, text);

  it("where one of several files is at fault", async () => {
    const bad = { "2026-10.csv": withRow(rowOf("rank"), () => undefined) };
    expect(await refused({ ...september, ...bad }, SMALL_FILES)).toEqual(["row-missing"]);
  });

  it("of a council that does not say that it is illustrative, and not what else it must say", async () => {
    const real = '{ "name": "Smallbridge", "la_code": "E06009998" }';
    expect(await refused(october, withFile("council.json", real))).toEqual(
      Array.from({ length: 7 }, () => "council-not-ready"),
    );
  });

  it.each([
    ["missing", "indicators.csv", undefined, "reference-missing"],
    ["not JSON", "council.json", "{", "reference-not-json"],
    ["at fault", "targets.csv", "indicator,from\nnobody,2026-10\n", "reference-unknown"],
    ["not UTF-8", "targets.csv", "indicator,from,definition\nrank,2026-10,\ufffd5\n", "encoding"],
    [
      "not closed",
      "targets.csv",
      'indicator,from,definition\nrank,2026-10,"open\nrank,2026-11,x\n',
      "quotes",
    ],
  ])("where a reference file is %s", async (_, file, text, code) => {
    const reference = new Map(SMALL_FILES);
    if (text === undefined) reference.delete(file);
    else reference.set(file, text);
    expect(await refused(october, reference)).toEqual([code]);
  });

  it("where what is published is damaged", async () => {
    const damaged = new Map(before).set("observations.csv", "<!doctype html>\n");
    expect(await refused(october, SMALL_FILES, damaged)).toEqual(["published-unreadable"]);
  });

  it("of a month that is not over in London, whatever the machine's clock calls the day", async () => {
    const at = (now: string) => published({ reference: SMALL_FILES, given: october, now });
    expect(errorsIn(await at("2026-10-31T23:59:59Z"))).toEqual(["month-not-over"]);
    expect(errorsIn(await at("2026-11-01T00:00:00Z"))).toEqual([]);
    const april = (now: string) =>
      published({ reference: SMALL_FILES, given: { "2026-04.csv": inMonth("2026-04") }, now });
    expect(errorsIn(await april("2026-04-30T22:59:59Z"))).toEqual(["month-not-over"]);
    expect(errorsIn(await april("2026-04-30T23:00:00Z"))).toEqual([]);
  });
});

it("ids may be names that every object has, all the way to the published files", async () => {
  const rename = (text: string) =>
    text
      .replaceAll("contacts,", "__proto__,")
      .replaceAll(/rank,(?!of)/g, "constructor,")
      .replaceAll("forecast,", "toString,");
  const reference = new Map(SMALL_FILES).set("indicators.csv", rename(SMALL_FILES.get("indicators.csv")!));
  const { site, issues } = await publish({ "2026-10.csv": rename(GOOD_RETURN) }, undefined, reference);
  expect(issues).toEqual([]);
  expect(site.get("series/__proto__.csv")).toContain("__proto__,,,,,1412\n");
  expect(site.get("latest.csv")).toContain("\nconstructor,2026-10,,,38,2026-10:38\n");
  const next = monthsAfter(month("2026-10"), 1);
  const after = await published({
    on: site,
    reference,
    given: { [`${next}.csv`]: rename(inMonth(next)) },
    now: "2026-12-22T12:00:00Z",
  });
  expect(after.site.get("series/toString.csv")!.split("\n").length).toBe(4);
});
