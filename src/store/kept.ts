import { readManifest } from "../core/releases/manifest.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../core/reference/publishedCouncil.ts";
import { isObject, objectFile } from "../core/releases/objects.ts";
import { OWN_LIST, releaseFile, WITNESSES_FOLDER } from "../core/releases/paths.ts";
import { seenByWitness, witnessFile } from "../core/releases/witnessed.ts";
import type { FileRead } from "./files.ts";
import type { EditionRecord, RecordReader } from "./record.ts";

/**
 * A file that the record keeps beside the edition, by its path in `data/`, verified: an object has the hash that is its name, a release's
 * folder is named by the hash of its own list, which names the folder's files, and the note of a witness holds for the log. Any other path is "absent".
 */
export async function readKept(reader: RecordReader, record: EditionRecord, path: string): Promise<FileRead> {
  if (path.startsWith(WITNESSES_FOLDER)) return witnessNote(reader, record, path);
  const [, object = "", folder = "", name = ""] = KEPT.exec(path) ?? [];
  if (isObject(path) && object !== "") return verified(reader, path, object);
  if (folder === "") return { kind: "absent" };
  const own = await verified(reader, releaseFile(folder, OWN_LIST), folder);
  if (name === OWN_LIST || own.kind !== "text") return own;
  const hash = readManifest(own.text)?.get(name);
  return hash === undefined ? { kind: "absent" } : verified(reader, path, hash);
}

const KEPT = /^(?:objects\/([0-9a-f]{64})\.[a-z0-9]+|releases\/([0-9a-f]{64})\/(.+))$/;

async function verified({ read, means }: RecordReader, path: string, hash: string): Promise<FileRead> {
  const bytes = await read(path);
  if (bytes === undefined || (await means.sha256?.(bytes)) !== hash) return { kind: "failed" };
  return { kind: "text", text: new TextDecoder().decode(bytes) };
}

/**
 * The note of a witness that an edition's `council.json` names, where it holds for the log that was read: any other is "absent". In a browser
 * that has no Ed25519 nobody checks who signed it, only that the log begins as it says.
 */
async function witnessNote(
  reader: RecordReader,
  { files, leaves, standing }: EditionRecord,
  path: string,
): Promise<FileRead> {
  const { read, key, means } = reader;
  const hash = files?.hashes.get(COUNCIL_FILE) ?? "";
  const council = await verified(reader, objectFile(hash, COUNCIL_FILE), hash);
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
