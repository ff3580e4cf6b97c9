import { describe, expect, it } from "vitest";

import { readPublishedFiles } from "../../../src/core/publication/published.ts";
import { csv, plainFiles, published } from "../../support/publish.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";

const { site } = await published({ reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } });
const without = (path: string) => new Map([...site].filter(([each]) => each !== path));
const faultIn = (texts: ReadonlyMap<string, string>) => {
  const { published: read, issues } = readPublishedFiles(texts, csv);
  expect(read).toBeUndefined();
  return issues;
};
const unreadable = (file: string) => [{ code: "published-unreadable", file }];

describe("what is published", () => {
  it("is nothing, without a fault, where there is no file", () => {
    const { published: read, issues } = readPublishedFiles(new Map(), csv);
    expect(issues).toEqual([]);
    expect(read).toMatchObject({ releases: [], hashes: new Map(), dataset: { observations: [] } });
  });

  it("is its observations, its releases and the hash of each of its files", () => {
    const { published: read } = readPublishedFiles(site, csv);
    expect(read?.dataset.observations.length).toBe(10);
    expect(read?.releases.map(({ seq, period }) => [seq, period])).toEqual([[1, "2026-10"]]);
    const salt = [...site.keys()].filter((path) => path.endsWith(".salt"));
    expect([...(read?.hashes.keys() ?? [])].sort()).toEqual([...plainFiles(site).keys(), ...salt].sort());
  });

  it.each(["observations.csv", "releases/releases.csv", "releases/log.txt", "releases/SHA256SUMS"])(
    "cannot be read where %s is missing, empty or something else",
    (path) => {
      expect(faultIn(without(path))).toEqual(unreadable(path));
      for (const text of ["<!doctype html>\n<title>Not found</title>\n", "\u0000", ""])
        expect(faultIn(new Map([...site, [path, text]]))).toEqual(unreadable(path));
    },
  );
});
