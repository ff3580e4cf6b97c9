import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import {
  listFiles,
  nameOfFile,
  readBytes,
  readText,
  readTexts,
  removeFiles,
  writeFiles,
} from "../../../scripts/effects/files.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("files");
let homes = 0;
let home = "";
let data = "";
beforeEach(() => {
  home = join(place, `home-${homes++}`);
  data = writeTree(join(home, "data"), {
    "latest.csv": "old\n",
    "series/a.csv": "a\n",
    "series/deep/b.csv": "b\n",
  });
});

describe("reading", () => {
  it("lists every file below a folder, by its path in it", async () => {
    const paths = ["latest.csv", "series/a.csv", "series/deep/b.csv"];
    expect(await listFiles(data)).toEqual(paths);
    expect(await listFiles(`./${relative(process.cwd(), data)}`)).toEqual(paths);
    expect(await listFiles(join(home, "none"))).toEqual([]);
  });

  it("takes plain files only", async () => {
    symlinkSync("latest.csv", join(data, "link.csv"));
    expect(await readBytes(join(data, "latest.csv"))).toEqual(Buffer.from("old\n"));
    for (const none of ["link.csv", "series", "none.csv"])
      expect(await readBytes(join(data, none))).toBeUndefined();
  });

  it("gives the texts there are", async () => {
    expect(await readText(join(data, "none.csv"))).toBeUndefined();
    const texts = await readTexts(data, ["series/a.csv", "none.csv", "latest.csv"]);
    expect([...texts]).toEqual([
      ["series/a.csv", "a\n"],
      ["latest.csv", "old\n"],
    ]);
  });

  it("takes a byte order mark off, and shows which bytes it cannot read", async () => {
    writeFileSync(join(data, "latest.csv"), Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xa3]));
    expect(await readText(join(data, "latest.csv"))).toBe("a\ufffd");
  });

  it("names a file without its folders", () => expect(nameOfFile("/a/b/2026-10.csv")).toBe("2026-10.csv"));
});

it("removes files of a folder, and does not mind those that are not there", async () => {
  await removeFiles(data, ["latest.csv", "none.csv"]);
  const left = { "series/a.csv": "a\n", "series/deep/b.csv": "b\n" };
  expect(contentOf(data)).toEqual(contentOf(writeTree(join(home, "left"), left)));
});

it("files are written below a folder, which is made", async () => {
  const made = join(home, "made");
  await writeFiles(
    made,
    new Map([
      ["latest.csv", "new\n"],
      ["returns/c.csv", "c\n"],
    ]),
  );
  expect(await listFiles(made)).toEqual(["latest.csv", "returns/c.csv"]);
  mkdirSync(join(made, "empty"));
  expect(await listFiles(made)).toEqual(["latest.csv", "returns/c.csv"]);
});
