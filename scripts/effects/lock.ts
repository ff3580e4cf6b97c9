/**
 * A lock, so that one publication at a time is under way. It is a file that is created exclusively and says who holds it. Where a
 * holder on this machine has died, the next one stands in its place with a file named after it, which only one can create: so of two
 * that find the same dead holder one goes on.
 */
import { randomUUID } from "node:crypto";
import { readdir, readFile, rm, rmdir } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

import { createWhole, makeFolder } from "./flushing.ts";
import { isCode, isNotThere, saidError } from "./machine.ts";
import { now } from "./time.ts";

/** Who holds a lock. */
export type Holder = {
  readonly host: string;
  readonly pid: number;
  /** When it began, as an instant of UTC. */
  readonly since: string;
  readonly id: string;
};

/**
 * Runs something while holding the lock at a path; `onTakenOver` is told of a dead holder. Where another holds it, or somebody whose
 * name cannot be read, an error of the machine says whose it is and how it is removed.
 */
export async function underLock<Result>(
  path: string,
  onTakenOver: (dead: Holder) => void,
  run: () => Promise<Result>,
): Promise<Result> {
  const own = { host: hostname(), pid: process.pid, since: now().toISOString(), id: randomUUID() };
  const made: string[] = [];
  OURS.add(own.id);
  try {
    const held = await take(path, own, made, onTakenOver);
    try {
      return await run();
    } finally {
      // One that cannot be removed is taken over, once this process has ended.
      for (const each of held) await rm(each, { force: true }).catch(() => undefined);
    }
  } finally {
    OURS.delete(own.id);
    // A folder that was made for the lock alone goes with it.
    for (const each of made.reverse()) await rmdir(each).catch(() => undefined);
  }
}

/** The locks that this process holds or is about to take. */
const OURS = new Set<string>();

/** Takes the lock; the files that have to go when it is given back, the first of them first. `made` gets the folders made for it. */
async function take(
  path: string,
  own: Holder,
  made: string[],
  onTakenOver: (dead: Holder) => void,
): Promise<readonly string[]> {
  for (;;) {
    made.push(...(await makeFolder(dirname(path), 0o700)));
    const chain = await chainAt(path);
    const last = chain.at(-1);
    if (last !== undefined && !isDead(last.holder)) throw heldBy(last.holder, path);
    const file = last === undefined ? path : successorOf(path, last.holder);
    if (!(await create(file, own))) continue; // somebody else was quicker
    // The chain may have been given back meanwhile: then this file stands behind nobody.
    const seen = await chainAt(path);
    if (seen.at(-1)?.file !== file) {
      await rm(file, { force: true });
      continue;
    }
    const held = seen.map((each) => each.file);
    await removeLeft(path, held);
    if (last !== undefined) onTakenOver(last.holder);
    return held;
  }
}

type Link = { readonly file: string; readonly holder: Holder };

/** The holders of a lock, each but the first in the place of a dead one. */
async function chainAt(path: string): Promise<readonly Link[]> {
  const chain: Link[] = [];
  for (let file = path; ;) {
    const holder = await holderIn(file, path);
    if (holder === undefined) return chain;
    chain.push({ file, holder });
    file = successorOf(path, holder);
  }
}

function successorOf(path: string, { id }: Holder): string {
  return `${path}.${id}`;
}

async function holderIn(file: string, path: string): Promise<Holder | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isNotThere(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const holder = holderOf(text);
  if (holder === undefined)
    throw saidError(
      "ELOCKED",
      `Another publication seems to be under way: there is a lock that cannot be read. If none is, remove ${path} and run this again.`,
    );
  return holder;
}

function holderOf(text: string): Holder | undefined {
  try {
    const { host, pid, since, id } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    const isHolder =
      typeof host === "string" &&
      typeof pid === "number" &&
      typeof since === "string" &&
      typeof id === "string";
    return isHolder && /^[0-9a-f-]{36}$/.test(id) ? { host, pid, since, id } : undefined;
  } catch {
    return undefined;
  }
}

/** Creates a file that says who holds it; false where it is there already, or its folder went meanwhile. */
async function create(file: string, own: Holder): Promise<boolean> {
  return createWhole(file, `${JSON.stringify(own)}\n`, { mark: `-${own.id}` }).catch((error: unknown) => {
    if (isNotThere(error)) return false;
    throw error;
  });
}

/** Removes what killed processes left beside the lock. Who holds it alone may. */
async function removeLeft(path: string, held: readonly string[]): Promise<void> {
  const names = await readdir(dirname(path));
  const left = names
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => join(dirname(path), name));
  for (const each of left) if (!held.includes(each)) await rm(each, { force: true });
}

/** Whether a holder can no longer be at work. Of another machine that cannot be told. */
function isDead({ host, pid, id }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !OURS.has(id); // another process had this number before
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, "ESRCH");
  }
}

function heldBy({ host, pid, since }: Holder, path: string): Error {
  return saidError(
    "ELOCKED",
    `Another publication is under way: process ${pid} on ${host}, since ${since.slice(0, 16).replace("T", " ")} UTC. ` +
      `Run this again when it has ended; if there is no such process, remove ${path} first.`,
  );
}
