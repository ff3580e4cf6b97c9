/** The file system: reads, lists and writes files. */
import { access, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The bytes of a plain file; undefined for folders, links, and what cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Bytes as the text that they are, to the byte: undefined where they are none (UTF-8), and a byte order mark stays. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file that comes with this software, by its path in the repository. */
export async function readOwn(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** Whether a path is a folder or below it. */
export function isWithin(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

/** The bytes of a file in an installed package, by the name that an import would use. */
export async function readInstalled(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(name)));
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

/** Whether a file was left by the system or an open spreadsheet and not put there by a person: `.DS_Store`, `~$2026-10.csv`. */
export function isOfTheSystem(path: string): boolean {
  return /^(\.|~\$)/.test(basename(path));
}

export function nameOfFile(path: string): string {
  return basename(path);
}

/** Writes a new file. Gives false where it exists already or cannot be written. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  return writeFile(path, bytes, { flag: "wx" }).then(
    () => true,
    () => false,
  );
}

/** Writes a file that is not there yet and that its owner alone may read; false where it is there already or cannot be written. */
export async function writeSecret(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** Writes a file all at once: it is its old self or its new one. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
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
