import { readNewestRelease } from "../tables/releases.ts";
import { readManifest } from "./manifest.ts";
import { EDITION_LIST } from "./paths.ts";

/*
 * Checks files against an edition's releases. The last line of the list of releases holds the hash of that release's own list, which
 * holds the hash of the edition's list, which holds the hash of every file. Hashing is an argument: a hasher gives 64 hexadecimal digits, or undefined where it cannot hash,
 * and then no file passes.
 */

/** SHA-256 of a text's UTF-8 bytes, or of bytes. */
type Hasher<Content = string> = (content: Content) => Promise<string | undefined>;

/** A list of releases that a page knows already: how many releases it has, and a fingerprint of its text. */
export type KnownList = { readonly count: number; readonly fingerprint: string };

/**
 * Whether a list of releases begins with all of the known one. `fingerprintOf` must be the function that made the known
 * fingerprint.
 */
export function goesOn(
  list: string,
  { count, fingerprint }: KnownList,
  fingerprintOf: (text: string) => string,
): boolean {
  const lines = list.split("\n").slice(0, count + 1); // + 1 for the header
  return fingerprintOf(`${lines.join("\n")}\n`) === fingerprint;
}

/** The lists that lead to a file: of releases, the newest release's own, and its edition's. */
export type Lists = { readonly releases: string; readonly own: string; readonly edition: string };

/** The hash of every file by path; undefined where one of the lists is not the one that the list before it names. */
export async function vouchedHashes(
  { releases, own, edition }: Lists,
  sha256: Hasher,
): Promise<ReadonlyMap<string, string> | undefined> {
  const hash = readNewestRelease(releases)?.hash;
  if (hash === undefined || (await sha256(own)) !== hash) return undefined;
  const named = readManifest(own)?.get(EDITION_LIST);
  return named !== undefined && (await sha256(edition)) === named ? readManifest(edition) : undefined;
}

/** Whether a file's content has the hash listed for its path. An absent file (`content` undefined) passes where no hash is listed. */
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
