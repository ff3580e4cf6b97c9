/** The file system: files and folders that are read, listed and written. */
import {
  access,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { isNotThere, isCode, machineError, unnamed } from "./machine.ts";

/** Whether there is something at a path. What the machine will not say is thrown. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (isNotThere(error)) return false;
      throw error;
    },
  );
}

/** What stands at a path: a plain file, one of more bytes than are read, a folder or a link, or nothing. */
export type Found =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly start: Uint8Array }
  | { readonly kind: "not-a-file" }
  | { readonly kind: "absent" };

/** Of a file that is not read whole, so much shows what it is. */
const START = 4 * 1024 * 1024;

/** Looks at a file's size before it is read: of one with more than `most` bytes only the start is. */
export async function readAt(path: string, most: number): Promise<Found> {
  const stats = await lstat(path).catch((error: unknown) => {
    if (isNotThere(error)) return undefined;
    throw error;
  });
  if (stats === undefined) return { kind: "absent" };
  if (!stats.isFile()) return { kind: "not-a-file" };
  if (stats.size <= most) return { kind: "file", bytes: await readFile(path) };
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(START), 0, START, 0);
    return { kind: "too-large", start: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

/**
 * Where a named file lies: by its whole path, from the folder in which the command runs, from the one in which its user stands (npm runs
 * commands in the folder of the package), or in one of `folders`. The path itself where it is nowhere.
 */
export async function foundAt(path: string, folders: readonly string[]): Promise<string> {
  if (isAbsolute(path)) return path;
  const standing = process.env["INIT_CWD"];
  const places = [path, ...(standing === undefined ? [] : [join(standing, path)])];
  for (const each of [...places, ...folders.map((folder) => join(folder, path))])
    if (await isThere(each)) return each;
  return path;
}

/** Whether anything has this path, also a link that leads nowhere. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isNotThere(error)) return false;
      throw unnamed(error);
    },
  );
}

/** The largest published file that is read: thirty years of a council's figures are a tenth of it. */
const LARGEST = 256 * 1024 * 1024;

/** The bytes of a plain file; undefined where there is none, or a folder or a link. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  const found = await readAt(path, LARGEST);
  if (found.kind === "too-large") throw machineError("EFBIG", path);
  return found.kind === "file" ? found.bytes : undefined;
}

export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Whether two files hold the same; of a file that is not there, whether neither is. */
export function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one?.length === other?.length && (one ?? []).every((byte, at) => byte === other?.[at]);
}

/** Bytes as the text that they are, to the byte: undefined where they are none (UTF-8), and a byte order mark stays. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The folder of this software. */
export function ownFolder(): string {
  return fileURLToPath(new URL("../..", import.meta.url));
}

/** A file that comes with this software, by its path in the repository. */
export async function readOwn(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** Does something in a folder of its own, which is gone afterwards. */
export async function inTemporary<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "open-return-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a path is a folder or below it. */
export function isWithin(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

/**
 * The path of a folder without links, by which it is the same however it is named. Of one that is not there yet: where it would be.
 * A link that leads nowhere is an error of the machine.
 */
export async function realPathOf(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async (error: unknown) => {
    if (!isNotThere(error) || dirname(whole) === whole) throw error;
    const isLink = await lstat(whole).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    if (isLink) throw machineError("ENOENT", whole);
    return join(await realPathOf(dirname(whole)), basename(whole));
  });
}

/** Whether this account may write beside a folder. Where there is nothing that it could lie in yet, that can be made or not is seen then. */
export async function mayWriteBeside(folder: string): Promise<boolean> {
  return access(dirname(folder), constants.W_OK).then(
    () => true,
    (error: unknown) => isNotThere(error),
  );
}

/** A file of an installed package, by its name as an import has it; or the file `beside` it, which no import may name. */
export async function readInstalled(name: string, beside?: string): Promise<Uint8Array> {
  const path = fileURLToPath(import.meta.resolve(name));
  return readFile(beside === undefined ? path : join(dirname(path), beside));
}

/** The texts of those of `paths` that exist, by path. */
export async function readTexts(folder: string, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = await Promise.all(paths.map((path) => readText(join(folder, path))));
  return new Map(
    paths.flatMap((path, index) => (texts[index] === undefined ? [] : [[path, texts[index]] as const])),
  );
}

/** The paths of all files below a folder, sorted; none where there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The bytes of all files below a folder, by path with `/`. */
export async function allBytesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const paths = await listFiles(folder);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await readBytes(join(folder, path));
    if (bytes) files.set(path.split(sep).join("/"), bytes);
  }
  return files;
}

/** The names that stand in a folder, whatever they are; none where there is no folder. */
export async function listNames(folder: string): Promise<string[]> {
  return (await exists(folder)) ? readdir(folder) : [];
}

/** The paths of all folders below a folder whose name ends like that, sorted: somebody may take one for a file. */
export async function listFolders(folder: string, ending: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** What a system or a spreadsheet that is open leaves beside files: `.DS_Store`, `~$2026-10.csv`. Nobody has put it there. */
export function isOfTheSystem(path: string): boolean {
  return /^(\.|~\$)/.test(basename(path));
}

export function nameOfFile(path: string): string {
  return basename(path);
}

/** Writes a file that is not there yet; false where it is there already, or no folder for it. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  return writeFile(path, bytes, { flag: "wx" }).then(
    () => true,
    (error: unknown) => {
      if (isNotThere(error) || isCode(error, "EEXIST")) return false;
      throw error;
    },
  );
}

/** Writes files below a folder, one by one, for a build that makes the folder anew. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await Promise.all(
    [...new Set([...files.keys()].map((path) => dirname(join(folder, path))))].map((each) =>
      mkdir(each, { recursive: true }),
    ),
  );
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}

/** Removes files of a folder. Files that do not exist are ignored. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(folder, path), { force: true });
}
