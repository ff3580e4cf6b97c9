import { readManifest } from "./manifest.ts";
import type { PublishedFolder, RecordFault, RecordMeans } from "./folder.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "./paths.ts";

/** The list of an edition, as its file has it and by path. */
export type EditionFiles = { readonly text: string; readonly hashes: ReadonlyMap<string, string> };

/**
 * The hash of every file of an edition by its plain name, from the own list of the release that has this `hash`; the first fault where a
 * list cannot be had or is not the one that its hash names. Without `sha256`, as in a browser on a page that came without TLS, the lists
 * are read as they are.
 */
export async function readEditionFiles(
  read: PublishedFolder["read"],
  hash: string,
  { decode, sha256 }: Pick<RecordMeans, "decode"> & Partial<Pick<RecordMeans, "sha256">>,
): Promise<EditionFiles | RecordFault> {
  const names = [OWN_LIST, EDITION_LIST].map((name) => releaseFile(hash, name));
  const [ownFile = "", listFile = ""] = names;
  const [own, list] = await Promise.all(names.map(read));
  if (own === undefined) return { file: ownFile, fault: "missing" };
  if (sha256 && (await sha256(own)) !== hash) return { file: ownFile, fault: "altered" };
  if (list === undefined) return { file: listFile, fault: "missing" };
  const named = readManifest(decode(own) ?? "")?.get(EDITION_LIST);
  const text = decode(list) ?? "";
  const hashes = readManifest(text);
  if (hashes === undefined || (sha256 && (await sha256(list)) !== named))
    return { file: listFile, fault: "altered" };
  return { text, hashes };
}
