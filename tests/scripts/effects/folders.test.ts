import { readdirSync, renameSync, statSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { listFiles } from "../../../scripts/effects/files.ts";
import { recoverFolder, restoreFolder, switchFolder } from "../../../scripts/effects/folders.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("folders");
const OLD = { "latest.csv": "old\n", "series/a.csv": "a\n", "series/deep/b.csv": "b\n" };
const NEW = { ...OLD, "latest.csv": "new\n", "returns/c.csv": "c\n" };
const CHANGED = new Map([
  ["latest.csv", "new\n"],
  ["returns/c.csv", "c\n"],
]);
let homes = 0;
let home = "";
let data = "";
beforeEach(() => {
  home = join(place, `home-${homes++}`);
  data = writeTree(join(home, "data"), OLD);
});
const shows = (files: Readonly<Record<string, string>>) =>
  expect(contentOf(data)).toEqual(contentOf(writeTree(join(place, `shown-${homes++}`), files)));

describe("switching a folder", () => {
  it("puts new and changed files in place, and keeps the others without copying them", async () => {
    const kept = statSync(join(data, "series/a.csv")).ino;
    await switchFolder(data, CHANGED);
    shows(NEW);
    expect(statSync(join(data, "series/a.csv")).ino).toBe(kept);
    expect(readdirSync(home)).toEqual(["data"]);
  });

  it("takes away what is gone, folders and all", async () => {
    await switchFolder(data, new Map(), ["series/deep/b.csv"]);
    shows({ "latest.csv": "old\n", "series/a.csv": "a\n" });
    expect(readdirSync(join(data, "series"))).toEqual(["a.csv"]);
  });

  it("takes a file's compressed copies away with its old self, and no others", async () => {
    const copies = ["latest.csv.br", "latest.csv.gz", "series/a.csv.gz", "series/deep/b.csv.br"];
    writeTree(data, Object.fromEntries(copies.map((path) => [path, "smaller"])));
    await switchFolder(data, CHANGED, ["series/deep/b.csv"]);
    expect(await listFiles(data)).toEqual(["latest.csv", "returns/c.csv", "series/a.csv", "series/a.csv.gz"]);
  });

  it("makes a folder where there was none", async () => {
    data = join(home, "not/there/yet");
    await switchFolder(data, CHANGED);
    shows({ "latest.csv": "new\n", "returns/c.csv": "c\n" });
  });

  it("finds its way by a relative path", async () => {
    for (const path of [relative(process.cwd(), data), join(home, "other/../data")]) {
      await switchFolder(path, CHANGED);
      shows(NEW);
    }
  });

  it("leaves nothing out for being hidden, or a link", async () => {
    writeTree(data, { ".nojekyll": "" });
    symlinkSync("latest.csv", join(data, "newest.csv"));
    await switchFolder(data, CHANGED);
    expect(readdirSync(data).sort()).toEqual([".nojekyll", "latest.csv", "newest.csv", "returns", "series"]);
  });
});

describe("recovering a folder", () => {
  it("does nothing where nothing was left", async () => {
    await recoverFolder(data);
    shows(OLD);
    expect(readdirSync(home)).toEqual(["data"]);
    await recoverFolder(join(home, "none"));
    expect(readdirSync(home)).toEqual(["data"]);
  });

  it.each([
    ["half a new folder was made", false, { ".data.staged/latest.csv": "ne" }],
    ["the old folder stands aside", true, { ".data.staged/latest.csv": "new\n" }],
    ["the folder before it is half taken away", false, { ".data.previous/series/a.csv": "a\n" }],
  ])("leaves one whole folder where %s", async (_, stoodAside, left) => {
    if (stoodAside) renameSync(data, join(home, ".data.previous"));
    writeTree(home, left);
    await recoverFolder(data);
    shows(OLD);
    expect(readdirSync(home)).toEqual(["data"]);
  });
});

it("restoring a folder leaves alone what a publication under way has staged beside it", async () => {
  writeTree(home, { ".data.staged/latest.csv": "ne" });
  await restoreFolder(data);
  shows(OLD);
  expect(readdirSync(home)).toEqual([".data.staged", "data"]);
});
