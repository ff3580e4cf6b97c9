import { describe, expect, it } from "vitest";

import { faultsOf } from "../../support/log.ts";
import { codesOf, published, rowsIn, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const [OLD, NEW] = ["E06009998", "E06009997"];
const council = (from: string, to: string) =>
  new Map(SMALL_FILES).set("council.json", SMALL_FILES.get("council.json")!.replace(from, to));
const recoded = council(OLD, NEW);
const without = new Map(SMALL_FILES).set(
  "indicators.csv",
  SMALL_FILES.get("indicators.csv")!
    .split("\n")
    .filter((line) => !line.startsWith("forecast,"))
    .join("\n"),
);
const september = { "2026-09.csv": inMonth("2026-09") };
const october = GOOD_RETURN.replaceAll(OLD, NEW);
const { site: before } = await published({ reference: SMALL_FILES, given: september });
const DECIDED = { reason: "legal", approvedBy: ["DCS", "Monitoring officer"] } as const;
const last = (site: Site) => site.get("releases/log.txt")!.trimEnd().split("\n").at(-1)!;
const changed = await published({ on: before, reference: recoded, given: {}, ...DECIDED });

describe("another code or name of the council", () => {
  it.each([
    ["a code", recoded, "la_code"],
    ["a name", council("Smallbridge", "Largebridge"), "name"],
  ])("is refused beside a return, without a reason, and by one role: %s", async (_, reference, key) => {
    const wishes = [
      { given: { "2026-10.csv": GOOD_RETURN }, ...DECIDED },
      { given: {} },
      { given: {}, reason: "legal" as const },
      { given: {}, reason: "legal" as const, approvedBy: ["DCS", "DCS"] },
    ];
    for (const wish of wishes) {
      const { issues, files } = await published({ on: before, reference, ...wish });
      expect([issues, files.size]).toEqual([[{ code: "identity-changed", key, file: "council.json" }], 0]);
    }
  });

  it("is published as a change of its own, which says what it was and what it is", async () => {
    const { site, release } = changed;
    expect(release).toMatchObject({ seq: 2, kind: "identity", reason: "legal", period: undefined });
    expect(last(site)).toMatch(/^2 - [0-9a-f]{64} \S+ identity legal 2026-11-28$/);
    const json = JSON.parse(site.get(`releases/${release!.hash}/release.json`)!) as { identity: unknown };
    expect(json.identity).toEqual({ la_code: { from: OLD, to: NEW } });
    expect(site.get("returns/2026-09.csv")).toBe(before.get("returns/2026-09.csv"));
    expect(site.get("observations.csv")).toBe(before.get("observations.csv"));
    expect(site.get("releases/checkpoint")).toMatch(new RegExp(`^open-return/${OLD}\n2\n`));
    expect(await faultsOf(site)).toEqual([]);
  });

  it("of a name is one too", async () => {
    const reference = council("Smallbridge", "Largebridge");
    const { site, release } = await published({ on: before, reference, given: {}, ...DECIDED });
    const json = JSON.parse(site.get(`releases/${release!.hash}/release.json`)!) as { identity: unknown };
    expect(json.identity).toEqual({ name: { from: "Smallbridge", to: "Largebridge" } });
    expect(await faultsOf(site)).toEqual([]);
  });

  it("stands in the rows of later months; earlier ones keep theirs, also where they are restated", async () => {
    const { site } = await published({
      ...{ on: changed.site, reference: recoded, given: { "2026-10.csv": october } },
    });
    expect(rowsIn(site, "2026-09,").every((row) => row.startsWith(`2026-09,${OLD},`))).toBe(true);
    expect(rowsIn(site, "2026-10,").every((row) => row.startsWith(`2026-10,${NEW},`))).toBe(true);
    expect(site.get("returns/2026-09.csv")).toBe(before.get("returns/2026-09.csv"));
    expect(site.get("series/contacts.csv")).toContain(`2026-09,${OLD},contacts,`);
    expect(site.get("series/contacts.csv")).toContain(`2026-10,${NEW},contacts,`);
    expect(await faultsOf(site)).toEqual([]);

    const text = withCells("contacts", { value: "1400" }, inMonth("2026-09"));
    const restated = await published({
      ...{ on: site, reference: recoded, given: { "2026-09.csv": text } },
      ...{ revise: true, reason: "correction" },
    });
    expect(rowsIn(restated.site, "2026-09,").every((row) => row.startsWith(`2026-09,${OLD},`))).toBe(true);
    expect(await faultsOf(restated.site)).toEqual([]);
    const foreign = { "2026-09.csv": inMonth("2026-09").replaceAll(OLD, NEW) };
    const { issues } = await published({ on: site, reference: recoded, given: foreign });
    expect(new Set(codesOf({ issues }))).toEqual(new Set(["other-council"]));
  });

  it("does not hold where it was smuggled in: in the newest edition, or in what the change says of itself", async () => {
    const { site, release } = changed;
    const path = `releases/${release!.hash}/release.json`;
    const other = site.get(path)!.replace(NEW, "E06009996");
    const faults = await faultsOf(new Map(site).set(path, other));
    expect(faults).toEqual([
      { file: "releases/checkpoint", fault: "foreign" },
      { file: path, fault: "altered" },
    ]);
  });
});

describe("an indicator that has history", () => {
  it("goes only as a change of its own with a reason, and is not asked about again", async () => {
    const gone = [{ code: "indicator-gone", indicator: "forecast", file: "indicators.csv" }];
    const withoutForecast = GOOD_RETURN.split("\n")
      .filter((line) => !line.includes(",forecast,"))
      .join("\n");
    for (const wish of [{ given: { "2026-10.csv": withoutForecast }, ...DECIDED }, { given: {} }]) {
      const { issues, files } = await published({ on: before, reference: without, ...wish });
      expect([issues, files.size]).toEqual([gone, 0]);
    }
    const { site, release } = await published({
      ...{ on: before, reference: without, given: {}, reason: "definition-change" },
    });
    expect(release).toMatchObject({ kind: "reference", reason: "definition-change" });
    const later = await published({
      on: site,
      reference: without,
      given: { "2026-10.csv": withoutForecast },
    });
    expect([codesOf(later), later.release]).toEqual([
      [],
      expect.objectContaining({ seq: 3, kind: "return" }),
    ]);
    expect(rowsIn(later.site, `2026-09,${OLD},forecast,`)).toHaveLength(1);
    expect(await faultsOf(later.site)).toEqual([]);
  });
});
