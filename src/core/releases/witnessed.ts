import { readCheckpointText, type Checkpoint } from "./log/checkpoint.ts";
import { cosignedAt, cosignedTime, readWitnessKeyLine } from "./log/cosignature.ts";
import { noteFile, readNoteFile, type SignedNote } from "./log/note.ts";
import { rootOf } from "./log/tree.ts";
import type { NamedWitness, RecordMeans } from "./folder.ts";
import { WITNESSES_FOLDER } from "./paths.ts";

/*
 * What the record keeps of its witnesses: of each that council.json names, the newest checkpoint that it signed. A new
 * publication makes a new checkpoint, which no witness has seen yet; these notes still say when each last saw the log.
 */

/** When a witness saw the log: how many entries it had then, and the time, in seconds since 1970 (UTC). */
export type SeenByWitness = { readonly size: number; readonly time: number };

/** A witness, and when it last saw the log; undefined where the record has no note of it. */
export type WitnessStanding = NamedWitness & { readonly seen: SeenByWitness | undefined };

/** Where the newest note of a witness stands, by the id in the line of its key; undefined for a text that is no such line. */
export function witnessFile(line: string): string | undefined {
  const named = namedIn(line);
  return named && `${WITNESSES_FOLDER}${named.id}.txt`;
}

/** What a witness's note says that the record keeps; undefined for any other text. Nothing is checked. */
export function readWitnessNote(
  file: string,
  line: string,
): (SeenByWitness & { readonly note: SignedNote; readonly checkpoint: Checkpoint }) | undefined {
  const [note, named] = [readNoteFile(file), namedIn(line)];
  const checkpoint = note && readCheckpointText(note.text);
  if (!note || !named || !checkpoint || noteFile(note) !== file) return undefined;
  const isOf = (each: { readonly name: string; readonly id: string }) =>
    each.name === named.name && each.id === named.id;
  if (!note.signatures.every((each) => each.name === checkpoint.origin || isOf(each))) return undefined;
  const own = note.signatures.filter(isOf);
  const time = own[0] && cosignedTime(own[0].signature);
  return own.length === 1 && time !== undefined
    ? { size: checkpoint.size, time, note, checkpoint }
    : undefined;
}

/**
 * What a witness's note proves of a log, given by its origin and the hash of every entry: the log begins with what the witness
 * signed. undefined where it does not, or where the witness did not sign. Without `check`, as in a browser that has no Ed25519, its
 * signature is not checked.
 */
export async function seenByWitness(
  file: string,
  line: string,
  { origin, leaves }: { readonly origin: string; readonly leaves: readonly string[] },
  {
    encode,
    sha256,
    check,
  }: Pick<RecordMeans, "encode" | "sha256"> & { readonly check: RecordMeans["check"] | undefined },
): Promise<SeenByWitness | undefined> {
  const read = readWitnessNote(file, line);
  const key = await readWitnessKeyLine(line, { encode, sha256 });
  if (read === undefined || key === undefined) return undefined;
  const { note, checkpoint, size, time } = read;
  const isBeginning =
    checkpoint.origin === origin &&
    size <= leaves.length &&
    (await rootOf(leaves.slice(0, size), sha256)) === checkpoint.root;
  const isSigned = check === undefined || (await cosignedAt(key, note, { encode, check })) === time;
  return isBeginning && isSigned ? { size, time } : undefined;
}

/** The name and the id in the line of a key. */
function namedIn(line: string): { readonly name: string; readonly id: string } | undefined {
  const [, name, id] = /^([^+]+)\+([0-9a-f]{8})\+/.exec(line) ?? [];
  return name === undefined || id === undefined ? undefined : { name, id };
}
