import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { newPrivateKey, readPrivateKey } from "../../../scripts/effects/signing.ts";
import { placeOf } from "../../../scripts/returns/place.ts";
import { readRecord } from "../../../scripts/returns/record.ts";
import { readNextKey } from "../../../src/core/releases/log/nextKey.ts";
import { listFiles } from "../../../scripts/effects/files.ts";
import { died, type Argv } from "../../support/changes.ts";
import { home, TODAY } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { sampleOf } from "../../support/sample.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";
import { within } from "../../support/within.ts";

const room = workshop("first");
const BOTH = { "2026-09.csv": inMonth("2026-09"), "2026-10.csv": GOOD_RETURN };

/** What is there before two begin: no folder, an empty one; and whether the second has a key already, which nothing was published with. */
const beginnings = Array.from({ length: 20 }, (_, time) => ({
  time,
  hasFolder: time % 2 === 1,
  hasKey: time % 4 > 1,
}));

describe("two first publishers with keys of their own", () => {
  it.each(sampleOf("beginnings", [...beginnings.keys()], 3).map((number) => beginnings[number]!))(
    "that start at once in one folder: one record begins, and the other says one sentence and leaves nothing: %o",
    async ({ hasFolder, hasKey }) => {
      const { folder, data, command } = home(room, BOTH, new Map());
      if (hasFolder) mkdirSync(data, { recursive: true });
      const council = writeTree(join(folder, "council"), SMALL_FILES);
      const keys = ["keys-a", "keys-b"].map((name) => join(folder, name));
      if (hasKey) writeTree(keys[1]!, { "private.pem": newPrivateKey() });
      const before = keys.map((each) => stateOf(each));
      const ends = await Promise.all(
        keys.map((each, index) =>
          command("publish", [`2026-${index === 0 ? "09" : "10"}.csv`], "--council", council, "--keys", each),
        ),
      );
      const winner = ends.findIndex(({ exitCode }) => exitCode === 0);
      const loser = 1 - winner;
      expect(ends.map(({ exitCode }) => exitCode === 0).sort()).toEqual([false, true]);
      const { exitCode, stdout, stderr } = ends[loser]!;
      expect(stdout).toBe("");
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(
        exitCode === 4
          ? /^Another publication is under way: process \d+ on .* Nothing has been published or changed\.\n$/
          : /goes on with its own key alone|was signed with another key/,
      );
      expect(stateOf(keys[loser]!)).toEqual(before[loser]);
      expect((await readRecord(data, undefined))?.faults).toEqual([]);
      const announced = (await listFiles(data)).filter((path) => path.endsWith("/next-key"));
      const [one = ""] = announced;
      const next = await readNextKey(readFileSync(join(data, one), "utf8"), logMeans);
      const kept = readPrivateKey(readFileSync(join(keys[winner]!, "next.pem"), "utf8"));
      expect([announced.length, next?.next.publicKey]).toEqual([1, kept?.publicKey]);
      expect(readFileSync(join(keys[winner]!, "record"), "utf8")).toBe(`${data}\n`);
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
      const again = await command("publish", ["2026-10.csv"], "--council", council, "--keys", keys[winner]!);
      expect(again.exitCode).toBe(0);
    },
  );

  it("are kept apart where the first was stopped half-way: the folder is its own until it goes on", async () => {
    const { folder, data, file } = home(room, BOTH, new Map());
    const council = writeTree(join(folder, "council"), SMALL_FILES);
    const publishing = (keys: string): Argv => [
      ...(["publish", file("2026-10.csv"), "--data", data, "--council", council] as const),
      ...["--keys", join(folder, keys), ...TODAY, "--json"],
    ];
    const { trace } = await within(publishing("keys-a"));
    for (const each of ["data", "keys-a", "council/key.pub"]) rmSync(join(folder, each), { recursive: true });
    const step = trace.findIndex(
      ({ does, path }) => does === "rename" && path.startsWith(`${data}/releases/`),
    );
    expect((await within(publishing("keys-a"), step + 1)).exitCode).toBeUndefined();
    died(folder);
    const before = contentOf(data);
    expect(await within(publishing("keys-b"))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^There is half of a first publication in /) as string,
    });
    expect([contentOf(data), existsSync(join(folder, "keys-b"))]).toEqual([before, false]);
    expect(await within(publishing("keys-a"))).toMatchObject({ exitCode: 0 });
    expect((await readRecord(data, undefined))?.faults).toEqual([]);
  });

  it("are kept apart by a lock in the folder where the account may not write beside it", async () => {
    const { data, folder } = home(room, BOTH, new Map());
    mkdirSync(data, { recursive: true });
    const { access } = fs;
    const refused = Object.assign(new Error("EACCES"), { code: "EACCES" });
    const setAccess = (as: typeof access) => {
      fs.access = as;
      syncBuiltinESMExports();
    };
    setAccess((path, mode) => (path === dirname(data) ? Promise.reject(refused) : access(path, mode)));
    const options = { lists: new Map(), switches: new Set<string>(), words: [] };
    const texts = new Map([
      ["data", data],
      ["keys", join(folder, "keys")],
    ]);
    const place = await placeOf({ ...options, texts }).finally(() => setAccess(access));
    expect(place).toMatchObject({ locks: [join(data, ".lock"), join(folder, "keys/lock")] });
    expect(existsSync(join(folder, "keys"))).toBe(false);
    expect(contentOf(data)).toEqual({});
  });
});
