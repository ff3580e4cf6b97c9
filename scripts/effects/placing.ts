/**
 * Putting a publication in place. Its files are staged outside what is public, with a plan that is written last; then each is put
 * in place by a renaming, in the order that they were given in. A plan that is whole can be completed by a later run, from whichever
 * step the first one ended at; without a plan nothing has been put in place.
 */
import { copyFile, link, lstat, mkdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { readBytes, readText } from "./files.ts";
import { flushFile, flushFolders, foldersOf, makeFolder, replaceFile, writeFlushed } from "./flushing.ts";
import { failureOf, isCode, isNotThere, leaving, saidError, type Failure } from "./machine.ts";
import { COMPRESSED, sha256 } from "./packing.ts";

/** The path of something that stands beside a folder, hidden. */
export function besideFolder(folder: string, role: string): string {
  return join(dirname(folder), `.${basename(folder)}.${role}`);
}

/** Where something is published. */
export type PublishedPlace = {
  /** The published folder, by its real path. */
  readonly folder: string;
  /** The folder in which files are staged: nobody is served from it. */
  readonly staging: string;
  /** The file whose renaming is the publication. */
  readonly decisive: string;
};

/** What is staged: paths in the order in which they are put in place, and those that are taken away afterwards. */
export type Plan = {
  readonly folder: string;
  /** The hash of the decisive file over which this is published; undefined where there was none. */
  readonly over?: string;
  /** The hash of the decisive file that is staged; undefined where there is none. */
  readonly becomes?: string;
  readonly files: readonly string[];
} & Leaving;

/** What goes with a publication, by path. */
export type Leaving = {
  /** Goes as soon as it is published. */
  readonly gone: readonly string[];
  /** Goes once another run comes: pages of the edition before may still load it. */
  readonly later: readonly string[];
};

const PLAN = "plan.json";
const FILES = "files";

/** Writes all files and then the plan, flushed. Where that fails nothing stays of it: a full disk should not stay full. */
export async function stage(
  place: PublishedPlace,
  files: ReadonlyMap<string, Uint8Array>,
  leaving: Leaving,
): Promise<Plan> {
  await unstage(place);
  const [over, decisive] = [await decisiveHash(place), files.get(place.decisive)];
  const plan: Plan = {
    folder: place.folder,
    ...(over === undefined ? {} : { over }),
    ...(decisive === undefined ? {} : { becomes: await sha256(decisive) }),
    files: [...files.keys()],
    ...leaving,
  };
  try {
    const root = join(place.staging, FILES);
    const made = await makeFolder(root, 0o700);
    const folders = new Set([...files.keys()].flatMap((path) => foldersOf(root, path)));
    for (const each of folders) await mkdir(each, { recursive: true });
    await Promise.all([...files].map(([path, bytes]) => writeFlushed(join(root, path), bytes)));
    await flushFolders(new Set([...folders, ...made.map((each) => dirname(each)), root, place.staging]));
    await replaceFile(join(place.staging, PLAN), JSON.stringify(plan));
  } catch (error) {
    await unstage(place).catch(() => undefined);
    throw error;
  }
  return plan;
}

/**
 * Puts the files of a plan in place, and takes away what is gone. What is in place already is left alone, so this may be repeated
 * after any failure. An error is thrown while nothing is published yet; what fails afterwards is given back.
 */
export async function put(place: PublishedPlace, plan: Plan): Promise<Put> {
  const { folder, decisive } = place;
  const turn = plan.files.includes(decisive) ? plan.files.indexOf(decisive) : plan.files.length;
  let count = 0;
  try {
    await flushFolders((await makeFolder(folder)).map((each) => dirname(each)));
    count += await putAll(place, plan.files.slice(0, turn));
    if (turn < plan.files.length && (await putOne(place, decisive))) count++;
  } catch (error) {
    throw leaving(error, TO_BE_COMPLETED);
  }
  try {
    if (turn < plan.files.length) await flushFolders(foldersOf(folder, decisive));
    count += await putAll(place, plan.files.slice(turn + 1));
    await takeAway(place, plan.gone);
    return { count, failure: undefined };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return { count, failure };
  }
}

/** How many files were put in place, and what failed after the publication. */
export type Put = { readonly count: number; readonly failure: Failure | undefined };

const TO_BE_COMPLETED = "It is staged and not yet published: run the same command again, which completes it.";

/** Once what is gone has been taken away, its plan forgets it: the hash of a figure that was taken back is a name of its file. */
export async function forgetGone({ staging }: PublishedPlace, plan: Plan): Promise<void> {
  if (plan.gone.length === 0) return;
  const later = plan.later.filter((path) => !plan.gone.includes(path));
  await replaceFile(join(staging, PLAN), JSON.stringify({ ...plan, gone: [], later }));
}

/** What the last run left to be taken away once another comes. */
export async function takeAwayLater(place: PublishedPlace, { later }: Plan): Promise<void> {
  await takeAway(place, later);
}

/** The plan that is staged, if it is whole. */
export async function stagedPlan({ staging }: PublishedPlace): Promise<Plan | undefined> {
  const text = await readText(join(staging, PLAN));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Plan;
  } catch {
    const sentence = `${join(staging, PLAN)} is damaged. Restore ${staging} from its last good copy, or what is published, and then remove it.`;
    throw saidError("EDAMAGED", sentence);
  }
}

