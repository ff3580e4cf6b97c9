/** A folder as a whole: it is switched all at once, put right after a kill, and watched. */
import { copyFile, link, mkdir, rename, rm, watch, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { exists, isOfTheSystem, listFiles } from "./files.ts";
import { COMPRESSED } from "./packing.ts";

/**
 * Puts files into a folder all at once: a whole copy is staged beside it (what does not change is linked, not copied),
 * then takes its place by renaming, without the paths in `gone`. Killed at any step, the folder is the old one or the new
 * one; `recoverFolder` clears up. A file's compressed copies are its old self: they go when it changes.
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
  // The new folder is in its place: whatever cannot be cleared up now is cleared up next time.
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

/** Some file systems know no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Long enough for a spreadsheet to have finished saving, in milliseconds: a folder says that a file changes, never that it is whole. */
const SETTLED = 300;

/**
 * Calls `onReady` once it watches, then `onFile` with the path of each file that is put, saved or renamed in a folder, once it has stopped changing; one
 * at a time. Ends when the command is stopped.
 */
export async function watchFolder(
  folder: string,
  onReady: () => void,
  onFile: (path: string) => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const changes = watch(folder)[Symbol.asyncIterator]();
  let change = changes.next(); // watching begins with the first question: a file dropped from now on is seen
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
    const settled = async () => ((await exists(path)) ? onFile(path) : undefined); // it may be gone again
    const inTurn = () => {
      last = last.then(settled);
    };
    waiting.set(filename, setTimeout(inTurn, SETTLED));
  }
}
