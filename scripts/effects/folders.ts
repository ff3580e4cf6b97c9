/** Operations on a whole folder: switching it at once, recovering after a killed switch, and watching it. */
import { copyFile, link, mkdir, rename, rm, watch, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { exists, isOfTheSystem, listFiles } from "./files.ts";
import { COMPRESSED } from "./packing.ts";

/**
 * Changes the files of a folder all at once: a new copy is staged beside it (unchanged files are linked, not copied), without
 * the paths in `gone`, and then takes its place by renaming. If the process is killed at any step, the folder is either the old
 * or the new one, and `recoverFolder` clears up. When a file changes, its old compressed copies are left out.
 */
export async function switchFolder(
  given: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  gone: readonly string[] = [],
): Promise<void> {
  const { folder, staged, previous } = besides(given);
  await rm(staged, { recursive: true, force: true });
  try {
    await stage(folder, staged, files, gone);
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined); // a full disk should not stay full
    throw error;
  }

  if (await exists(folder)) await rename(folder, previous);
  try {
    await rename(staged, folder);
  } catch (error) {
    if (await exists(previous)) await rename(previous, folder);
    throw error;
  }
  // The new folder is in place, so a failure to clear up is ignored here; the next run clears up.
  await rm(previous, { recursive: true, force: true }).catch(() => undefined);
}

/** A whole copy of a folder beside it, with some files written and some left out. */
async function stage(
  folder: string,
  staged: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  gone: readonly string[],
): Promise<void> {
  await mkdir(staged, { recursive: true });
  const isNew = (path: string) => files.has(path) || gone.includes(path);
  const kept = (await listFiles(folder)).filter((path) => !isNew(path) && !isNew(withoutCompression(path)));
  const folders = new Set([...kept, ...files.keys()].map((path) => dirname(join(staged, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  await Promise.all(kept.map((path) => linkOrCopy(join(folder, path), join(staged, path))));
  await Promise.all([...files].map(([path, content]) => writeFile(join(staged, path), content)));
}

/** Puts the folder back where a `switchFolder` was killed between its two renamings; touches nothing else beside it. */
export async function restoreFolder(given: string): Promise<void> {
  const { folder, previous } = besides(given);
  if ((await exists(previous)) && !(await exists(folder))) await rename(previous, folder);
}

/** Finishes or undoes what a killed `switchFolder` left. */
export async function recoverFolder(given: string): Promise<void> {
  await restoreFolder(given);
  const { staged, previous } = besides(given);
  await rm(previous, { recursive: true, force: true });
  await rm(staged, { recursive: true, force: true });
}

function besides(given: string) {
  const folder = resolve(given); // "." has no name of its own
  const beside = (role: string) => join(dirname(folder), `.${basename(folder)}.${role}`);
  return { folder, staged: beside("staged"), previous: beside("previous") };
}

function withoutCompression(path: string): string {
  const ending = COMPRESSED.find((each) => path.endsWith(each)) ?? "";
  return path.slice(0, path.length - ending.length);
}

/** Links a file, or copies it where the file system has no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/**
 * Milliseconds without a change after which a file counts as saved. A folder reports that a file changes, never that it is
 * complete.
 */
const SETTLED = 300;

/**
 * Watches a folder until the command is stopped. Calls `onReady` when it starts, then `onFile`, one call at a time, with the path
 * of each file that was added, saved or renamed, once the file has stopped changing.
 */
export async function watchFolder(
  folder: string,
  onReady: () => void,
  onFile: (path: string) => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const changes = watch(folder)[Symbol.asyncIterator]();
  let change = changes.next(); // watching starts with the first call of `next`
  onReady();
  const waiting = new Map<string, NodeJS.Timeout>();
  let last = Promise.resolve();
  for (;;) {
    const seen = await change;
    if (seen.done === true) return;
    change = changes.next();
    const { filename } = seen.value;
    if (filename === null || isOfTheSystem(filename)) continue;
    clearTimeout(waiting.get(filename));
    const path = join(folder, filename);
    const settled = async () => ((await exists(path)) ? onFile(path) : undefined); // it may have been deleted again
    const inTurn = () => {
      last = last.then(settled);
    };
    waiting.set(filename, setTimeout(inTurn, SETTLED));
  }
}
