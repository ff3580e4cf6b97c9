import { byCodePoint } from "../order.ts";
import { readMonth, type Month } from "../period.ts";
import type { HashOfBytes } from "./log/tree.ts";

/**
 * The commitment to a file as it was sent: SHA-256 of a secret nonce of 32 bytes and then the file, as 64 hexadecimal digits.
 * Whoever has both can check it; nobody can guess the file from it, as one could from a plain hash of small tables.
 */
export function commitmentTo(nonce: Uint8Array, file: Uint8Array, sha256: HashOfBytes): Promise<string> {
  const bytes = new Uint8Array(nonce.length + file.length);
  bytes.set(nonce);
  bytes.set(file, nonce.length);
  return sha256(bytes);
}

/** The file of a release's folder that holds its commitments. */
export const COMMITMENT_FILE = "commitment";

/** What it holds: a line for each month that a release brought, the month and its commitment. */
export function commitmentFile(commitments: ReadonlyMap<Month, string>): string {
  return [...commitments]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([month, commitment]) => `${month} ${commitment}\n`)
    .join("");
}

/** Commitments by month, from what `commitmentFile` wrote; undefined for any other text. */
export function readCommitmentFile(text: string): ReadonlyMap<Month, string> | undefined {
  const commitments = new Map<Month, string>();
  for (const line of text.split("\n").slice(0, -1)) {
    const [word = "", commitment = ""] = line.split(" ");
    const month = readMonth(word);
    if (month !== undefined && /^[0-9a-f]{64}$/.test(commitment)) commitments.set(month, commitment);
  }
  return commitmentFile(commitments) === text ? commitments : undefined;
}
