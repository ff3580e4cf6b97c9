import { mkdirSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { beforeEach, describe, expect, it } from "vitest";

import {
  compress,
  listFiles,
  nameOfFile,
  readBytes,
  readOptions,
  readText,
  readTexts,
  recoverFolder,
  removeFiles,
  restoreFolder,
  sha256,
  switchFolder,
  writeFiles,
} from "../../scripts/effects.ts";
import { contentOf, workshop, writeTree } from "../support/tree.ts";

const place = workshop("effects");
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

describe("compressing", () => {
  const bytes = Buffer.from("period,la_code,indicator\n".repeat(100));

  it("gives bytes that are the same again, and the file when they are opened", async () => {
    for (const [ending, open] of [
      [".br", brotliDecompressSync],
      [".gz", gunzipSync],
    ] as const) {
      const copy = await compress(bytes, ending);
      expect(open(copy).equals(bytes)).toBe(true);
      expect(copy.length).toBeLessThan(bytes.length / 10);
      expect(await compress(bytes, ending)).toEqual(copy);
    }
  });

  it("says in gzip's header neither when nor on what system", async () => {
    const header = Buffer.from(await compress(bytes, ".gz")).subarray(0, 10);
    expect(header.toString("hex")).toBe("1f8b08000000000002ff");
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
  shows({ "series/a.csv": "a\n", "series/deep/b.csv": "b\n" });
});

it("files are written below a folder, which is made", async () => {
  const made = join(home, "made");
  await writeFiles(made, CHANGED);
  expect(await listFiles(made)).toEqual(["latest.csv", "returns/c.csv"]);
  mkdirSync(join(made, "empty"));
  expect(await listFiles(made)).toEqual(["latest.csv", "returns/c.csv"]);
});

it("a hash is SHA-256 of the text in UTF-8", async () => {
  expect(await sha256("£\n")).toBe("b3f6bccb9d5d06c6d9e9a3d9cd3ae6bce9735463625ec233c985c2e428543c09");
});

describe("the options of a command", () => {
  const KINDS = { data: "text", json: "switch" } as const;

  it("are texts, switches and words, in any order", () =>
    expect(readOptions(["check", "--json", "a.csv", "--data", "public", "--data=other"], KINDS)).toEqual({
      texts: new Map([["data", "other"]]),
      switches: new Set(["json"]),
      words: ["check", "a.csv"],
    }));

  it.each([[["--force"]], [["--data"]], [["--data", "--json"]], [["--data="]], [["--json=yes"]], [["-j"]]])(
    "%j are refused in one sentence that names those there are",
    (words) =>
      expect(readOptions(words, KINDS)).toBe(
        "An option is not known or lacks its value; the options are --data …, --json.",
      ),
  );
});
