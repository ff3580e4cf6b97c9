import { describe, expect, it } from "vitest";

import { writeDecimal } from "../../src/core/decimal.ts";
import { isNumber } from "../../src/core/observation.ts";
import type { ReadFile } from "../../src/store/files.ts";
import { createSite, fingerprintFor, loadStateOf, type Need } from "../../src/store/site.ts";
import { readFrom, SMALL_SITE, smallSiteRestated, smallSiteWith } from "../support/smallSite.ts";

const NEEDS: readonly Need[] = [
  { page: "edition" },
  { page: "overview" },
  { page: "front" },
  { page: "downloads" },
  { page: "indicator", id: "on_time" },
];

async function loadedFrom(files: Readonly<Record<string, string>>, need: Need) {
  const site = createSite(readFrom(files));
  await site.load(need);
  return site.getState();
}

const HTML = "<!doctype html>\n<html><title>Welcome</title></html>";

describe("the site's data", () => {
  it.each(NEEDS)("for the page %o is there once it is loaded, with a fingerprint", async (need) => {
    const site = createSite(readFrom(SMALL_SITE));
    expect(loadStateOf(site.getState(), need)).toBe("loading");
    expect(fingerprintFor(site.getState(), need)).toBeUndefined();
    await site.load(need);
    expect(loadStateOf(site.getState(), need)).toBe("loaded");
    expect(fingerprintFor(site.getState(), need)).toMatch(/^[0-9a-z]+(-[0-9a-z]+)?$/);
  });

  it("is the council, its figures, targets and releases as published", async () => {
    const { edition } = await loadedFrom(SMALL_SITE, { page: "edition" });
    if (edition.state !== "loaded") throw new Error("not loaded");
    expect(edition.value.council).toMatchObject({ name: "Testford Council", disclosure: { threshold: 5 } });
    expect(edition.value.indicators.map(({ id }) => id)).toEqual(["contacts", "on_time", "plans", "visits"]);
    expect(edition.value.targets).toHaveLength(3);
    expect(edition.value.releases.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it("has every month of an indicator, its categories, and other areas where it can be compared", async () => {
    const onTime = (await loadedFrom(SMALL_SITE, { page: "indicator", id: "on_time" })).indicators.get(
      "on_time",
    );
    if (onTime?.state !== "loaded") throw new Error("not loaded");
    const values = onTime.value.dataset.observations.map(
      ({ value }) => isNumber(value) && writeDecimal(value),
    );
    expect(values).toEqual(["84.0", "82.5", "71.0"]);
    expect(onTime.value.comparators).toHaveLength(4);
    expect(onTime.value.sources.map(({ measure }) => measure)).toEqual(["Continue_Assess"]);

    const plans = (await loadedFrom(SMALL_SITE, { page: "indicator", id: "plans" })).indicators.get("plans");
    if (plans?.state !== "loaded") throw new Error("not loaded");
    expect(plans.value.categories.map(({ category }) => category)).toEqual(["first", "again"]);
    expect(plans.value.comparators).toEqual([]);
  });

  it.each(["data/targets.csv", "data/comparators/latest.csv"])(
    "does without %s where there is none",
    async (path) => {
      const state = await loadedFrom(smallSiteWith({ [path]: undefined }), { page: "overview" });
      expect(loadStateOf(state, { page: "overview" })).toBe("loaded");
    },
  );

  it("does without breakdowns and other areas where there are none", async () => {
    const without = smallSiteWith({
      "data/breakdowns.csv": undefined,
      "data/comparators/on_time.csv": undefined,
      "data/comparators/sources.csv": undefined,
    });
    const { indicators } = await loadedFrom(without, { page: "indicator", id: "on_time" });
    expect(indicators.get("on_time")).toMatchObject({
      state: "loaded",
      value: { categories: [], comparators: [] },
    });
  });

  it("tells an indicator without a figure yet from one whose file is lost", async () => {
    const need: Need = { page: "indicator", id: "visits" };
    const { indicators } = await loadedFrom(SMALL_SITE, need);
    expect(indicators.get("visits")).toMatchObject({
      state: "loaded",
      value: { dataset: { observations: [] } },
    });

    const lost = smallSiteWith({ "data/series/on_time.csv": undefined });
    expect(
      loadStateOf(await loadedFrom(lost, { page: "indicator", id: "on_time" }), {
        page: "indicator",
        id: "on_time",
      }),
    ).toBe("unavailable");
  });
});

describe("a file that is not what we publish", () => {
  const FILES: readonly (readonly [string, Need])[] = [
    ["data/council.json", { page: "edition" }],
    ["data/indicators.csv", { page: "edition" }],
    ["data/targets.csv", { page: "edition" }],
    ["data/releases/releases.csv", { page: "edition" }],
    ["data/latest.csv", { page: "overview" }],
    ["data/comparators/latest.csv", { page: "overview" }],
    ["data/releases/SHA256SUMS", { page: "downloads" }],
    ["data/comparators/sources.csv", { page: "downloads" }],
    ["data/series/on_time.csv", { page: "indicator", id: "on_time" }],
    ["data/breakdowns.csv", { page: "indicator", id: "on_time" }],
    ["data/comparators/on_time.csv", { page: "indicator", id: "on_time" }],
  ];

  it.each(FILES)(
    "%s makes its page unavailable: HTML, another table, cut short, a row too many, a failure",
    async (path, need) => {
      const good = smallSiteWith({})[path] ?? "";
      for (const text of [HTML, "x,y\n1,2\n", good.slice(0, -3), `${good}one more\n`, "failed", ""]) {
        const state = await loadedFrom(smallSiteWith({ [path]: text }), need);
        expect(loadStateOf(state, need), JSON.stringify(text.slice(0, 30))).toBe("unavailable");
        expect(fingerprintFor(state, need)).toBeUndefined();
      }
    },
  );

  it.each(["data/council.json", "data/indicators.csv", "data/releases/releases.csv", "data/latest.csv"])(
    "%s makes the overview unavailable where it is missing",
    async (path) => {
      const state = await loadedFrom(smallSiteWith({ [path]: undefined }), { page: "overview" });
      expect(loadStateOf(state, { page: "overview" })).toBe("unavailable");
    },
  );

  it.each([
    ["2026-10:71.0", "2026-10:71.1"],
    ["2026-09:82.5", "2026-09:82;5"],
    [" 2026-10:71.0", ""],
  ])("is a list of newest figures that contradicts itself: %s as %s", async (from, to) => {
    const latest = SMALL_SITE["data/latest.csv"].replace(from, to);
    const state = await loadedFrom(smallSiteWith({ "data/latest.csv": latest }), { page: "overview" });
    expect(state.overview.state).toBe("unavailable");
  });

  it.each([HTML, "x,y\n1,2\n", "failed", ""])("is a broken list of its revisions: %j", async (text) => {
    const need: Need = { page: "indicator", id: "on_time" };
    const good = smallSiteRestated();
    expect(loadStateOf(await loadedFrom(good, need), need)).toBe("loaded");
    const broken = { ...good, "data/revisions/on_time.csv": text };
    expect(loadStateOf(await loadedFrom(broken, need), need)).toBe("unavailable");
    const swapped = { ...good, "data/revisions/contacts.csv": good["data/revisions/on_time.csv"] ?? "" };
    const contacts: Need = { page: "indicator", id: "contacts" };
    expect(loadStateOf(await loadedFrom(swapped, contacts), contacts)).toBe("unavailable");
  });

  it("is another indicator's series under this one's name", async () => {
    const swapped = smallSiteWith({ "data/series/on_time.csv": SMALL_SITE["data/series/contacts.csv"] });
    const need: Need = { page: "indicator", id: "on_time" };
    expect(loadStateOf(await loadedFrom(swapped, need), need)).toBe("unavailable");
  });
});

describe("loading", () => {
  it("asks for each file once, however many ask at the same time or again", async () => {
    const asked: string[] = [];
    const counting: ReadFile = (path) => {
      asked.push(path);
      return readFrom(SMALL_SITE)(path);
    };
    const site = createSite(counting);
    await Promise.all([
      site.load({ page: "overview" }),
      site.load({ page: "overview" }),
      site.load({ page: "edition" }),
    ]);
    await site.load({ page: "overview" });
    expect(asked.sort()).toEqual([...new Set(asked)].sort());
    expect(asked).toContain("data/latest.csv");
  });

  it("asks for each file once a visit, whichever pages are read: what figures have in common too", async () => {
    const asked: string[] = [];
    const site = createSite((path) => {
      asked.push(path);
      return readFrom(smallSiteRestated())(path);
    });
    for (const id of ["on_time", "contacts", "plans", "visits"]) await site.load({ page: "indicator", id });
    for (const page of ["overview", "front", "downloads"] as const) await site.load({ page });
    expect(asked.sort()).toEqual([...new Set(asked)]);
    expect(asked).toEqual(
      expect.arrayContaining(["data/events.csv", "data/comparators/sources.csv", "data/latest.csv"]),
    );
  });

  it("asks again for a file that could not be fetched, though the page did without it", async () => {
    const files = smallSiteWith({ "data/comparators/sources.csv": "failed" });
    const site = createSite((path) => readFrom(files)(path));
    await site.load({ page: "indicator", id: "on_time" });
    expect(site.getState().indicators.get("on_time")?.state).toBe("loaded");
    files["data/comparators/sources.csv"] = SMALL_SITE["data/comparators/sources.csv"];
    await site.load({ page: "downloads" });
    expect(site.getState().downloads.state).toBe("loaded");
  });

  it.each(["", "x,y\n1,2\n"])("asks again for a file that was not what we publish: %j", async (text) => {
    const files = smallSiteWith({ "data/breakdowns.csv": text });
    const site = createSite((path) => readFrom(files)(path));
    const need: Need = { page: "indicator", id: "plans" };
    await site.load(need);
    expect(loadStateOf(site.getState(), need)).toBe("unavailable");
    files["data/breakdowns.csv"] = SMALL_SITE["data/breakdowns.csv"];
    await site.load(need);
    expect(loadStateOf(site.getState(), need)).toBe("loaded");
  });

  it("asks for revisions only once a release has restated something", async () => {
    const asked = async (files: Readonly<Record<string, string>>) => {
      const paths: string[] = [];
      const site = createSite((path) => {
        paths.push(path);
        return readFrom(files)(path);
      });
      await site.load({ page: "indicator", id: "contacts" });
      return paths.filter((path) => path.includes("revisions"));
    };
    expect(await asked(SMALL_SITE)).toEqual([]);
    // Changed targets and definitions stand in the second.
    expect(await asked(smallSiteRestated())).toEqual(["data/revisions/contacts.csv", "data/revisions.csv"]);
  });

  it("fetches the files of a page side by side, not one after the other", async () => {
    const asked: string[] = [];
    const site = createSite((path) => {
      asked.push(path);
      return new Promise(() => undefined);
    });
    void site.load({ page: "overview" });
    await new Promise((resolve) => setTimeout(resolve)); // one turn: no file comes, so none can be asked for after another
    expect(asked).toHaveLength(7);
  });

  it("asks again for what was unavailable, and keeps what is there", async () => {
    const files = smallSiteWith({ "data/latest.csv": "failed" });
    const site = createSite((path) => readFrom(files)(path));
    await site.load({ page: "overview" });
    expect(site.getState()).toMatchObject({
      edition: { state: "loaded" },
      overview: { state: "unavailable" },
    });
    const { edition } = site.getState();
    files["data/latest.csv"] = SMALL_SITE["data/latest.csv"];
    await site.load({ page: "overview" });
    expect(site.getState().overview.state).toBe("loaded");
    expect(site.getState().edition).toBe(edition);
  });

  it.each(["__proto__", "constructor", "toString", "nonsense"])("knows no indicator %s", async (id) => {
    const need: Need = { page: "indicator", id };
    expect(loadStateOf(await loadedFrom(SMALL_SITE, need), need)).toBe("unavailable");
  });

  it("gives a page another fingerprint when one of its files changes, and only then", async () => {
    const need: Need = { page: "indicator", id: "on_time" };
    const fingerprint = async (changed: Record<string, string>) =>
      fingerprintFor(await loadedFrom(smallSiteWith(changed), need), need);
    const before = await fingerprint({});
    expect(await fingerprint({})).toBe(before);
    expect(await fingerprint({ "data/latest.csv": "other" })).toBe(before);
    const series = SMALL_SITE["data/series/on_time.csv"];
    expect(await fingerprint({ "data/series/on_time.csv": series.replace("71.0", "71.1") })).not.toBe(before);
  });
});
