import type { Release } from "../../release.ts";
import { entryLine, type LogEntry } from "./entry.ts";
import type { TreeHead } from "./proofs.ts";
import { leafHash, rootOf, type HashOfBytes } from "./tree.ts";

/** Whether a log and a list of releases, both oldest first, tell of the same releases. */
export function isLogOf(entries: readonly LogEntry[], releases: readonly Release[]): boolean {
  return (
    entries.length === releases.length &&
    entries.every((entry, index) => {
      const release = releases[index];
      return (["seq", "period", "hash", "time", "kind", "reason"] as const).every(
        (word) => entry[word] === release?.[word],
      );
    })
  );
}

/** Whether a log was closed: no month is published after that. */
export function isClosed(entries: readonly Pick<LogEntry, "kind">[]): boolean {
  return entries.some(({ kind }) => kind === "close");
}

/** Whether a log begins with the entries that it had when its size and root were these. */
export async function beginsWith(
  entries: readonly LogEntry[],
  { size, root }: TreeHead,
  { encode, sha256 }: { readonly encode: (text: string) => Uint8Array; readonly sha256: HashOfBytes },
): Promise<boolean> {
  if (entries.length < size) return false;
  const first = entries.slice(0, size).map((entry) => leafHash(encode(entryLine(entry)), sha256));
  return (await rootOf(await Promise.all(first), sha256)) === root;
}
