import { readManifest } from "../core/releases/manifest.ts";
import { isObject } from "../core/releases/objects.ts";
import { OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import type { FileRead } from "./files.ts";
import type { RecordReader } from "./record.ts";

/**
 * A file that the record keeps of every edition, by its path in `data/`, verified: an object has the hash that is its name, and a release's
 * folder is named by the hash of its own list, which names the folder's files. Any other path is "absent".
 */
export async function readKept(reader: RecordReader, path: string): Promise<FileRead> {
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
