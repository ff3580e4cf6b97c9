import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRecord } from "../../../scripts/returns/record.ts";
import { ROOT } from "../../support/command.ts";
import { AFTER, home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const room = workshop("together");
const key = readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8");

/** How often two are started: their race is another each time. */
const TIMES = IS_NIGHTLY ? 20 : 3;

describe("two publishers at once", () => {
  it("publish one after the other, or the second is refused and says who is at it", async () => {
    const met: string[] = [];
    for (let time = 0; time < TIMES; time++) {
      const { folder, data, shown, command } = home(room, { "2026-10.csv": GOOD_RETURN });
      const keys = time % 2 === 0 ? [] : ["--keys", writeTree(join(folder, "keys"), { "private.pem": key })];
      const target = (value: number) =>
        writeTree(join(folder, `council-${value}`), {
          ...Object.fromEntries(SMALL_FILES),
          "targets.csv": `indicator,from,target\non_time,2026-04,${value}\n`,
        });
      const ends = await Promise.all([
        command("publish", ["2026-10.csv"], "--json", ...keys),
        command("publish", [], "--reference", "--council", target(85), "--json", ...keys),
      ]);
      const said = ends.map(({ stdout }) => JSON.parse(stdout) as { outcome: string; failure?: object });
      const published = said.filter(({ outcome }) => outcome === "published").length;
      expect(published).toBeGreaterThan(0);
      // Each that says so has a line of its own in the log.
      expect(shown("releases/log.txt").split("\n").length - 1).toBe(1 + published);
      expect((await readRecord(data, undefined))?.faults).toEqual([]);
      for (const [index, { outcome, failure }] of said.entries()) {
        if (outcome === "published") continue;
        expect([outcome, ends[index]?.exitCode, failure]).toMatchObject(["failed", 4, { code: "ELOCKED" }]);
        met.push(outcome);
      }
    }
    expect(met.length).toBeGreaterThan(0);
  });

  it("are one where the first has died: its lock is taken over, and said", async () => {
    const { folder, command } = home(room);
    const lock = { host: hostname(), pid: 2 ** 22 + 1, since: "2026-11-29T21:19:39.000Z" };
    writeTree(folder, {
      ".data.lock": JSON.stringify({ ...lock, id: "7c0e5a5e-3f0b-4c7e-9a51-3f2a1f0e6d11" }),
    });
    const { exitCode, stderr } = await command("publish", ["2026-10.csv"]);
    expect([exitCode, stderr]).toEqual([
      0,
      `The publication before this one did not end (process ${lock.pid} on ${lock.host}, since 2026-11-29 21:19 UTC); its lock is taken over.\n`,
    ]);
    expect(readdirSync(folder).sort()).toEqual(["data", "sent"]);
  });

  it("are one where the first is at work elsewhere: nothing is published, and it is one sentence", async () => {
    const { folder, data, command } = home(room);
    const holder = { host: "gateway", pid: 812, since: "2026-11-29T21:19:39.000Z" };
    writeTree(folder, {
      ".data.lock": JSON.stringify({ ...holder, id: "7c0e5a5e-3f0b-4c7e-9a51-3f2a1f0e6d11" }),
    });
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"]);
    expect([exitCode, stdout, stateOf(folder)]).toEqual([4, "", before]);
    expect(stderr).toBe(
      "Another publication is under way: process 812 on gateway, since 2026-11-29 21:19 UTC. Run this again when it has ended; " +
        `if there is no such process, remove ${folder}/.data.lock first. Nothing has been published or changed.\n`,
    );
    expect((await command("check", ["2026-10.csv"])).exitCode).toBe(0);
    rmSync(data, { recursive: true });
  });
});

describe.concurrent("a folder that is no place for a record", () => {
  const council = writeTree(join(room, "council"), SMALL_FILES);

  it.each(["check", "publish"])("with other things in it is refused by %s in one sentence", async (name) => {
    const { folder, file } = home(room, { "2026-10.csv": GOOD_RETURN });
    const src = writeTree(join(folder, "src"), { "Anna Smith.txt": "", "core/period.ts": "" });
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await returns(
      [name, file("2026-10.csv"), "--data", "src", "--council", council, "--now", "2026-11-22T12:00:00Z"],
      { cwd: folder },
    );
    expect([exitCode, stdout, stateOf(folder)]).toEqual([2, "", before]);
    expect(stderr).toBe(
      "There are other things in src than a published record. Give the published folder with --data; a new record begins in an empty one.\n",
    );
    expect(readdirSync(src)).toHaveLength(2);
  });

  it("may hold official figures of other areas, reference files, and what a system leaves", async () => {
    const { data, command } = home(room, { "2026-10.csv": GOOD_RETURN }, new Map());
    writeTree(data, { ".DS_Store": "", "comparators/sources.csv": "", "targets.csv.gz": "" });
    expect((await command("publish", ["2026-10.csv"], "--council", council)).exitCode).toBe(0);
  });

  it("is a council's own folder, which is never published as it is", async () => {
    const { folder, file } = home(room, { "2026-10.csv": GOOD_RETURN });
    const own = writeTree(join(folder, "council"), SMALL_FILES);
    mkdirSync(join(folder, "other"));
    const { exitCode } = await returns(["publish", file("2026-10.csv"), "--data", own], { cwd: folder });
    expect(exitCode).toBe(2);
  });

  it("stays the one that it is where a record is published over it", async () => {
    const { data, command } = home(room, { "2026-10.csv": GOOD_RETURN });
    const { exitCode } = await command("publish", ["2026-10.csv"]);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(data, "latest.csv"), "utf8")).toBe(AFTER.get("latest.csv"));
  });
});
