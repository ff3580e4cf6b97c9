import { describe, expect, it } from "vitest";

import { newestCompared } from "../../src/core/comparators/standing/compared.ts";
import { writeDecimal } from "../../src/core/decimal.ts";
import { createSite } from "../../src/store/site.ts";
import { comparedSite } from "../support/comparedSite.ts";
import { readFrom, SMALL_SITE } from "../support/smallSite.ts";

async function compareIn(files: Readonly<Record<string, string>>) {
  const site = createSite(readFrom(files));
  await site.load({ page: "compare" });
  return site.getState().compare;
}
async function loadedFrom(files: Readonly<Record<string, string>>) {
  const load = await compareIn(files);
  if (load.state !== "loaded") throw new Error(load.state);
  return load.value;
}

describe("what the page of comparisons needs", () => {
  it("is nothing to compare where a release has no figures of all authorities", async () => {
    const { newest, first } = await loadedFrom(SMALL_SITE);
    expect([newest, first]).toEqual([[], undefined]);
  });

  it("is unavailable where a file cannot be fetched or is not ours", async () => {
    for (const file of ["newest", "areas", "on_time", "neighbours"])
      for (const text of ["failed", "not,ours\n1,2\n"]) {
        const files = { ...comparedSite(true), [`data/comparators/${file}.csv`]: text };
        expect((await compareIn(files)).state, `${file}: ${text}`).toBe("unavailable");
      }
  });

  it("sets an official figure among all authorities that there were", async () => {
    const { newest, first } = await loadedFrom(comparedSite(true));
    expect(newest.map(({ indicator, ownCode }) => [indicator.id, ownCode])).toEqual([["on_time", "808"]]);
    const { place, others } = newestCompared(first!.periods)!;
    expect(others).toHaveLength(7);
    expect(place).toMatchObject({ kind: "place", hidden: 1, quarter: 3, lastQuarter: 3 });
    if (place?.kind === "place") expect(writeDecimal(place.ranking.last)).toBe("6");
    // The year before an authority more was there, which has ended since.
    expect(first!.periods[0]!.others).toHaveLength(8);
  });

  it("sets an own figure beside them where nothing official is its own", async () => {
    const { first } = await loadedFrom(comparedSite(false));
    const { ownCode, own, others, spread } = newestCompared(first!.periods)!;
    expect(ownCode).toBeUndefined();
    expect(own).toMatchObject({ value: { units: 71n } });
    expect(others).toHaveLength(7);
    expect(writeDecimal(spread!.low)).toBe("55");
  });

  it("has the neighbours of the Department's model, and their median", async () => {
    const { first } = await loadedFrom(comparedSite(true));
    const { neighbours, neighboursMedian } = newestCompared(first!.periods)!;
    expect(neighbours).toEqual(["802", "806"]);
    expect(Number(writeDecimal(neighboursMedian!))).toBe(74);
  });

  it("has the neighbours that the council names instead, by name or number", async () => {
    const files = comparedSite(true);
    const council = { ...JSON.parse(files["data/council.json"]!), neighbours: ["Clay", "807", "Nowhere"] };
    const { first } = await loadedFrom({ ...files, "data/council.json": JSON.stringify(council) });
    expect(newestCompared(first!.periods)!.neighbours).toEqual(["803", "807"]);
  });
});
