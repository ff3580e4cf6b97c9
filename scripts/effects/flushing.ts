/** Writing that outlasts a power cut: files and folders are flushed to the disk, not only handed to the system. */
import { link, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

import { isCode, isNotThere, machineError } from "./machine.ts";

/** How the name of a file ends while it is written beside the one that it becomes. */
const UNFINISHED = ".new";

/** Writes a file that is not there yet and flushes it; its folder has to be flushed as well (`flushFolders`). */
export async function writeFlushed(path: string, bytes: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Creates a file that others see whole or not at all; false where it is there already. `mark` tells what is written beside it from
 * what another process writes there.
 */
export async function createWhole(
  path: string,
  text: string,
  { mark = "", mode }: { readonly mark?: string; readonly mode?: number } = {},
): Promise<boolean> {
  const beside = `${path}${UNFINISHED}${mark}`;
  await rm(beside, { force: true });
  try {
    await writeFlushed(beside, text, mode);
    await link(beside, path).catch((error: unknown) => {
      if (isCode(error, "EEXIST")) throw error;
      return writeFlushed(path, text, mode); // no hard links here
    });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Writes a file that is not there yet and that only its owner may read, with a folder for it where there is none. */
export async function writeSecret(path: string, text: string): Promise<void> {
  const made = await makeFolder(dirname(path), 0o700);
  if (!(await createWhole(path, text, { mode: 0o600 }))) throw machineError("EEXIST", path);
  await flushFolders([...made.map((each) => dirname(each)), dirname(path)]);
}

/** Removes the files that a killed process was still writing in a folder (`createWhole`): such a file may hold a secret. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    throw error;
  });
  for (const name of names.filter((each) => each.endsWith(UNFINISHED)))
    await rm(join(folder, name), { force: true });
}

/** The same over one that may be there already. */
export async function replaceSecret(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  await writeSecret(path, text);
}

/** Flushes a file that somebody else has written, such as a copy. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What systems answer that cannot flush a folder, and need not (Windows, some network folders). */
const CANNOT = ["EISDIR", "EPERM", "EINVAL", "ENOTSUP", "ENOSYS"];

/** Flushes folders: which names stand in them. */
export async function flushFolders(folders: Iterable<string>): Promise<void> {
  await Promise.all([...folders].map(flushFolder));
}

async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!CANNOT.some((code) => isCode(error, code))) throw named(error, path);
  }
}

/** The error of a flush names no path. */
function named(error: unknown, path: string): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}

/** Makes a folder with those that it lies in; the ones that it made, the outermost first. */
export async function makeFolder(path: string, mode?: number): Promise<readonly string[]> {
  const outermost = await mkdir(path, { recursive: true, ...(mode === undefined ? {} : { mode }) }).catch(
    (error: unknown) => {
      throw isCode(error, "EEXIST") ? machineError("ENOTDIR", path) : error;
    },
  );
  if (outermost === undefined) return [];
  return [outermost, ...foldersBetween(outermost, path)];
}

/** The folders below `outer` on the way down to `inner`, and `inner`. */
function foldersBetween(outer: string, inner: string): string[] {
  return inner === outer || dirname(inner) === inner ? [] : [...foldersBetween(outer, dirname(inner)), inner];
}

/** The folders of a file's path below `root`, and `root`: what has to be flushed for the file to be found again. */
export function foldersOf(root: string, path: string): string[] {
  const folder = dirname(path);
  return folder === "." ? [root] : [...foldersOf(root, folder), join(root, folder)];
}

/** Gives a file another name in its folder, over one that has it: also after a power cut it has the one or the other. */
export async function renameFlushed(path: string, to: string): Promise<void> {
  await rename(path, to);
  await flushFolder(dirname(to));
}

/** Writes a file all at once, flushed: it is its old self or its new one, also after a power cut. */
export async function replaceFile(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = await open(`${path}${UNFINISHED}`, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}${UNFINISHED}`, path);
  await flushFolder(dirname(path));
}
