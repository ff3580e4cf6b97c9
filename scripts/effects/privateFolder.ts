/** A folder that only its owner may open. */
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { flushFolders, makeFolder, renameFlushed, writeFlushed } from "./flushing.ts";
import { isNotThere } from "./machine.ts";

/** Writes files below a folder that is absent or empty: all or nothing, flushed, and for this account alone. */
export async function writePrivateFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const beside = join(dirname(folder), `.${basename(folder)}.new`);
  await rm(beside, { recursive: true, force: true });
  try {
    await makeFolder(dirname(folder));
    await mkdir(beside, { mode: 0o700 });
    const folders = new Set([...files.keys()].map((path) => dirname(join(beside, path))));
    for (const each of folders) await mkdir(each, { recursive: true, mode: 0o700 });
    for (const [path, bytes] of files) await writeFlushed(join(beside, path), bytes, 0o600);
    await flushFolders(folders);
    await rmdir(folder).catch((error: unknown) => {
      if (!isNotThere(error)) throw error;
    });
    await rename(beside, folder);
    await flushFolders([dirname(folder)]);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined); // what it holds should not stay
    throw error;
  }
}

/** Writes a file anew, all at once and for this account alone. */
export async function replacePrivateFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  await rm(beside, { force: true });
  await writeFlushed(beside, bytes, 0o600);
  await renameFlushed(beside, path);
}
