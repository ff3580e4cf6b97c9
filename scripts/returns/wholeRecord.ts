import { exitWith, note, print, type CommandOptions } from "../effects/terminal.ts";
import { guarded, placeFiles, recover, type GuardedPlace } from "./place.ts";
import { followKey } from "./memory.ts";
import {
  COUNCIL_KEY,
  mendedFiles,
  refusedInJson,
  refusedInWords,
  trustedRecord,
  type RecordTrusted,
} from "./record.ts";
import { dataFolder, referenceFolder } from "./settings.ts";

/**
 * Whether the published folder verifies. Says what is wrong where it does not: nothing is worked out from such a folder. Who
 * publishes (at a `place`) mends what the record itself can mend, and says so.
 */
export async function isRecordWhole(options: CommandOptions, place?: GuardedPlace): Promise<boolean> {
  const read = async () => trustedRecord(dataFolder(options), await referenceFolder(options));
  let { faults, mendable, key, trusted } = await read();
  const mended = place && faults.length > 0 ? mendedFiles({ faults, mendable }) : undefined;
  if (place && mended) {
    await placeFiles(place, mended, { gone: [], later: [] });
    for (const path of mended.keys()) note(mendedWords(path));
    ({ faults, mendable, key, trusted } = await read());
  }
  if (faults.length > 0)
    print(options.switches.has("json") ? refusedInJson(faults) : refusedInWords({ faults, mendable }));
  const isWhole = faults.length === 0;
  if (place && isWhole) await sayFollowed(options, { trusted, key });
  return isWhole;
}

/** Follows the key of a whole record, and says so. */
async function sayFollowed(
  options: CommandOptions,
  { trusted, key }: Pick<RecordTrusted, "trusted" | "key">,
): Promise<void> {
  const council = await referenceFolder(options);
  if (await followKey(council, trusted, key))
    note(`The key of the record was changed: ${council}/${COUNCIL_KEY} is the new one now.`);
}

/** A record after everything that the record itself can mend has been mended, and said: also where that is not all. */
export async function mendedRecord(options: CommandOptions, place: GuardedPlace): Promise<RecordTrusted> {
  const read = async () => trustedRecord(dataFolder(options), await referenceFolder(options));
  const { faults, mendable, ...rest } = await read();
  const files = faults.flatMap(({ file }) => {
    const bytes = mendable.get(file);
    return bytes === undefined ? [] : [[file, bytes] as const];
  });
  if (files.length === 0) {
    if (faults.length === 0) await sayFollowed(options, rest);
    return { faults, mendable, ...rest };
  }
  await placeFiles(place, new Map(files), { gone: [], later: [] });
  for (const [path] of files) note(mendedWords(path));
  return read();
}

function mendedWords(path: string): string {
  return `${path} was not what was published: it has been written anew from the record.`;
}

/**
 * Changes a record while nobody else does: what an earlier run has staged is completed first, and goes once the record verifies. Where
 * it does not, that is said, nothing is changed and the command ends with 1.
 */
export async function onWholeRecord(
  options: CommandOptions,
  place: GuardedPlace,
  change: () => Promise<void>,
): Promise<void> {
  await guarded(place, async () => {
    const onceWhole = await recover(place, options.switches.has("moved"));
    if (!(await isRecordWhole(options, place))) {
      exitWith(1);
      return;
    }
    await onceWhole();
    await change();
  });
}