/** A file as it is staged. */
export async function stagedFile({ staging }: PublishedPlace, path: string): Promise<Uint8Array | undefined> {
  return readBytes(join(staging, FILES, path));
}

/**
 * Whether a plan was made for what is published now: over what it shows, or for what it shows already. What is staged may be
 * the published file itself, by a second name; whoever wrote into that has changed both, so the plan's hash decides. Of what was
 * published once (`isDone`) only the last fits: an earlier edition has been put back over it, or it is gone.
 */
export async function fits(place: PublishedPlace, { over, becomes }: Plan, isDone = false): Promise<boolean> {
  const now = await decisiveHash(place);
  const staged = await stagedFile(place, place.decisive);
  const isAsStaged = (staged && (await sha256(staged))) === becomes;
  return isAsStaged && ((now === over && !isDone) || now === becomes);
}

/** Throws away what is staged: the plan first, so that half of it is never taken for a whole. */
export async function unstage({ staging }: PublishedPlace): Promise<void> {
  await rm(join(staging, PLAN), { force: true });
  await rm(staging, { recursive: true, force: true });
}

/** Puts files in place, one after the other, and flushes their folders; gives how many were not in place before. */
async function putAll(place: PublishedPlace, paths: readonly string[]): Promise<number> {
  const folders = new Set<string>();
  let count = 0;
  for (const path of paths) {
    if (await putOne(place, path)) count++;
    for (const each of foldersOf(place.folder, path)) folders.add(each);
  }
  await flushFolders(folders);
  return count;
}

/** Puts a file in place; false where it is. */
async function putOne({ folder, staging }: PublishedPlace, path: string): Promise<boolean> {
  const [staged, target] = [join(staging, FILES, path), join(folder, path)];
  if (await isInPlace(staged, target)) return false;
  const beside = join(dirname(target), `.${basename(target)}.new`);
  await makeFolder(dirname(target));
  await rm(beside, { force: true });
  await linkOrCopy(staged, beside);
  await removeCompressed(target);
  await rename(beside, target);
  return true;
}

/** Whether a file is in place: the staged one itself, or a copy of it. What is staged no more has been put in place before. */
async function isInPlace(staged: string, target: string): Promise<boolean> {
  const [one, other] = await Promise.all([staged, target].map(statsAt));
  if (one === undefined) return true;
  if (other?.isFile() !== true || one.size !== other.size) return false;
  if (one.dev === other.dev && one.ino === other.ino) return true;
  return (await readFile(staged)).equals(await readFile(target));
}

async function statsAt(path: string) {
  return lstat(path).catch((error: unknown) => {
    if (isNotThere(error)) return undefined;
    throw error;
  });
}

/** A second name of a staged file; a copy, flushed, on another file system or where there are no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  const isLinked = await link(from, to).then(
    () => true,
    () => false,
  );
  if (isLinked) return;
  try {
    await copyFile(from, to);
    await flushFile(to);
  } catch (error) {
    await rm(to, { force: true }).catch(() => undefined); // a full disk should not stay full
    throw error;
  }
}

async function takeAway({ folder }: PublishedPlace, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(folder, path), { force: true });
    await removeCompressed(join(folder, path));
    await removeEmpty(folder, dirname(path));
  }
  const left = await Promise.all(
    [...new Set(paths.flatMap((path) => foldersOf(folder, path)))].map(async (each) =>
      (await statsAt(each)) === undefined ? [] : [each],
    ),
  );
  await flushFolders(left.flat());
}

async function removeCompressed(path: string): Promise<void> {
  for (const ending of COMPRESSED) await rm(`${path}${ending}`, { force: true });
}

/** Removes a folder below another, and those that it lies in, where nothing is left in them. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder === ".") return;
  try {
    await rmdir(join(root, folder));
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "ENOTDIR"].some((code) => isCode(error, code))) return;
    if (!isNotThere(error)) throw error;
  }
  await removeEmpty(root, dirname(folder));
}

async function decisiveHash({ folder, decisive }: PublishedPlace): Promise<string | undefined> {
  const bytes = await readBytes(join(folder, decisive));
  return bytes && sha256(bytes);
}
