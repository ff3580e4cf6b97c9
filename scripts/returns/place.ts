import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { OBJECTS_FOLDER } from "../../src/core/releases/objects.ts";
import { CHECKPOINT_FILE, RELEASES_FILE } from "../../src/core/releases/paths.ts";
import { COMPARATORS_FOLDER } from "../../src/core/tables/comparators.ts";
import { exists, isOfTheSystem, listNames, mayWriteBeside, readText, realPathOf } from "../effects/files.ts";
import { removeUnfinished } from "../effects/flushing.ts";
import { underLock, type Holder } from "../effects/lock.ts";
import { failureOf, type Failure } from "../effects/machine.ts";
import { COMPRESSED } from "../effects/packing.ts";
import {
  besideFolder,
  fits,
  forgetGone,
  put,
  stage,
  stagedFile,
  stagedPlan,
  takeAwayLater,
  unstage,
  type Leaving,
  type PublishedPlace,
  type Plan,
} from "../effects/placing.ts";
import { note, type CommandOptions } from "../effects/terminal.ts";
import { exposedKeys } from "./keys.ts";
import { isRemembered, rememberFolder, rememberRelease } from "./memory.ts";
import { dataFolder, keysFolder, referenceFolder } from "./settings.ts";
import { WITHDRAWN } from "./withdrawnLists.ts";

/** Where a command publishes, and what guards it. */
export type GuardedPlace = PublishedPlace & {
  /** What is locked while somebody publishes here: the published folder, and the folder of the key. */
  readonly locks: readonly string[];
  /** The folder of the key, by its real path; undefined for the demonstration key, which has none. */
  readonly keys: string | undefined;
  /** Where the council's own files lie. */
  readonly council: string;
};

/** The place that the options name; a sentence where nothing may be published there. */
export async function placeOf(options: CommandOptions): Promise<GuardedPlace | string> {
  const [data, council] = [dataFolder(options), await referenceFolder(options)];
  const folder = await realPathOf(data);
  const given = keysFolder(options, await isIllustrative(council));
  const keys = given === undefined ? undefined : await realPathOf(given);
  const exposed = keys === undefined ? undefined : await exposedKeys(keys, data);
  if (exposed !== undefined) return exposed;
  const beside = (role: string) => (keys === undefined ? besideFolder(folder, role) : `${keys}/${role}`);
  const place: GuardedPlace = {
    ...{ folder, staging: beside("staged"), decisive: CHECKPOINT_FILE },
    locks: [await lockOf(folder), ...(keys === undefined ? [] : [beside("lock")])],
    ...{ keys, council },
  };
  // A first release that was stopped half-way is no record yet, and is completed.
  const isBegun = (await stagedPlan(place))?.folder === folder;
  if (!isBegun && (await isHalfBegun(folder)))
    return `There is half of a first publication in ${data}: only the key that began it can complete it. Give its folder with --keys, or empty ${data}.`;
  if (!isBegun && !(await isForRecord(folder)))
    return `There are other things in ${data} than a published record. Give the published folder with --data; a new record begins in an empty one.`;
  return place;
}

/**
 * The lock of a published folder, which two that publish with different keys share. It lies beside the folder, or in it where this
 * account may not write beside it.
 */
async function lockOf(folder: string): Promise<string> {
  return (await mayWriteBeside(folder)) ? besideFolder(folder, "lock") : `${folder}/.lock`;
}

/** Of a council whose file cannot be read nothing is published: it needs no folder of keys. */
async function isIllustrative(council: string): Promise<boolean> {
  const json = await readText(`${council}/${COUNCIL_FILE}`);
  return readCouncil(json ?? "").council?.illustrative ?? true;
}

/** What may stand in a folder in which a record begins: files of one, and official figures of other areas. */
const OF_A_RECORD = new Set([...FILES_TO_READ.map((path) => path.split("/", 1)[0]), COMPARATORS_FOLDER]);

async function isRecordIn(folder: string): Promise<boolean> {
  const found = await Promise.all(
    [CHECKPOINT_FILE, RELEASES_FILE].map((file) => exists(`${folder}/${file}`)),
  );
  return found.some(Boolean);
}

