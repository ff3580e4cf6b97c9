import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { afterAll, describe, expect, it, vi } from "vitest";

import { guarded, placeOf, recover, type GuardedPlace } from "../../../scripts/returns/place.ts";
import { readRecord } from "../../../scripts/returns/record.ts";
import { ROOT } from "../../support/command.ts";
import { published } from "../../support/publish.ts";
import { built, returns } from "../../support/returns.ts";
import { sampleOf } from "../../support/sample.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, encodingOf, workshop, writeTree } from "../../support/tree.ts";

/*
 * October is published over September, and goes wrong at each thing that the process does to the disk: it is killed before it or
 * half-way through it, or the disk refuses it. See tests/support/killAt.ts. By day some steps, by night all of them.
 */
const room = workshop("killed");
const sent = join(writeTree(room, { "sent/2026-10.csv": GOOD_RETURN }), "sent/2026-10.csv");
const council = writeTree(join(room, "council"), SMALL_FILES);
const key = readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8");
const NOW = "2026-11-22T12:00:00Z";

const { site: oldSite } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const { site: newSite } = await published({
  on: oldSite,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
  now: NOW,
});
const [OLD, NEW] = [oldSite, newSite].map((site, index) =>
  contentOf(writeTree(join(room, `${index}`), site)),
);

const MEMORY = "/dev/shm";
const hasOtherDisk = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(room).dev;
const onOtherDisk = join(MEMORY, `open-return-killed-${process.pid}`);
afterAll(() => rmSync(onOtherDisk, { recursive: true, force: true }));

/** Where the key lies, and with it what is staged: the key that everybody has has no folder. */
const KEYS = ["no folder", "a folder", ...(hasOtherDisk ? ["another disk"] : [])] as const;
type Keys = (typeof KEYS)[number];
type How = "killed" | "half-way" | "ENOSPC" | "EIO" | "EROFS";

let folders = 0;

/** A folder of its own that shows September. */
function begun(keys: Keys) {
  const name = `run-${folders++}`;
  const home = writeTree(join(room, name), { "data/council.json": "" });
  const data = writeTree(join(home, "data"), oldSite);
  const folder = keys === "a folder" ? join(home, "keys") : join(onOtherDisk, name);
  if (keys !== "no folder") writeTree(folder, { "private.pem": key });
  const given = { data, council, now: NOW, ...(keys === "no folder" ? {} : { keys: folder }) };
  const words = ["publish", sent, ...Object.entries(given).flatMap(([each, value]) => [`--${each}`, value])];
  const options = {
    texts: new Map(Object.entries(given)),
    lists: new Map(),
    switches: new Set(["json"]),
    words,
  };
  const at = async (step: number, how: How) => {
    const end = await returns([...words, "--json"], {
      first: [built("killAt")],
      env: { KILL_AT: String(step), KILL_HOW: how },
    });
    return { ...end, steps: Number(/(\d+) steps/.exec(end.stderr)?.[1]) };
  };
  const left = () => readdirSync(keys === "no folder" ? home : folder).sort();
  return { home, data, words, options, at, left };
}
type Begun = ReturnType<typeof begun>;

async function place({ options }: Begun): Promise<GuardedPlace> {
  const found = await placeOf(options);
  if (typeof found === "string") return expect.fail(found);
  return found;
}

/** What the next `publish` begins with. */
async function recovered(run: Begun): Promise<void> {
  const there = await place(run);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await guarded(there, async () => (await recover(there, false))()).finally(() => said.mockRestore());
}

/** Before anything is recovered: what the checkpoint stands for is in place, or staged whole. */
async function isNothingLost(run: Begun): Promise<void> {
  const { staging } = await place(run);
  const isWhole = existsSync(join(staging, "plan.json"));
  const shown = readFileSync(join(run.data, "releases/checkpoint"), "utf8");
  const site = shown === newSite.get("releases/checkpoint") || isWhole ? newSite : oldSite;
  for (const [path, text] of site) {
    const stands = [join(run.data, path), join(staging, "files", path)].map(
      (file) => existsSync(file) && readFileSync(file, encodingOf(path)),
    );
    expect(stands, path).toContain(text);
  }
}

/** One whole edition that verifies, and nothing beside it; then October can be published, or is. */
async function isWhole(run: Begun, keys: Keys, isTriedAgain: boolean): Promise<void> {
  await recovered(run);
  const shown = contentOf(run.data);
  expect([OLD, NEW]).toContainEqual(shown);
  expect((await readRecord(run.data, undefined))?.faults).toEqual([]);
  const isNew = shown!["releases/checkpoint"] === NEW!["releases/checkpoint"];
  if (keys === "no folder") expect(run.left()).toEqual(["data"]);
  else expect(run.left()).toEqual(isNew ? ["checkpoint", "private.pem", "record"] : ["private.pem"]);
  if (!isTriedAgain) return;
  const next = await returns(run.words);
  expect([next.exitCode, contentOf(run.data)]).toEqual([0, NEW]);
}

const whole = await Promise.all(
  KEYS.map(async (keys) => {
    const run = begun(keys);
    return { keys, run, ...(await run.at(0, "killed")) };
  }),
);

it.each(whole)("a publication with its key in $keys takes its steps and shows the new files", (each) => {
  expect([each.exitCode, each.stderr]).toEqual([0, `${each.steps} steps\n`]);
  expect(each.steps).toBeGreaterThan(150);
  expect(contentOf(each.run.data)).toEqual(NEW);
  expect(each.run.left()).toEqual(
    each.keys === "no folder" ? ["data"] : ["checkpoint", "private.pem", "record", "staged"],
  );
});

describe.each(whole)("a publication with its key in $keys", ({ keys, steps }) => {
  const every = Array.from({ length: steps }, (_, index) => index + 1);

  it.concurrent.each(sampleOf(`steps, the key in ${keys}`, every, 4))(
    "killed at step %i shows the old files or the new, whole, once it is recovered",
    async (at) => {
      const run = begun(keys);
      const { exitCode } = await run.at(at, at % 2 === 0 ? "half-way" : "killed");
      expect(exitCode).toBeUndefined();
      await isNothingLost(run);
      await isWhole(run, keys, at % 5 === 0);
    },
  );

  it.concurrent.each(
    (["ENOSPC", "EIO", "EROFS"] as const).flatMap((how) =>
      sampleOf(`steps with ${how}, the key in ${keys}`, every, 1).map((at) => [how, at] as const),
    ),
  )("refused with %s at step %i says so, and loses nothing", async (how, at) => {
    const run = begun(keys);
    const { exitCode, stdout } = await run.at(at, how);
    const isPublished =
      readFileSync(join(run.data, "releases/checkpoint"), "utf8") === newSite.get("releases/checkpoint");
    expect(exitCode).toBe(isPublished ? 0 : 4);
    if (!isPublished) expect(JSON.parse(stdout)).toMatchObject({ outcome: "failed", failure: { code: how } });
    await isNothingLost(run);
    await isWhole(run, keys, at % 5 === 0);
  });
});

it("what was stopped is completed by the next publication, which says so; a check does not touch it", async () => {
  const run = begun("a folder");
  const [, { steps }] = whole as unknown as [unknown, { steps: number }];
  await run.at(steps - 30, "killed");
  const before = contentOf(run.home);
  await returns(["check", ...run.words.slice(1)]);
  expect(contentOf(run.home)).toEqual(before);
  const next = await returns(run.words);
  expect([next.exitCode, contentOf(run.data)]).toEqual([0, NEW]);
  expect(next.stderr).toContain("stopped half-way; it has been completed first.\n");
  expect(next.stdout).toContain("published already");
});
