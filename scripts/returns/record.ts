import { counted } from "../../src/core/messages/nouns.ts";
import { derivedFaults } from "../../src/core/publication/derived.ts";
import { readingEachOnce, type PublishedFolder, type RecordFault } from "../../src/core/releases/folder.ts";
import { recordWords } from "../../src/core/releases/recordWords.ts";
import {
  isRecord,
  verifyLog,
  verifyRecord,
  type LogVerified,
  type RecordRead,
} from "../../src/core/releases/record.ts";
import { readKeyFile, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { KEY_FILE } from "../../src/core/releases/paths.ts";
import { isOfTheSystem, listFiles, readBytes, readText, strictText } from "../effects/files.ts";
import { sha256 } from "../effects/packing.ts";
import { checkSignature } from "../effects/signing.ts";

/** Where a council keeps its own copy of the key that signs its record. */
export const COUNCIL_KEY = "key.pub";

export const KEY_MEANS = { encode: (text: string) => new TextEncoder().encode(text), sha256 };

/** Where a private key stands in the folder that `--keys` names, and the announced one that will follow it. */
export const KEY = "private.pem";
export const NEXT = "next.pem";

/** The public key that lies in what is published; undefined where there is none that can be read. */
export async function publishedKey(data: string): Promise<VerifierKey | undefined> {
  return readKeyFile((await readText(`${data}/${KEY_FILE}`)) ?? "", KEY_MEANS);
}

const MEANS = {
  ...KEY_MEANS,
  ...{ read: readCsv, write: writeCsv, decode: strictText, check: checkSignature },
  codeIn: (council: string) => readPublishedCouncil(council)?.laCode,
  witnessesIn: (council: string) => readPublishedCouncil(council)?.witnesses ?? [],
};

/** What a published folder holds, as it is verified; undefined where nothing has been published into it. */
export async function readRecord(
  data: string,
  trusted: VerifierKey | undefined,
): Promise<RecordRead | undefined> {
  const folder = await folderOnDisk(data);
  return isRecord(folder) ? verifyRecord(folder, trusted, MEANS) : undefined;
}

/** A record with all that `verify` asks of it: where it holds, also whether everything derived follows from its returns. */
export async function provenRecord(
  given: PublishedFolder,
  trusted: VerifierKey | undefined,
): Promise<RecordRead | undefined> {
  const folder = readingEachOnce(given);
  const read = isRecord(folder) ? await verifyRecord(folder, trusted, MEANS) : undefined;
  if (read?.lists === undefined || read.faults.length > 0) return read;
  return { ...read, faults: await derivedFaults(read.lists, folder.read, MEANS) };
}

/** What a published folder says of its log alone, as it is verified. */
export async function readLogOf(
  folder: PublishedFolder,
  trusted: VerifierKey | undefined,
): Promise<LogVerified> {
  return verifyLog(folder, trusted, MEANS);
}

/** A published folder of this machine. */
export async function folderOnDisk(data: string): Promise<PublishedFolder> {
  const paths = (await listFiles(data)).filter((path) => !isOfTheSystem(path));
  return { paths, read: (path) => readBytes(`${data}/${path}`) };
}

/** A published folder held to the council's own copy of its key where it keeps one: what is wrong with it, and what mends that. */
export async function trustedRecord(data: string, council: string): Promise<RecordTrusted> {
  const copy = await readBytes(`${council}/${COUNCIL_KEY}`);
  const trusted = copy && (await readKeyFile(strictText(copy) ?? "", KEY_MEANS));
  if (copy !== undefined && trusted === undefined)
    return { ...WHOLE, faults: [{ file: COUNCIL_KEY, fault: "unreadable" }] };
  const read = (await readRecord(data, trusted)) ?? WHOLE;
  return { ...read, trusted };
}

/** What is wrong with a record, what mends it, the key that it was held to, and the newest one that follows from that. */
export type RecordTrusted = Pick<RecordRead, "faults" | "mendable" | "key" | "entries" | "lists"> & {
  readonly trusted: VerifierKey | undefined;
};

const WHOLE = {
  ...{ faults: [], mendable: new Map<string, Uint8Array>() },
  ...{ key: undefined, trusted: undefined, entries: undefined, lists: undefined },
};

/** The files that mend a record, by path; undefined where they would not mend all that is wrong with it. */
export function mendedFiles({
  faults,
  mendable,
}: Pick<RecordRead, "faults" | "mendable">): ReadonlyMap<string, Uint8Array> | undefined {
  const files = faults.map(({ file }) => [file, mendable.get(file)] as const);
  const found = files.filter((each): each is readonly [string, Uint8Array] => each[1] !== undefined);
  return found.length === faults.length ? new Map(found) : undefined;
}

/** A line for each fault, of many the first few, and how many there are. */
export function refusedInWords(read: Pick<RecordRead, "faults" | "mendable">): string {
  const { faults } = read;
  const lines = faults.slice(0, MOST_TOLD).map(faultLine);
  const more = faults.length - lines.length;
  return [
    ...[...lines, ...(more > 0 ? [`… and ${more} more.`] : [])],
    `Refused: ${faults.every(isOfDerived) ? DOES_NOT_FOLLOW : ALTERED} (${counted(faults.length, "file")}).`,
    ...(mendedFiles(read) === undefined
      ? []
      : ["The record still has each of these files: publish writes them anew."]),
  ].join("\n");
}

/** A fault with its remedy, in one line. */
export function faultLine(fault: RecordFault): string {
  const { message, remedy } = recordWords(fault);
  return `${fault.file}: ${message} ${remedy}`;
}

/** Faults for programs. */
export function faultIssues(
  faults: readonly RecordFault[],
  severity: "error" | "warning",
): readonly object[] {
  return faults.map((each) => ({
    ...{ code: `record-${each.fault}`, severity, file: each.file },
    ...recordWords(each),
  }));
}

const MOST_TOLD = 10;
const ALTERED = "what is published is not what was published";
const DOES_NOT_FOLLOW = "what was signed does not follow from its own returns";

function isOfDerived({ fault }: RecordFault): boolean {
  return fault === "not-derived" || fault === "worded-otherwise";
}

/** The same for programs, as one object. */
export function refusedInJson(faults: readonly RecordFault[], others: readonly object[] = []): string {
  const issues = [...faultIssues(faults, "error"), ...others];
  return JSON.stringify({ outcome: "refused", personalData: false, issues });
}