/** Whether a first publication was stopped before its checkpoint: a record that another key began here would never be whole. */
async function isHalfBegun(folder: string): Promise<boolean> {
  return (await exists(`${folder}/${OBJECTS_FOLDER}`)) && !(await isRecordIn(folder));
}

async function isForRecord(folder: string): Promise<boolean> {
  if (await isRecordIn(folder)) return true; // whether there is more in it than was published, its lists say
  const names = (await listNames(folder)).filter((name) => !isOfTheSystem(name));
  return names.every((name) => OF_A_RECORD.has(COMPRESSED.reduce((left, ending) => cut(left, ending), name)));
}

function cut(name: string, ending: string): string {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** Runs something that writes, while nobody else does: neither in this folder nor with this key. */
export async function guarded<Result>(place: GuardedPlace, run: () => Promise<Result>): Promise<Result> {
  const told = new Set<string>();
  const tell = ({ host, pid, since }: Holder) => {
    const who = `process ${pid} on ${host}, since ${since.slice(0, 16).replace("T", " ")} UTC`;
    if (!told.has(who)) note(`The publication before this one did not end (${who}); its lock is taken over.`);
    told.add(who); // it has left a lock of each kind
  };
  const locked = place.locks.reduceRight((inner, lock) => () => underLock(lock, tell, inner), run);
  return locked();
}

/**
 * Takes away what an earlier run was still writing in the folder of the key. Completes what it has staged for this place, or throws
 * that away where it is not whole: nothing of it is in place then. Gives what clears it up, once the record has been verified.
 */
export async function recover(place: GuardedPlace, isMoved: boolean): Promise<() => Promise<void>> {
  if (place.keys !== undefined)
    for (const folder of [place.keys, `${place.keys}/${WITHDRAWN}`]) await removeUnfinished(folder);
  const plan = await stagedPlan(place);
  if (plan === undefined) {
    await unstage(place);
    return () => Promise.resolve();
  }
  const checkpoint = await stagedFile(place, CHECKPOINT_FILE);
  const isDone = checkpoint !== undefined && (await isRemembered(place, checkpoint));
  if ((plan.folder !== place.folder && !isMoved) || !(await fits(place, plan, isDone)))
    return () => Promise.resolve();
  if (plan.becomes !== undefined) await rememberFolder(place);
  const { count, failure } = await put(place, plan);
  const failed = failure ?? (await failing(() => finish(place, plan, checkpoint)));
  if (failed !== undefined) note(`${failed.sentence} ${LEFT}`);
  if (count > 0) note("The publication before this one was stopped half-way; it has been completed first.");
  return () => unstage(place);
}

/** Puts files in place, all or nothing. With a real key what is staged stays until the next run has verified the record. */
export async function placeFiles(
  place: GuardedPlace,
  files: ReadonlyMap<string, Uint8Array>,
  leaving: Leaving,
): Promise<void> {
  const plan = await stage(place, files, leaving);
  const checkpoint = files.get(CHECKPOINT_FILE);
  if (checkpoint !== undefined) await rememberFolder(place);
  const { failure } = await put(place, plan);
  const isKept = checkpoint !== undefined && place.keys !== undefined;
  const failed =
    failure ??
    (await failing(async () => {
      if (isKept) {
        await rememberRelease(place, checkpoint);
        return forgetGone(place, plan);
      }
      await finish(place, plan, checkpoint);
      await unstage(place);
    }));
  if (failed !== undefined) note(`${failed.sentence} ${LEFT}`);
}

async function finish(place: GuardedPlace, plan: Plan, checkpoint: Uint8Array | undefined): Promise<void> {
  await takeAwayLater(place, plan);
  if (checkpoint !== undefined) await rememberRelease(place, checkpoint);
}

/** What is done once a release is published: where the machine fails it is said, and the release stays published. */
export async function afterwards(run: () => Promise<void>): Promise<void> {
  const failed = await failing(run);
  if (failed !== undefined) note(`${failed.sentence} ${LEFT}`);
}

/** After the publication nothing that fails takes it back. */
async function failing(run: () => Promise<void>): Promise<Failure | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return failure;
  }
}

const LEFT = "The release is published; what is left to do about it the next publication does first.";
