import { comparatorsRelease } from "../../src/core/publication/comparatorsRelease.ts";
import { readLogFile } from "../../src/core/releases/log/entry.ts";
import { isClosed } from "../../src/core/releases/log/listed.ts";
import { LOG_FILE } from "../../src/core/releases/paths.ts";
import { byCodePoint } from "../../src/core/order.ts";
import { COMPARATORS_FOLDER } from "../../src/core/tables/comparators.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { isOfTheSystem, listFiles, readBytes, sameBytes } from "../effects/files.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { guarded, placeFiles, placeOf, recover } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { refusedInWords, trustedRecord } from "./record.ts";
import { unfitToSay } from "./said.ts";
import { dataFolder, referenceFolder } from "./settings.ts";

/** What an import of other areas' figures writes. */
export type ComparatorsGiven = {
  /** The files that there are to be, from the published folder as it is under the lock, by their path in it. */
  readonly filesIn: (data: string) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Whether a file that is there is one of this import, so that it goes where it is none of `filesIn`. */
  readonly isOwn: (path: string) => boolean;
};

/** What was written; where it could not be, a sentence and the exit code: 1 refused (data), 2 usage. */
export type ComparatorsWritten =
  | { readonly exitCode: 1 | 2; readonly text: string }
  | {
      readonly files: number;
      readonly changed: number;
      readonly gone: number;
      /** "Published as release 12."; undefined where nothing has changed, or where the first release brings the files. */
      readonly release: string | undefined;
    };

/** Releases the files of other areas that differ from what is published, and takes out those of the import that it no longer has. */
export async function publishComparators(
  options: CommandOptions,
  { filesIn, isOwn }: ComparatorsGiven,
): Promise<ComparatorsWritten> {
  const place = await placeOf(options);
  if (typeof place === "string") return { exitCode: 2, text: place };
  const decided = { now: now(), approvedBy: options.lists.get("approved-by") ?? [] };
  const unfit = await unfitToSay(options, decided.now);
  if (unfit !== undefined) return { exitCode: 2, text: unfit };
  const data = dataFolder(options);
  return guarded(place, async (): Promise<ComparatorsWritten> => {
    const onceWhole = await recover(place, false);
    const record = await trustedRecord(data, await referenceFolder(options));
    if (record.faults.length > 0) return { exitCode: 1, text: refusedInWords(record) };
    await onceWhole();
    const files = await filesIn(data);
    const changed = new Map<string, Uint8Array>();
    for (const [path, bytes] of files) {
      const before = await readBytes(`${data}/${path}`);
      if (before === undefined || !sameBytes(before, bytes)) changed.set(path, bytes);
    }
    const gone = (await comparatorPaths(data)).filter((path) => isOwn(path) && !files.has(path));
    const written = { files: files.size, changed: changed.size, gone: gone.length, release: undefined };
    if (changed.size + gone.length === 0) return written;
    const texts = await publishedTexts(data);
    if (isClosed(readLogFile(texts.get(LOG_FILE) ?? "") ?? []))
      return { exitCode: 1, text: "This record was closed: nothing more is published in it." };
    const prepared = comparatorsRelease(texts, gone, decided, { read: readCsv });
    if (prepared === undefined) {
      await placeFiles(place, changed, { gone, later: [] }); // the first release brings them
      return written;
    }
    const release = await publishPrepared(prepared, options, place, { comparators: changed });
    if (typeof release === "string") return { exitCode: 2, text: release };
    return { ...written, release: `Published as release ${release?.seq ?? ""}.` };
  });
}

/** The paths of the published files of other areas, in canonical order. */
export async function comparatorPaths(data: string): Promise<string[]> {
  const names = (await listFiles(`${data}/${COMPARATORS_FOLDER}`)).filter((name) => !isOfTheSystem(name));
  return names.map((name) => `${COMPARATORS_FOLDER}/${name.replaceAll("\\", "/")}`).sort(byCodePoint);
}
