import { expect, it } from "vitest";

import { publishedByPeer } from "../../../../src/core/comparators/peers/published.ts";
import { objectFile } from "../../../../src/core/releases/objects.ts";
import { strictText } from "../../../../scripts/effects/files.ts";
import { csv, published, sha256 } from "../../../support/publish.ts";
import { bytesOf, GOOD_RETURN, SMALL, SMALL_FILES } from "../../../support/small.ts";

const { site } = await published({ reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } });
const FILES = ["council.json", "indicators.csv", "observations.csv"];

/** What is taken from a record whose files and list are those of Smallbridge but for some: a list without a file where the text is undefined. */
async function takenWith(changed: Readonly<Record<string, string | undefined>>, served = changed) {
  const listed = { ...Object.fromEntries(FILES.map((file) => [file, site.get(file)])), ...changed };
  const [hashes, objects] = [new Map<string, string>(), new Map<string, string>()];
  for (const [file, text] of Object.entries(listed)) {
    if (text === undefined) continue;
    const hash = await sha256(text);
    hashes.set(file, hash);
    objects.set(objectFile(hash, file), served[file] ?? text);
  }
  const read = (path: string) => Promise.resolve(objects.has(path) ? bytesOf(objects.get(path)!) : undefined);
  return publishedByPeer({ read }, hashes, SMALL, { sha256, decode: strictText, read: csv.read });
}

it("is taken over where each file is the one that the list names", async () => {
  const found = await takenWith({});
  expect("figures" in found && found.figures.length).toBeGreaterThan(0);
});

const OBSERVATIONS = site.get("observations.csv")!;

it.each<[string, Readonly<Record<string, string | undefined>>, string, string | undefined]>([
  ["a file that the list does not name", { "indicators.csv": undefined }, "unlisted", "indicators.csv"],
  [
    "a row of observations that cannot be read",
    { "observations.csv": OBSERVATIONS.replace(/,[^,]*\n$/, ",many\n") },
    "unreadable",
    "observations.csv",
  ],
  ["a council file that is none", { "council.json": "{}" }, "unreadable", "council.json"],
  [
    "an invented council beside a real one",
    { "council.json": site.get("council.json")!.replace("true", "false") },
    "one-invented",
    undefined,
  ],
])("is not from %s", async (_, changed, fault, file) => {
  const found = await takenWith(changed);
  expect(found).toEqual(file === undefined ? { fault } : { fault, file });
});

it("is not from a file whose bytes are others than its list says", async () =>
  expect(await takenWith({}, { "observations.csv": OBSERVATIONS.replace(/\d\n$/, "7\n") })).toEqual({
    ...{ fault: "altered", file: "observations.csv" },
  }));
