import { join } from "node:path";
import { expect, test } from "vitest";

import { hasPublishedNothing } from "../../../scripts/build/official.ts";
import { workshop, writeTree } from "../../support/tree.ts";

const place = workshop("official");
const COUNCIL = { "council/council.json": "{}" };
const asked = (name: string, files: Record<string, string>) => {
  const home = writeTree(join(place, name), files);
  return hasPublishedNothing(join(home, "data"), join(home, "council"));
};

test("a council with its own files and official figures alone has published nothing", async () => {
  expect(await asked("begun", COUNCIL)).toBe(true);
  expect(await asked("compared", { ...COUNCIL, "data/comparators/sources.csv": "" })).toBe(true);
});

test.each([
  ["a log", "data/releases/log.txt"],
  ["a key in what is published", "data/releases/key.pub"],
  ["a published council.json", "data/council.json"],
  ["the council's copy of its key", "council/key.pub"],
])("one with %s has, whatever else is gone", async (name, path) => {
  expect(await asked(name, { ...COUNCIL, [path]: "" })).toBe(false);
});

test("a folder without a council has nothing to begin with", async () => {
  expect(await asked("empty", { "data/comparators/sources.csv": "" })).toBe(false);
});
