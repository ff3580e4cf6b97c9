import { readdirSync, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { underLock, type Holder } from "../../../scripts/effects/lock.ts";
import { failureOf } from "../../../scripts/effects/machine.ts";
import { ended } from "../../support/command.ts";
import { workshop, writeTree } from "../../support/tree.ts";

const room = workshop("lock");
let homes = 0;
const home = () => join(room, `home-${homes++}`);
const never = () => expect.fail("nobody has died");
const nothing = () => Promise.resolve();

/** The number of a process that has ended. */
const { stdout } = await ended(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]);
const DEAD: Holder = {
  host: hostname(),
  pid: Number(stdout),
  since: "2026-11-29T21:19:39.000Z",
  id: "7c0e5a5e-3f0b-4c7e-9a51-3f2a1f0e6d11",
};
/** A process that is at work as long as this one: that which started it. */
const ALIVE = { ...DEAD, pid: process.ppid };

const lockIn = (folder: string, holder: Holder | string) =>
  join(writeTree(folder, { lock: typeof holder === "string" ? holder : JSON.stringify(holder) }), "lock");

async function sentenceOf(path: string): Promise<string> {
  const error: unknown = await underLock(path, never, () => expect.fail("it runs")).catch(
    (each: unknown) => each,
  );
  const failure = failureOf(error);
  expect(failure?.code).toBe("ELOCKED");
  return failure!.sentence;
}

describe("a lock", () => {
  it("says who holds it and since when, and goes with the folder that was made for it", async () => {
    const folder = home();
    await underLock(join(folder, "keys/lock"), never, async () => {
      const { pid, host, since } = JSON.parse(readFileSync(join(folder, "keys/lock"), "utf8")) as Holder;
      expect([pid, host]).toEqual([process.pid, hostname()]);
      expect(Number.isNaN(Date.parse(since))).toBe(false);
      await nothing();
    });
    expect(readdirSync(room)).not.toContain(folder.split("/").at(-1));
  });

  it("is given back where what ran under it fails", async () => {
    const folder = writeTree(home(), { "private.pem": "" });
    const failing = underLock(join(folder, "lock"), never, () => Promise.reject(new Error("a bug")));
    await expect(failing).rejects.toThrow("a bug");
    expect(readdirSync(folder)).toEqual(["private.pem"]);
  });

  it.each([
    [
      "a process that is at work",
      ALIVE,
      `process ${process.ppid} on ${hostname()}, since 2026-11-29 21:19 UTC`,
    ],
    ["one on another machine", { ...DEAD, host: "gateway" }, `process ${DEAD.pid} on gateway`],
    ["nobody who can be told", "{", "there is a lock that cannot be read"],
    ["somebody with a path for a name", JSON.stringify({ ...DEAD, id: "../x" }), "cannot be read"],
  ])("held by %s refuses the next, with how to remove it, and stays", async (_, holder, words) => {
    const path = lockIn(home(), holder);
    const before = readFileSync(path, "utf8");
    const sentence = await sentenceOf(path);
    expect(sentence).toContain(words);
    expect(sentence).toContain(`remove ${path}`);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("refuses another of the same process", async () => {
    const path = join(home(), "lock");
    await underLock(path, never, async () => {
      expect(await sentenceOf(path)).toContain(`process ${process.pid} on `);
    });
  });

  it("of a process that has died is taken over, and said", async () => {
    const path = lockIn(home(), DEAD);
    const dead: Holder[] = [];
    await underLock(
      path,
      (each) => dead.push(each),
      async () => expect(await sentenceOf(path)).toContain(`process ${process.pid} on `),
    );
    expect(dead).toEqual([DEAD]);
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("of one that has died while taking over another's is taken over too, and nothing of theirs stays", async () => {
    const path = lockIn(home(), DEAD);
    const second = { ...DEAD, id: "7c0e5a5e-3f0b-4c7e-9a51-3f2a1f0e6d12" };
    writeTree(join(path, ".."), {
      [`lock.${DEAD.id}`]: JSON.stringify(second),
      "lock.new-x": "{",
      "lock.7c0e5a5e-3f0b-4c7e-9a51-3f2a1f0e6d13": JSON.stringify(ALIVE),
    });
    const dead: Holder[] = [];
    await underLock(path, (each) => dead.push(each), nothing);
    expect(dead).toEqual([second]);
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it.each([
    ["has taken its place", false],
    ["has taken its place and gone, and a third one has begun", true],
  ])("of a dead process is not taken by one that was held back until another %s", async (_, isGone) => {
    const path = lockIn(home(), DEAD);
    const { hasSeen, goOn } = heldBackAfterReading(path);
    const late = sentenceOf(path);
    await hasSeen;
    let held = 0;
    const alone = async (run: () => Promise<void>) => {
      expect(++held).toBe(1);
      await run();
      held--;
    };
    const whileLateGoesOn = () =>
      alone(async () => {
        goOn();
        expect(await late).toContain(`process ${process.pid} on `);
        expect(await sentenceOf(path)).toContain(`process ${process.pid} on `);
      });
    const quiet = () => undefined;
    if (isGone) await underLock(path, quiet, () => alone(nothing));
    await underLock(path, quiet, whileLateGoesOn);
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

/** The next who reads a file is held back once it has read it. */
function heldBackAfterReading(path: string): { hasSeen: Promise<void>; goOn: () => void } {
  const { readFile } = fs;
  let seen = (): void => undefined;
  let goOn = (): void => undefined;
  const hasSeen = new Promise<void>((resolve) => (seen = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  fs.readFile = (async (...words: Parameters<typeof readFile>) => {
    const text = await readFile(...words);
    if (words[0] !== path) return text;
    fs.readFile = readFile;
    syncBuiltinESMExports();
    seen();
    await mayGoOn;
    return text;
  }) as typeof readFile;
  syncBuiltinESMExports();
  return { hasSeen, goOn: () => goOn() };
}
