import { describe, expect, it } from "vitest";

import { strictText } from "../../../scripts/effects/files.ts";
import { readPublishedCouncil } from "../../../src/core/reference/publishedCouncil.ts";
import { noteFile, readNoteFile, signedNote } from "../../../src/core/releases/log/note.ts";
import { keyFile, readKeyFile, verifierKey } from "../../../src/core/releases/log/verifierKey.ts";
import { isRecord, verifyRecord } from "../../../src/core/releases/record.ts";
import { KEY, logMeans, ORIGIN, PAIR } from "../../support/log.ts";
import { csv, published, sha256 } from "../../support/publish.ts";
import { bytesOf, GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { encodingOf } from "../../support/tree.ts";

const { site: first } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const { site } = await published({
  on: first,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
});
const trusted = (await readKeyFile(site.get("releases/key.pub")!, logMeans))!;
const codeIn = (council: string) => readPublishedCouncil(council)?.laCode;
const witnessesIn = (council: string) => readPublishedCouncil(council)?.witnesses ?? [];
const means = { ...logMeans, write: csv.write, decode: strictText, codeIn, witnessesIn };

const whole = new Map([...site].map(([path, text]) => [path, Buffer.from(text, encodingOf(path))]));

type Changed = Readonly<Record<string, Uint8Array | string | undefined>>;

/** The record as it is read once some of its files are others, or gone (`undefined`). */
function readWith(changed: Changed, key = trusted) {
  const files = new Map<string, Uint8Array>(whole);
  for (const [path, content] of Object.entries(changed)) {
    if (content === undefined) files.delete(path);
    else files.set(path, typeof content === "string" ? bytesOf(content) : content);
  }
  const folder = { paths: [...files.keys()], read: (path: string) => Promise.resolve(files.get(path)) };
  return verifyRecord(folder, key, means);
}

/** What is wrong with it then. */
async function faultsWith(changed: Changed, key = trusted) {
  const { faults } = await readWith(changed, key);
  return faults.map(({ file, fault }) => `${file}: ${fault}`);
}

const oneFault = (file: string, fault: string) => [`${file}: ${fault}`];

describe("a record", () => {
  it("holds as it was published, after one release and after two", async () => {
    expect(await faultsWith({})).toEqual([]);
    const folder = {
      paths: [...first.keys()],
      read: (path: string) =>
        Promise.resolve(
          first.get(path) === undefined ? undefined : Buffer.from(first.get(path)!, encodingOf(path)),
        ),
    };
    expect(await verifyRecord(folder, trusted, means)).toMatchObject({ faults: [], checkpoint: { size: 1 } });
    expect(isRecord(folder)).toBe(true);
    expect(isRecord({ ...folder, paths: ["council.json", "comparators/latest.csv"] })).toBe(false);
  });

  it("does not hold without any of its files, and says which", async () => {
    for (const path of [...whole.keys()].filter((each) => !/\.p\/1$/.test(each)))
      expect(await faultsWith({ [path]: undefined })).toContain(`${path}: missing`);
  });

  it("holds without the tiles of an earlier size, as the standard allows", async () => {
    const earlier = { "releases/tile/0/000.p/1": undefined, "releases/tile/entries/000.p/1": undefined };
    expect(await faultsWith(earlier)).toEqual([]);
  });

  it.each([
    ["targets.csv", "…"],
    ["series/a_name.csv", "series/…"],
    ["comparators/a_name.csv", "comparators/…"],
    [`objects/${"0".repeat(64)}.csv`, "objects/…"],
    [`releases/${"0".repeat(64)}/SHA256SUMS`, "releases/…"],
    ["releases/a_name.csv", "releases/…"],
    ["releases/tile/0/000.p/3", "releases/…"],
    ["releases/tile/0/000.p/01", "releases/…"],
    ["releases/tile/1/000.p/1", "releases/…"],
  ])("does not hold with %s, which nobody published, and does not repeat its name", async (path, place) => {
    expect(await faultsWith({ [path]: "indicator\n" })).toEqual(oneFault(place, "unlisted"));
  });

  it("holds with what a build puts beside the files", async () => {
    const beside = {
      "latest.csv.br": "x",
      "index.html": "x",
      "releases/log.txt.gz": "x",
    };
    expect(await faultsWith(beside)).toEqual([]);
  });
});

describe("a record with files that are damaged or gone", () => {
  const object = async (path: string) =>
    `objects/${await sha256(whole.get(path)!)}.${path.slice(path.lastIndexOf(".") + 1)}`;

  it("has each plain name from what stands under its hash, and each content from its plain name", async () => {
    for (const path of [...whole.keys()].filter((each) => !/^(releases|objects)\//.test(each)))
      for (const damaged of [path, await object(path)])
        for (const content of ["other\n", undefined]) {
          const { faults, mendable } = await readWith({ [damaged]: content });
          expect(faults.map(({ file }) => file)).toEqual([damaged]);
          expect(Buffer.from(mendable.get(damaged)!).equals(whole.get(path)!), damaged).toBe(true);
        }
  });

  it("has the lists for people from the log and the newest list", async () => {
    for (const path of ["releases/log.txt", "releases/releases.csv", "releases/SHA256SUMS"]) {
      const { faults, mendable } = await readWith({ [path]: "other\n" });
      expect(faults).toEqual([{ file: path, fault: "altered" }]);
      expect(Buffer.from(mendable.get(path)!).equals(whole.get(path)!), path).toBe(true);
    }
  });

  it("has nothing where both are damaged, and nothing of a list or a salt that a release has in its folder", async () => {
    const both = await readWith({ "latest.csv": "x", [await object("latest.csv")]: "x" });
    expect([...both.mendable.keys()]).toEqual([]);
    for (const path of [...whole.keys()].filter((each) => /^releases\/[0-9a-f]{64}\//.test(each))) {
      const { faults, mendable } = await readWith({ [path]: "x" });
      expect(faults, path).toContainEqual({ file: path, fault: "altered" });
      expect(mendable.has(path), path).toBe(false);
    }
  });
});

describe("a record that somebody rewrote", () => {
  const note = readNoteFile(site.get("releases/checkpoint")!)!;
  const signedBy = async (key: typeof KEY, text = note.text) =>
    noteFile(await signedNote(text, key, { ...logMeans, sign: PAIR.sign }));

  it("is not signed by the key that is trusted, whatever key lies in it", async () => {
    const key = await verifierKey(trusted.name, PAIR.publicKey, logMeans);
    const rewritten = { "releases/checkpoint": await signedBy(key), "releases/key.pub": keyFile(key) };
    expect(await faultsWith(rewritten)).toEqual([
      "releases/key.pub: other-key",
      "releases/checkpoint: not-signed",
    ]);
    expect(await faultsWith(rewritten, key)).toEqual([]);
  });

  it("is another council's where the checkpoint names another, or the key does", async () => {
    const text = note.text.replace(trusted.name, ORIGIN);
    const rewritten = { "releases/checkpoint": await signedBy(KEY, text), "releases/key.pub": keyFile(KEY) };
    expect(await faultsWith(rewritten, KEY)).toEqual(oneFault("releases/checkpoint", "foreign"));
  });

  it.each([
    ["an old checkpoint with the new log", "releases/checkpoint", "releases/log.txt"],
    ["an old log with the new checkpoint", "releases/log.txt", "releases/log.txt"],
  ])("does not hold with %s", async (_, path, at) => {
    expect(await faultsWith({ [path]: first.get(path) })).toContain(`${at}: altered`);
  });

  it("does not hold where the list of releases says something else than the log", async () => {
    const list = site.get("releases/releases.csv")!;
    for (const text of [
      list.replace("return,-,-", "return,correction,-"),
      list.split("\n").toSpliced(1, 1).join("\n"),
    ])
      expect(await faultsWith({ "releases/releases.csv": text })).toContain("releases/releases.csv: altered");
  });

  it("does not hold with an earlier list of files, though an earlier entry names it", async () => {
    const earlier = { "releases/SHA256SUMS": first.get("releases/SHA256SUMS") };
    expect(await faultsWith(earlier)).toEqual(oneFault("releases/SHA256SUMS", "altered"));
  });

  it("with the files of an earlier edition and everything that was signed then is that edition, whole", async () => {
    const back: Record<string, string | undefined> = Object.fromEntries(
      [...site.keys()].map((path) => [path, undefined]),
    );
    const bytes = (path: string, text: string) => Buffer.from(text, encodingOf(path));
    const old = Object.fromEntries([...first].map(([path, text]) => [path, bytes(path, text)]));
    expect(await faultsWith({ ...back, ...old })).toEqual([]);
  });
});
