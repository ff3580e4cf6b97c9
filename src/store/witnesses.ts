import type { Council } from "../core/council.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../core/reference/publishedCouncil.ts";
import { objectFile } from "../core/releases/objects.ts";
import {
  readWitnessNote,
  seenByWitness,
  witnessFile,
  type SeenByWitness,
} from "../core/releases/witnessed.ts";
import type { FileRead } from "./files.ts";
import { readKept } from "./kept.ts";
import type { EditionRecord, RecordReader } from "./record.ts";
import type { Fetched } from "./sent.ts";

/** A witness of the log, and when it last saw it; undefined where the record has no note of it. */
export type WatchedBy = Council["witnesses"][number] & { readonly seen: SeenByWitness | undefined };

/** The witnesses that a council names, and when each last saw the log. */
export async function readWitnesses({ witnesses }: Council, fetched: Fetched): Promise<readonly WatchedBy[]> {
  return Promise.all(
    witnesses.map(async (witness) => {
      const note = await fetched(witnessFile(witness.key) ?? "");
      return { ...witness, seen: note === undefined ? undefined : readWitnessNote(note, witness.key) };
    }),
  );
}

/**
 * The note of a witness that an edition's `council.json` names, where it holds for the log that was read: any other is "absent". In a browser
 * that has no Ed25519 nobody checks who signed it, only that the log begins as it says.
 */
export async function readWitnessFile(
  reader: RecordReader,
  { files, leaves, standing }: EditionRecord,
  path: string,
): Promise<FileRead> {
  const { read, key, means } = reader;
  const hash = files?.hashes.get(COUNCIL_FILE) ?? "";
  const council = await readKept(reader, objectFile(hash, COUNCIL_FILE));
  const { witnesses = [] } = (council.kind === "text" && readPublishedCouncil(council.text)) || {};
  const witness = witnesses.find((each) => witnessFile(each.key) === path);
  const bytes = witness && (await read(path));
  if (witness === undefined || bytes === undefined || !leaves || !means.sha256) return { kind: "absent" };
  const text = means.decode(bytes) ?? "";
  const log = { origin: key.slice(0, key.indexOf("+")), leaves };
  const check = standing === "signed" ? means.check : undefined;
  const seen = await seenByWitness(text, witness.key, log, { ...means, sha256: means.sha256, check });
  return seen === undefined ? { kind: "absent" } : { kind: "text", text };
}
