/*
 * The tree of RFC 6962, section 2.1: each entry is a leaf, each pair of nodes is hashed to one, and the root stands for all
 * entries in their order. A byte before what is hashed keeps leaves and nodes apart. Hashes are texts of 64 hexadecimal digits.
 */

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export type HashOfBytes = (bytes: Uint8Array) => Promise<string>;

const LEAF = 0;
const NODE = 1;

/** The hash of an entry (RFC 6962: a leaf). */
export function leafHash(entry: Uint8Array, sha256: HashOfBytes): Promise<string> {
  return sha256(Uint8Array.of(LEAF, ...entry));
}

/** The hash of the node above two nodes, given by their hashes. */
export function nodeHash(left: string, right: string, sha256: HashOfBytes): Promise<string> {
  return sha256(Uint8Array.of(NODE, ...hashBytes(left), ...hashBytes(right)));
}

/** The root of the tree over these nodes, given by their hashes; of none, the hash of nothing. */
export async function rootOf(nodes: readonly string[], sha256: HashOfBytes): Promise<string> {
  const [only, second] = nodes;
  if (only === undefined) return sha256(new Uint8Array());
  if (second === undefined) return only;
  const left = leftOf(nodes.length);
  const [before, after] = [
    await rootOf(nodes.slice(0, left), sha256),
    await rootOf(nodes.slice(left), sha256),
  ];
  return nodeHash(before, after, sha256);
}

/** How many of `size` entries, at least two, stand below the left node: the largest power of two that is smaller. */
export function leftOf(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** The 32 bytes of a hash. */
export function hashBytes(hash: string): Uint8Array {
  return Uint8Array.from({ length: hash.length / 2 }, (_, index) =>
    Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16),
  );
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
