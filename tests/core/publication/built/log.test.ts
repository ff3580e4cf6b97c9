import { describe, expect, it } from "vitest";

import { readCheckpointText } from "../../../../src/core/releases/log/checkpoint.ts";
import { readLogFile } from "../../../../src/core/releases/log/entry.ts";
import { isSignedBy, readNoteFile } from "../../../../src/core/releases/log/note.ts";
import { consistencyProof, isConsistent } from "../../../../src/core/releases/log/proofs.ts";
import { entryTiles, hashTiles } from "../../../../src/core/releases/log/tiles.ts";
import { leafHash, rootOf } from "../../../../src/core/releases/log/tree.ts";
import { readKeyFile } from "../../../../src/core/releases/log/verifierKey.ts";
import { isLogOf } from "../../../../src/core/releases/log/listed.ts";
import { readReleases } from "../../../../src/core/tables/releases.ts";
import { logMeans } from "../../../support/log.ts";
import { csv, hashedPaths, plainFiles, published, sha256, type Site } from "../../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../../support/small.ts";

const { site: first } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const {
  site: second,
  files,
  release,
} = await published({
  ...{ on: first, reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } },
  now: "2026-11-22T12:00:00.500Z",
});

const shown = (site: Site, file: string) => site.get(`releases/${file}`)!;
const linesOf = (site: Site) => shown(site, "log.txt").trimEnd().split("\n");
const leavesOf = (site: Site) =>
  Promise.all(linesOf(site).map((line) => leafHash(Buffer.from(line), sha256)));
const checkpointOf = (site: Site) => readCheckpointText(readNoteFile(shown(site, "checkpoint"))!.text)!;

describe("the log of what is published", () => {
  it("has an entry for each release, in the words of the list of releases, and the day when the next month is due", () => {
    const [, entry] = readLogFile(shown(second, "log.txt"))!;
    expect(entry).toEqual({
      ...{ seq: 2, period: "2026-10", hash: release!.hash },
      ...{ time: "2026-11-22T12:00:00Z", kind: "return", reason: undefined, nextDue: "2026-12-28" },
    });
    for (const site of [first, second]) {
      const releases = readReleases(csv.read(shown(site, "releases.csv")).table)!;
      expect(isLogOf(readLogFile(shown(site, "log.txt"))!, releases)).toBe(true);
    }
  });

  it("goes on with an entry for each month of a drop, which names the day after that month’s", async () => {
    const given = { "2026-09.csv": inMonth("2026-09"), "2026-10.csv": GOOD_RETURN };
    const { site } = await published({ reference: SMALL_FILES, given });
    expect(readLogFile(shown(site, "log.txt"))!.map(({ period, nextDue }) => [period, nextDue])).toEqual([
      ["2026-09", "2026-11-28"],
      ["2026-10", "2026-12-28"],
    ]);
  });

  it("still waits for the month after the newest where an earlier month is restated or only reference files change", async () => {
    const given = { "2026-09.csv": withCells("contacts", { value: "1400" }, inMonth("2026-09")) };
    const how = { revise: true, reason: "correction" } as const;
    const { site } = await published({ on: second, reference: SMALL_FILES, given, ...how });
    const renamed = SMALL_FILES.get("indicators.csv")!.replace("Place in England", "Rank in England");
    const reference = new Map(SMALL_FILES).set("indicators.csv", renamed);
    const { site: last } = await published({ on: site, reference, given: {} });
    const newest = readLogFile(shown(last, "log.txt"))!.slice(2);
    expect(newest.map(({ kind, period, reason, nextDue }) => [kind, period, reason, nextDue])).toEqual([
      ["revision", "2026-09", "correction", "2026-12-28"],
      ["reference", undefined, undefined, "2026-12-28"],
    ]);
  });

  it("has a checkpoint that the key signed, with the size and the root of its entries", async () => {
    const key = (await readKeyFile(shown(second, "key.pub"), logMeans))!;
    const note = readNoteFile(shown(second, "checkpoint"))!;
    expect(await isSignedBy(key, note, logMeans)).toBe(true);
    expect(checkpointOf(second)).toEqual({
      ...{ origin: "open-return/E06009998", size: 2 },
      root: await rootOf(await leavesOf(second), sha256),
    });
  });

  it("goes on where it ended: each checkpoint is consistent with the one before", async () => {
    const proof = (await consistencyProof(await leavesOf(second), 1, sha256))!;
    expect(await isConsistent(proof, checkpointOf(first), checkpointOf(second), sha256)).toBe(true);
  });

  it("keeps the tiles of earlier sizes, and brings those of its own", async () => {
    for (const site of [first, second]) {
      const tiles = new Map([
        ...(await hashTiles(await leavesOf(site), sha256)),
        ...entryTiles(linesOf(site).map((line) => Buffer.from(line))),
      ]);
      for (const [path, bytes] of tiles)
        expect(Buffer.from(shown(second, path), "latin1"), path).toEqual(Buffer.from(bytes));
    }
    expect([...files.keys()].filter((path) => path.includes("/tile/"))).toEqual([
      "releases/tile/0/000.p/2",
      "releases/tile/entries/000.p/2",
    ]);
  });

  it("puts the checkpoint in place behind all that never changes and before every plain name, and the key once", () => {
    const paths = [...files.keys()];
    const at = paths.indexOf("releases/checkpoint");
    expect(paths.slice(0, at)).toEqual([
      ...hashedPaths(files),
      ...paths.filter((path) => path.includes("/tile/")),
    ]);
    expect(paths.slice(at + 1)).toEqual([
      "releases/log.txt",
      ...plainFiles(files).keys(),
      ...["releases/SHA256SUMS", "releases/releases.csv"],
    ]);
    expect(files.has("releases/key.pub")).toBe(false);
    expect(shown(second, "key.pub")).toBe(shown(first, "key.pub"));
  });
});

it("a log and a list of releases that differ in any word are not of the same releases", () => {
  const releases = readReleases(csv.read(shown(second, "releases.csv")).table)!;
  const entries = readLogFile(shown(second, "log.txt"))!;
  expect(isLogOf(entries.slice(0, 1), releases)).toBe(false);
  for (const [word, value] of Object.entries({
    ...{ seq: 3, period: "2026-08", hash: "0".repeat(64), time: "2026-11-22T12:00:01Z" },
    ...{ kind: "revision", reason: "legal" },
  }))
    expect(isLogOf([entries[0]!, { ...entries[1]!, [word]: value }], releases), word).toBe(false);
});
