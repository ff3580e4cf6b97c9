/** The only file that reads, writes, prints or tells the time. */
import { createHash } from "node:crypto";
import {
  access,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  watch,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify, styleText } from "node:util";
import { brotliCompress, constants, crc32, deflateSync, gzip, inflateSync } from "node:zlib";

export const args = process.argv.slice(2);

export function now(): Date {
  return new Date();
}

// Who reads only the first lines, as `head` does, closes the pipe: that is no fault.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") throw new Error("Standard output cannot be written to.");
});

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const COLOURS = { bad: "red", doubtful: "yellow", good: "green", quiet: "gray", plain: "reset" } as const;

/** A line in its colour where standard output is a terminal that has colours; NO_COLOR and FORCE_COLOR are heeded. */
export function paint(text: string, tone: keyof typeof COLOURS): string {
  return styleText(COLOURS[tone], text, { stream: process.stdout });
}

/** Ends the command with a sentence where its errors belong. */
export function fail(sentence: string, exitCode: 1 | 2): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

export function exitWith(code: 0 | 1 | 2 | 3): void {
  process.exitCode = code;
}

/** A text may be given once, `texts` again and again. */
export type OptionKinds = Readonly<Record<string, "text" | "texts" | "switch">>;
export type Options = {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
  readonly words: readonly string[];
};

/** Options and words of a command line; a sentence where an option is not known or lacks its value. */
export function readOptions(argv: readonly string[], kinds: OptionKinds): Options | string {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const), multiple: kind === "texts" },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const given = Object.entries(values);
    if (given.some(([, value]) => value === "")) throw new Error("a value is blank");
    return {
      texts: new Map(
        given.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
      ),
      lists: new Map(
        given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)] as const] : [])),
      ),
      switches: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      words: positionals,
    };
  } catch {
    const known = Object.entries(kinds).map(([name, kind]) =>
      kind === "switch" ? `--${name}` : `--${name} …`,
    );
    return `An option is not known or lacks its value; the options are ${known.join(", ")}.`;
  }
}

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

/** A file of an installed package, by its name as an import has it. */
export async function readInstalled(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(name)));
}

/** What zlib has packed, as it was. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes);
}

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 8 });
}

/** CRC-32, as PNG has it. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}

/** The texts of those of `paths` that are there, by path. */
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

/** What a system or a spreadsheet that is open leaves beside files: `.DS_Store`, `~$2026-10.csv`. Nobody has put it there. */
export function isOfTheSystem(path: string): boolean {
  return /^(\.|~\$)/.test(basename(path));
}

export function nameOfFile(path: string): string {
  return basename(path);
}

export async function sha256(content: string | Uint8Array): Promise<string> {
  return Promise.resolve(createHash("sha256").update(content).digest("hex"));
}

/** The endings of a file's compressed copies, which hosts send in its place. */
export const COMPRESSED = [".br", ".gz"] as const;

/** The last step of Brotli takes ten times as long for a twentieth less: worth it for what pages wait for. */
const WAITED_FOR = 512 * 1024;

/** As small as it gets in a sensible time, and the same bytes on every machine: a gzip header would name the system. */
export async function compress(bytes: Uint8Array, ending: (typeof COMPRESSED)[number]): Promise<Uint8Array> {
  if (ending === ".br") {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const quality = bytes.length > WAITED_FOR ? 9 : BROTLI_MAX_QUALITY;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return promisify(brotliCompress)(bytes, { params });
  }
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  zipped.fill(0, 4, 8); // no time
  zipped[9] = 255; // no system
  return zipped;
}

/** Writes a file that is not there yet; false where it is there already or cannot be written. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  return writeFile(path, bytes, { flag: "wx" }).then(
    () => true,
    () => false,
  );
}

/** Writes files below a folder, one by one: for what a build makes anew. */
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

/** Removes files of a folder; those that are not there are no fault. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(folder, path), { force: true });
}

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
  await mkdir(staged, { recursive: true });
  const isNew = (path: string) => files.has(path) || gone.includes(path);
  const kept = (await listFiles(folder)).filter((path) => !isNew(path) && !isNew(withoutCompression(path)));
  const folders = new Set([...kept, ...files.keys()].map((path) => dirname(join(staged, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  await Promise.all(kept.map((path) => linkOrCopy(join(folder, path), join(staged, path))));
  await Promise.all([...files].map(([path, content]) => writeFile(join(staged, path), content)));

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
 * Calls `onFile` with the path of each file that is put, saved or renamed in a folder, once it has stopped changing; one
 * at a time. Ends when the command is stopped.
 */
export async function watchFolder(folder: string, onFile: (path: string) => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const waiting = new Map<string, NodeJS.Timeout>();
  let last = Promise.resolve();
  for await (const { filename } of watch(folder)) {
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
