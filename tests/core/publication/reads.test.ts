import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { buildEdition } from "../../../src/core/publication/edition.ts";
import { FILES_TO_READ } from "../../../src/core/publication/published.ts";
import { prepareRelease } from "../../../src/core/publication/release.ts";
import { REFERENCE_TABLES } from "../../../src/core/reference/reference.ts";
import { NENEBRIDGE_FILES, NENEBRIDGE_RETURNS } from "../../support/nenebridge.ts";
import { csv, means, surroundings, opened } from "../../support/publish.ts";

const DATA = join(import.meta.dirname, "../../../public/data");
const published = new Map(FILES_TO_READ.map((file) => [file, readFileSync(join(DATA, file), "utf8")]));
const next = [...NENEBRIDGE_RETURNS].slice(-1).map(([name, text]) => opened(name, text));

/** How often each text is parsed while Nenebridge publishes its next month, by what it is. */
async function readsOf(reference: ReadonlyMap<string, string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const nameOf = (text: string) => {
    const inFiles = ([, each]: readonly [string, string]) => each === text;
    const given = [...reference].find(inFiles);
    const name = given === undefined ? [...published].find(inFiles)?.[0] : given[0];
    return name === undefined ? "another text" : given === undefined ? `published ${name}` : name;
  };
  const read = (text: string) => {
    counts[nameOf(text)] = (counts[nameOf(text)] ?? 0) + 1;
    return csv.read(text);
  };
  const { prepared, issues } = await prepareRelease(
    {
      ...{ published, reference, given: next, now: new Date("2026-11-22T12:00:00Z"), zone: "Europe/London" },
      ...{
        revise: false,
        reason: "definition-change",
        confirm: undefined,
        words: undefined,
        rest: () => Promise.resolve(),
      },
    },
    { ...csv, read },
  );
  if (prepared === undefined) throw new Error(`There is nothing to publish: ${JSON.stringify(issues)}`);
  await buildEdition(prepared, { ...means, read }, surroundings(prepared, new Map()));
  return counts;
}

const PUBLISHED = {
  ...{ "published observations.csv": 1, "published releases/releases.csv": 1 },
  // Once to see what readers know, and once to see whether it tells of what is hidden now.
  "published revisions.csv": 2,
};
/** The figures as they would be published, which are attacked before they are. */
const AFTER = "another text";
const once = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, 1]));

describe("a publication parses", () => {
  it("each reference file once, where it is published as it is given", async () =>
    expect(
      await readsOf(new Map([...NENEBRIDGE_FILES].map(([file]) => [file, published.get(file)!]))),
    ).toEqual({ ...once([...REFERENCE_TABLES, AFTER]), ...PUBLISHED }));

  it("a reference file that has changed once as given and once as published", async () => {
    const given = new Map(NENEBRIDGE_FILES).set(
      "indicators.csv",
      published.get("indicators.csv")!.replace("Children", "All children"),
    );
    const changed = REFERENCE_TABLES.filter((file) => given.get(file) !== published.get(file));
    expect(changed).toContain("indicators.csv");
    expect(await readsOf(given)).toEqual({
      ...once([...REFERENCE_TABLES, AFTER, ...changed.map((file) => `published ${file}`)]),
      ...PUBLISHED,
    });
  });
});
