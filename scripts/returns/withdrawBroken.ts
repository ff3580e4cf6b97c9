import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { sweptFiles, type ToSweep } from "../../src/core/publication/swept.ts";
import { beginsWith } from "../../src/core/releases/log/listed.ts";
import { objectFile } from "../../src/core/releases/objects.ts";
import {
  CHECKPOINT_FILE,
  KEY_FILE,
  LOG_FOLDER,
  OWN_LIST,
  releaseFile,
} from "../../src/core/releases/paths.ts";
import { readBytes } from "../effects/files.ts";
import { exitWith, fail, note, print, type CommandOptions } from "../effects/terminal.ts";
import { rememberedCheckpoint, rememberedFolder } from "./memory.ts";
import { placeFiles, type GuardedPlace } from "./place.ts";
import {
  COUNCIL_KEY,
  faultIssues,
  faultLine,
  folderOnDisk,
  KEY_MEANS,
  type RecordTrusted,
} from "./record.ts";
import { dataFolder } from "./settings.ts";

/*
 * A withdrawal from a folder that does not hold. What is published about a child does not stay because something else is broken: where
 * the log and what it is worked out from hold, a release is signed as ever; where they do not, the bytes go and nothing is signed.
 */

/** Whether a release can be worked out from a record and follow its log: also where other files of it are not what they were. */
export async function canExtend(read: RecordTrusted, { keys }: GuardedPlace): Promise<boolean> {
  const { faults, entries, lists } = read;
  if (faults.length === 0 && (entries === undefined || lists === undefined)) return true; // nothing is published
  if (entries === undefined || lists?.newest === undefined) return false;
  const newest = releaseFile(entries.at(-1)?.hash ?? "", "");
  const isNeeded = (file: string) =>
    [...FILES_TO_READ, CHECKPOINT_FILE, KEY_FILE, COUNCIL_KEY].includes(file) ||
    file.startsWith(`${LOG_FOLDER}/tile/`) ||
    file.startsWith(`${LOG_FOLDER}/keys/`) ||
    file.startsWith(newest);
  if (faults.some(({ file }) => isNeeded(file))) return false;
  const last = keys === undefined ? undefined : await rememberedCheckpoint(keys);
  if (typeof last === "string") return false;
  // Of another log than this one's key it says nothing here: which key signs is looked at before it does.
  return last === undefined || last.origin !== read.key?.name || beginsWith(entries, last, KEY_MEANS);
}

/** What a release leaves out because of what is broken: the lists that are not what they were, and files that no list names. */
export async function withoutLists(sweep: ToSweep, { faults, lists }: RecordTrusted, data: string) {
  if (faults.length === 0 || lists === undefined) return {};
  const spoilt = new Set(
    faults
      .map(({ file }) => file)
      .filter((file) => file.startsWith(`${LOG_FOLDER}/`) && file.endsWith(`/${OWN_LIST}`)),
  );
  const named = new Set([
    ...[...(lists.newest ?? [])].flatMap(([path, hash]) => [path, objectFile(hash, path)]),
    ...[...lists.editionOf.values()].flatMap((each) =>
      [...each].map(([path, hash]) => objectFile(hash, path)),
    ),
    ...[...lists.brought, ...lists.own.keys()],
  ]);
  const isFree = (path: string) => !named.has(path) && !path.startsWith(`${LOG_FOLDER}/`);
  return { spoilt, swept: sweptFiles(await allTexts(data), sweep).filter(isFree) };
}

async function allTexts(data: string): Promise<ReadonlyMap<string, string>> {
  const { paths } = await folderOnDisk(data);
  const texts = new Map<string, string>();
  for (const path of paths)
    texts.set(path, new TextDecoder().decode((await readBytes(`${data}/${path}`)) ?? new Uint8Array()));
  return texts;
}

/** Takes the bytes away where no release can say so, says what is wrong with the record, and how it is mended. Ends with 1. */
export async function withdrawUnsigned(
  sweep: ToSweep,
  { faults }: RecordTrusted,
  options: CommandOptions,
  place: GuardedPlace,
): Promise<void> {
  const data = dataFolder(options);
  const signsFor = place.keys === undefined ? undefined : await rememberedFolder(place.keys);
  if (signsFor !== undefined && signsFor !== place.folder && !options.switches.has("moved")) {
    fail(`The key in ${place.keys} signs for ${signsFor}, not for ${data}: nothing was taken away.`, 2);
    return;
  }
  const gone = sweptFiles(await allTexts(data), sweep);
  await placeFiles(place, new Map(), { gone, later: [] });
  const message = gone.length === 0 ? NOT_FOUND : TAKEN;
  if (options.switches.has("json")) {
    const unsigned = { code: "withdrawal-unsigned", severity: "error", message, remedy: MEND };
    const issues = [...faultIssues(faults, "error"), unsigned];
    print(JSON.stringify({ outcome: "withdrawn", personalData: false, issues, isSigned: false }));
  } else {
    for (const fault of faults.slice(0, MOST_TOLD)) note(faultLine(fault));
    print(`${message}\n${MEND}`);
  }
  exitWith(1);
}

const MOST_TOLD = 10;
const TAKEN =
  "Taken away: no file that is published here holds it any more. The log cannot go on from what the key signed last, so no release says so, and what is left is no whole record.";
const NOT_FOUND =
  "No file that is published here holds anything like it. The log cannot go on from what the key signed last, so no release says so.";
const MEND =
  "Do not build or serve this folder. Put the last good copy of the record in its place, where nobody is served from, and run the same withdraw again: docs/runbook.md, “We published something wrong”, says how.";
