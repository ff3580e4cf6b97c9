import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { afterAll, expect, vi } from "vitest";

import { guarded, placeOf, recover, type GuardedPlace } from "../../scripts/returns/place.ts";
import { readRecord } from "../../scripts/returns/record.ts";
import { ROOT } from "./command.ts";
import { plainFiles, published, type Site } from "./publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "./small.ts";
import { contentOf, encodingOf, plainContentOf, workshop, writeTree } from "./tree.ts";

/* October is published over September and stopped: what is in place then, and what the next run makes of it. */

const NOW = "2026-11-22T12:00:00Z";
const CHECKPOINT = "releases/checkpoint";
const KEY = readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8");

export const { site: OLD_SITE } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
export const { site: NEW_SITE, files: CHANGED } = await published({
  on: OLD_SITE,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
  now: NOW,
});

const MEMORY = "/dev/shm";

/** Where the key lies, and with it what is staged: the key that everybody has has no folder. */
export type Keys = "no folder" | "a folder" | "another disk";

/** A test file's own room, in which publications are stopped. */
export function stoppings(name: string) {
  const room = workshop(name);
  const elsewhere = join(MEMORY, `open-return-${name}-${process.pid}`);
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
  const hasOtherDisk = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(room).dev;
  const sent = join(writeTree(room, { "sent/2026-10.csv": GOOD_RETURN }), "sent/2026-10.csv");
  const treeOf = (site: Site, at: string) => contentOf(writeTree(join(room, at), site))!;
  const [old, changed] = [treeOf(plainFiles(OLD_SITE), "old"), treeOf(plainFiles(NEW_SITE), "new")];
  const kinds: readonly Keys[] = [
    "no folder",
    "a folder",
    ...(hasOtherDisk ? (["another disk"] as const) : []),
  ];
  let count = 0;

  /** A folder of its own that shows September, and the words that publish October. */
  async function begun(keys: Keys) {
    const run = `run-${count++}`;
    const home = join(room, run);
    const data = writeTree(join(home, "data"), OLD_SITE);
    const council = writeTree(join(home, "council"), SMALL_FILES);
    const folder = keys === "a folder" ? join(home, "keys") : join(elsewhere, run);
    if (keys !== "no folder") writeTree(folder, { "private.pem": KEY });
    const given = { data, council, now: NOW, ...(keys === "no folder" ? {} : { keys: folder }) };
    const texts = new Map(Object.entries(given));
    const place = await placeOf({ texts, lists: new Map(), switches: new Set(), words: [] });
    if (typeof place === "string") return expect.fail(place);
    const words = ["publish", sent, ...[...texts].flatMap(([option, value]) => [`--${option}`, value])];
    const left = () =>
      readdirSync(keys === "no folder" ? home : folder)
        .filter((name) => name !== "nonces") // kept for good, also of a release that was never published
        .sort();
    const cleared = () => [home, folder].forEach((each) => rmSync(each, { recursive: true, force: true }));
    return { ...{ keys, home, data, words, place, left, cleared }, isPublished: () => isPublished(data) };
  }

  /** After the next run has begun: one whole edition that verifies, and nothing beside it. */
  async function heals({ place, data, keys, left }: Stopped): Promise<void> {
    await recovered(place);
    const isNew = isPublished(data);
    expect(plainContentOf(data)).toEqual(isNew ? changed : old);
    expect((await readRecord(data, undefined))?.faults).toEqual([]);
    if (keys === "no folder") expect(left()).toEqual(["council", "data"]);
    else expect(left()).toEqual(isNew ? ["checkpoint", "private.pem", "record"] : ["private.pem"]);
  }

  return { kinds, begun, heals, changed };
}

export type Stopped = {
  readonly keys: Keys;
  readonly home: string;
  readonly data: string;
  readonly words: readonly string[];
  readonly place: GuardedPlace;
  readonly left: () => string[];
  readonly isPublished: () => boolean;
  /** Takes it all away: by night there are thousands. */
  readonly cleared: () => void;
};

/** Whether October is published: the log has two entries then. */
function isPublished(data: string): boolean {
  return readFileSync(join(data, CHECKPOINT), "utf8").split("\n")[1] === "2";
}

/** What the next `publish` begins with. */
async function recovered(place: GuardedPlace): Promise<void> {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await guarded(place, async () => (await recover(place, false))()).finally(() => said.mockRestore());
}

/** Before anything is recovered: each file of what the checkpoint stands for is in place, or staged. */
export function isNothingLost({ data, place }: Stopped): void {
  const plan = join(place.staging, "plan.json");
  const isStaged = existsSync(plan);
  const { files = [] } = isStaged ? (JSON.parse(readFileSync(plan, "utf8")) as { files?: string[] }) : {};
  for (const path of files)
    expect([join(data, path), join(place.staging, "files", path)].some(existsSync), path).toBe(true);
  for (const [path, text] of plainFiles(isPublished(data) || isStaged ? NEW_SITE : OLD_SITE)) {
    const found = [join(data, path), join(place.staging, "files", path)].map(
      (file) => existsSync(file) && readFileSync(file, encodingOf(path)),
    );
    expect(found, path).toContain(text);
  }
}
