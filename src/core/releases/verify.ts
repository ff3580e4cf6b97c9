import { readNewestRelease } from "../tables/releases.ts";
import { readManifest } from "./manifest.ts";

/*
 * What an edition's releases vouch for. The list of releases names, in its last line, the hash of the list of files; that
 * names the hash of every file. Hashing is an argument: a hasher gives 64 hexadecimal digits, or undefined where it has no
 * way to tell, and then nothing is vouched for.
 */

/** SHA-256 of a text's UTF-8 bytes, or of bytes. */
type Hasher<Content = string> = (content: Content) => Promise<string | undefined>;

/** A list of releases that a reader knows already: how many it has, and a short name for its text. */
export type KnownList = { readonly count: number; readonly fingerprint: string };

/** Whether a list of releases goes on where the known one ended. `fingerprintOf` names a text as the known one was named. */
export function goesOn(
  list: string,
  { count, fingerprint }: KnownList,
  fingerprintOf: (text: string) => string,
): boolean {
  const lines = list.split("\n").slice(0, count + 1); // and the header
  return fingerprintOf(`${lines.join("\n")}\n`) === fingerprint;
}

/** The hash of every file by path, where the newest release of `list` names this `manifest`; undefined where it does not. */
export async function vouchedHashes(
  list: string,
  manifest: string,
  sha256: Hasher,
): Promise<ReadonlyMap<string, string> | undefined> {
  const hash = readNewestRelease(list)?.hash;
  return hash !== undefined && (await sha256(manifest)) === hash ? readManifest(manifest) : undefined;
}

/** Whether the file at a path says what the hashes name, or is absent (`content` is undefined) and they name none. */
export async function isVouched<Content>(
  path: string,
  content: Content | undefined,
  hashes: ReadonlyMap<string, string>,
  sha256: Hasher<Content>,
): Promise<boolean> {
  const hash = hashes.get(path);
  if (content === undefined || hash === undefined) return content === hash;
  return (await sha256(content)) === hash;
}
