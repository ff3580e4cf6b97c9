import { describe, expect, it } from "vitest";

import { seqOf } from "../../src/core/releases/signedLog.ts";
import { strictText } from "../../scripts/effects/files.ts";
import { fingerprintOf } from "../../src/store/fingerprint.ts";
import { readEditionRecord, type RecordReader } from "../../src/store/record.ts";
import { createSite, loadStateOf, type Need } from "../../src/store/site.ts";
import { editionReader, newestRecord } from "../../src/store/verified.ts";
import { listAt } from "../../src/core/releases/knownList.ts";
import { logMeans } from "../support/log.ts";
import { sha256 } from "../support/publish.ts";
import { bytesIn, textOf } from "../support/repository.ts";

type Changed = Readonly<Record<string, string | Uint8Array | undefined>>;

const published = (path: string) => textOf(`public/data/${path}`);
const KEY = published("releases/key.pub").trimEnd().split("\n").at(-1)!;
const LINES = published("releases/log.txt").trimEnd().split("\n");
const NEWEST = LINES.at(-1)!;
const LIST = published("releases/releases.csv");
/** The list of releases that a page knows, by the line of its entry. */
const knownAt = (entry: string) => ({
  count: seqOf(entry),
  fingerprint: fingerprintOf([{ kind: "text", text: listAt(LIST, seqOf(entry)) }]),
});

/** What is published in this repository as a browser reads it, with some files changed; one that is undefined is not there. */
function readerWith(
  changed: Changed = {},
  without: "sha256" | "check" | "nothing" = "nothing",
): RecordReader {
  const encode = logMeans.encode;
  const { sha256: hash, check } = logMeans;
  const all = {
    encode,
    decode: strictText,
    ...(without === "sha256" ? {} : { sha256: hash }),
    check: without === "check" ? () => Promise.reject(new Error("NotSupportedError")) : check,
  };
  return {
    key: KEY,
    means: all,
    read: (path) => {
      if (!Object.hasOwn(changed, path)) return Promise.resolve(bytesIn(`public/data/${path}`));
      const content = changed[path];
      return Promise.resolve(typeof content === "string" ? encode(content) : content);
    },
  };
}

async function stateOf(reader: RecordReader, need: Need, entry = NEWEST, altered: string[] = []) {
  const record = await readEditionRecord(reader, entry);
  const site = createSite(editionReader(reader, record, knownAt(entry), (file) => altered.push(file)));
  await site.load(need);
  return loadStateOf(site.getState(), need);
}

const objectOf = async (file: string) =>
  `objects/${await sha256(published(file))}.${file.slice(file.lastIndexOf(".") + 1)}`;

const NEEDS: readonly Need[] = [
  { page: "edition" },
  { page: "overview" },
  { page: "downloads" },
  { page: "indicator", id: "children_in_care" },
];

describe("the record of an edition", () => {
  const standingOf = async (reader: RecordReader, entry = NEWEST) =>
    (await readEditionRecord(reader, entry)).standing;

  it("is signed where the key, the log and the lists hold, for the newest edition and the one before", async () => {
    expect(await standingOf(readerWith())).toBe("signed");
    expect(await standingOf(readerWith(), LINES.at(-2))).toBe("signed");
  });

  it("says what the browser cannot do", async () => {
    expect(await standingOf(readerWith({}, "check"))).toBe("hashed");
    expect(await standingOf(readerWith({}, "sha256"))).toBe("unhashed");
  });

  it("is refused where one thing is not what it should be", async () => {
    const checkpoint = published("releases/checkpoint");
    const tile = `releases/tile/0/000.p/${LINES.length}`;
    const bytes = bytesIn(`public/data/${tile}`)!;
    const hash = NEWEST.split(" ")[2]!;
    const flipped: Changed[] = [
      { "releases/checkpoint": checkpoint.replace(/.(?==\n$)/, (letter) => (letter === "A" ? "B" : "A")) },
      { "releases/checkpoint": checkpoint.replace("E06009999\n", "E06009998\n") },
      { [tile]: Uint8Array.from(bytes, (byte, at) => (at === 40 ? byte ^ 1 : byte)) },
      { [`releases/${hash}/SHA256SUMS`]: published(`releases/${hash}/SHA256SUMS`).replace(/^./, "g") },
      { [`releases/${hash}/edition/SHA256SUMS`]: published(`releases/${hash}/edition/SHA256SUMS`).slice(67) },
    ];
    for (const changed of flipped) expect(await standingOf(readerWith(changed))).toBe("refused");
    for (const entry of ["", NEWEST.replace("2026-1", "2027-1"), NEWEST.replace(/^\d+/, "1")])
      expect(await standingOf(readerWith(), entry), entry).toBe("refused");
    expect(await standingOf({ ...readerWith(), key: KEY.replace("+A", "+B") })).toBe("refused");
  });

  it("is unknown where a file of the log cannot be had, and behind where the log is older than the page", async () => {
    expect(await standingOf(readerWith({ "releases/checkpoint": undefined }))).toBe("unknown");
    expect(await standingOf(readerWith(), NEWEST.replace(/^\d+/, String(LINES.length + 1)))).toBe("behind");
  });

  it("of the newest edition is found from that of an earlier one", async () => {
    const record = await readEditionRecord(readerWith(), LINES.at(-2)!);
    expect((await newestRecord(readerWith(), record))?.entry).toBe(NEWEST);
    const tile = `releases/tile/entries/000.p/${LINES.length}`;
    expect(await newestRecord(readerWith({ [tile]: undefined }), record)).toBeUndefined();
  });
});

describe("the files of an edition", () => {
  it.each(NEEDS)("are read by their hash for the page %o, also of the edition before", async (need) => {
    const plain = ["latest.csv", "council.json", "series/children_in_care.csv", "releases/SHA256SUMS"];
    const gone = Object.fromEntries(plain.map((path) => [path, undefined]));
    for (const entry of [NEWEST, LINES.at(-2)!])
      expect(await stateOf(readerWith(gone), need, entry)).toBe("loaded");
  });

  it.each([
    ["council.json", { page: "edition" }],
    ["targets.csv", { page: "edition" }],
    ["latest.csv", { page: "overview" }],
    ["findings.csv", { page: "overview" }],
    ["comparators/latest.csv", { page: "overview" }],
    ["series/children_in_care.csv", { page: "indicator", id: "children_in_care" }],
    ["revisions/assessments_on_time.csv", { page: "indicator", id: "assessments_on_time" }],
  ] as const)("are not drawn with another %s, which is named, nor without it", async (file, need) => {
    const object = await objectOf(file);
    const turned = published(file).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    const altered: string[] = [];
    expect(await stateOf(readerWith({ [object]: turned }), need, NEWEST, altered)).toBe("unavailable");
    expect(altered).toEqual([file]);
    expect(await stateOf(readerWith({ [object]: undefined }), need)).toBe("unavailable");
  });

  it("are not drawn with a list of releases that the log does not tell of", async () => {
    for (const text of [LIST.replace(/^(30,.*)T/m, "$1t"), LIST.split("\n").slice(0, 20).join("\n") + "\n"])
      expect(await stateOf(readerWith({ "releases/releases.csv": text }), { page: "edition" })).toBe(
        "unavailable",
      );
  });
});
