import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import {
  entryTiles,
  hashTiles,
  readEntryTile,
  tilePath,
  tilePaths,
  tilesBySize,
} from "../../../../src/core/releases/log/tiles.ts";
import { hexOf, rootOf } from "../../../../src/core/releases/log/tree.ts";
import { sha256 } from "../../../support/publish.ts";
import { bytesOf } from "../../../support/small.ts";

const leavesUpTo = (count: number) =>
  Array.from({ length: count }, (_, index) => createHash("sha256").update(String(index)).digest("hex"));

describe("where a tile stands, as C2SP tlog-tiles says", () => {
  it.each([
    [0, 0, 256, "tile/0/000"],
    [0, 0, 67, "tile/0/000.p/67"],
    [1, 999, 256, "tile/1/999"],
    [0, 1000, 1, "tile/0/x001/000.p/1"],
    [0, 1_234_067, 256, "tile/0/x001/x234/067"],
    ["entries", 273, 112, "tile/entries/273.p/112"],
  ] as const)("level %s, index %i, width %i", (level, index, width, path) =>
    expect(tilePath(level, index, width)).toBe(path),
  );

  it("a log of 70,000 entries has the tiles of the standard's example", () => {
    const paths = tilePaths(70_000);
    const ofLevel = (level: string) => paths.filter((path) => path.startsWith(`tile/${level}/`));
    expect(ofLevel("0")).toHaveLength(274);
    expect(ofLevel("0").at(-1)).toBe("tile/0/273.p/112");
    expect(ofLevel("1")).toEqual(["tile/1/000", "tile/1/001.p/17"]);
    expect(ofLevel("2")).toEqual(["tile/2/000.p/1"]);
    expect(ofLevel("entries")).toHaveLength(274);
    expect(paths).toHaveLength(274 + 2 + 1 + 274);
  });

  it("a log of 256 entries has a full tile and one of width 1 above it; an empty log has none", () => {
    expect(tilePaths(256)).toEqual(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    expect(tilePaths(0)).toEqual([]);
  });
});

describe("tiles of hashes", () => {
  it("hold the hashes of a level one after the other, and the full ones below hashed to one above", async () => {
    const leaves = leavesUpTo(600);
    const tiles = await hashTiles(leaves, sha256);
    const textOf = (path: string) => hexOf(tiles.get(path) ?? new Uint8Array());
    expect(textOf("tile/0/001")).toBe(leaves.slice(256, 512).join(""));
    expect(textOf("tile/0/002.p/88")).toBe(leaves.slice(512).join(""));
    const roots = [await rootOf(leaves.slice(0, 256), sha256), await rootOf(leaves.slice(256, 512), sha256)];
    expect(textOf("tile/1/000.p/2")).toBe(roots.join(""));
  });

  it.each([0, 1, 67, 255, 256, 257, 600])(
    "of %i entries, and theirs, stand where they should",
    async (size) => {
      const hashes = [...(await hashTiles(leavesUpTo(size), sha256)).keys()];
      const entries = [...entryTiles(leavesUpTo(size).map(bytesOf)).keys()];
      expect([...entries, ...hashes]).toEqual(tilePaths(size));
    },
  );
});

describe("tiles of entries", () => {
  const tile = (...bytes: number[]) => Uint8Array.from(bytes);

  it("hold each entry behind its length", () => {
    const long = new Uint8Array(300).fill(7);
    expect(entryTiles([bytesOf("ab"), bytesOf(""), long])).toEqual(
      new Map([["tile/entries/000.p/3", tile(0, 2, 97, 98, 0, 0, 1, 44, ...long)]]),
    );
  });

  it("read back as they were written", () => {
    const entries = leavesUpTo(300).map((text, index) => bytesOf(text.repeat(index % 6)));
    expect([...entryTiles(entries).values()].flatMap((each) => readEntryTile(each))).toEqual(entries);
  });

  it.each([
    ["within a length", tile(0, 1, 97, 0)],
    ["within an entry", tile(0, 3, 97, 98)],
  ])("are not read where they end %s", (_, bytes) => expect(readEntryTile(bytes)).toBeUndefined());
});

describe("a tile of an earlier size", () => {
  it("holds the first hashes or entries of the tile that it has become, and has a width below 256", async () => {
    const leaves = leavesUpTo(300);
    const { now, of } = await tilesBySize(leaves.map(bytesOf), leaves, sha256);
    expect(now.toSorted()).toEqual(tilePaths(300).toSorted());
    expect(hexOf(of("tile/0/000.p/2")!)).toBe(leaves.slice(0, 2).join(""));
    expect(readEntryTile(of("tile/entries/000.p/2")!)).toEqual(leaves.slice(0, 2).map(bytesOf));
    for (const path of [
      "tile/0/000.p/256",
      "tile/0/000.p/0",
      "tile/0/000.p/02",
      "tile/0/001.p/45",
      "tile/2/000.p/1",
    ])
      expect(of(path), path).toBeUndefined();
  });
});
