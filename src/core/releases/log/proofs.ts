import { leftOf, nodeHash, rootOf, type HashOfBytes } from "./tree.ts";

/*
 * Proofs about a log, as RFC 6962 has them: a list of hashes, from which whoever knows a root works it out again. Indexes start
 * at 0; `leaves` are the hashes of all entries in order.
 */

/** A log as a checkpoint names it. */
export type TreeHead = { readonly size: number; readonly root: string };

/** That the entry at `index` is in the log (RFC 6962, section 2.1.1); undefined where there is no such entry. */
export async function inclusionProof(
  leaves: readonly string[],
  index: number,
  sha256: HashOfBytes,
): Promise<readonly string[] | undefined> {
  if (!isWithin(index, leaves.length)) return undefined;
  if (leaves.length === 1) return [];
  const left = leftOf(leaves.length);
  const [near, far] =
    index < left ? [leaves.slice(0, left), leaves.slice(left)] : [leaves.slice(left), leaves.slice(0, left)];
  const below = (await inclusionProof(near, index % left, sha256)) ?? [];
  return [...below, await rootOf(far, sha256)];
}

/** Whether a proof shows that the log `head` has this leaf at `index`. */
export async function isIncluded(
  proof: readonly string[],
  { leaf, index }: { readonly leaf: string; readonly index: number },
  { size, root }: TreeHead,
  sha256: HashOfBytes,
): Promise<boolean> {
  if (!isWithin(index, size)) return false;
  return (await rootFromLeaf(proof, leaf, index, size, sha256)) === root;
}

/** The root that the proof and the leaf lead to; undefined where the proof has too few or too many hashes. */
async function rootFromLeaf(
  proof: readonly string[],
  leaf: string,
  index: number,
  size: number,
  sha256: HashOfBytes,
): Promise<string | undefined> {
  if (size === 1) return proof.length === 0 ? leaf : undefined;
  const [far, left] = [proof.at(-1), leftOf(size)];
  if (far === undefined) return undefined;
  const isLeft = index < left;
  const near = await rootFromLeaf(
    proof.slice(0, -1),
    leaf,
    index % left,
    isLeft ? left : size - left,
    sha256,
  );
  if (near === undefined) return undefined;
  return isLeft ? nodeHash(near, far, sha256) : nodeHash(far, near, sha256);
}

/**
 * That the log begins with the entries it had when its size was `before` (RFC 6962, section 2.1.2); undefined where it never had
 * that size. The proof from an empty log, and from a log to itself, has no hashes.
 */
export async function consistencyProof(
  leaves: readonly string[],
  before: number,
  sha256: HashOfBytes,
): Promise<readonly string[] | undefined> {
  if (!isWithin(before, leaves.length + 1)) return undefined;
  return before === 0 ? [] : partialProof(leaves, before, true, sha256);
}

/** SUBPROOF in RFC 6962: `isKnown` says that whoever checks knows the root of the first `before` of these leaves. */
async function partialProof(
  leaves: readonly string[],
  before: number,
  isKnown: boolean,
  sha256: HashOfBytes,
): Promise<readonly string[]> {
  if (before === leaves.length) return isKnown ? [] : [await rootOf(leaves, sha256)];
  const left = leftOf(leaves.length);
  const [first, second] = [leaves.slice(0, left), leaves.slice(left)];
  return before <= left
    ? [...(await partialProof(first, before, isKnown, sha256)), await rootOf(second, sha256)]
    : [...(await partialProof(second, before - left, false, sha256)), await rootOf(first, sha256)];
}

/** Whether a proof shows that the log `after` begins with all entries of the log `before`. */
export async function isConsistent(
  proof: readonly string[],
  before: TreeHead,
  after: TreeHead,
  sha256: HashOfBytes,
): Promise<boolean> {
  if (!isWithin(before.size, after.size + 1)) return false;
  if (before.size === 0) return proof.length === 0 && before.root === (await rootOf([], sha256));
  const roots = await rootsFrom(proof, before, after.size, true, sha256);
  return roots?.before === before.root && roots.after === after.root;
}

/** The roots of both logs to which a proof leads; undefined where it has too few or too many hashes. */
async function rootsFrom(
  proof: readonly string[],
  { size, root }: TreeHead,
  sizeAfter: number,
  isKnown: boolean,
  sha256: HashOfBytes,
): Promise<{ readonly before: string; readonly after: string } | undefined> {
  const last = proof.at(-1);
  if (size === sizeAfter) {
    if (isKnown) return proof.length === 0 ? { before: root, after: root } : undefined;
    return last !== undefined && proof.length === 1 ? { before: last, after: last } : undefined;
  }
  if (last === undefined) return undefined;
  const [rest, left] = [proof.slice(0, -1), leftOf(sizeAfter)];
  if (size <= left) {
    const first = await rootsFrom(rest, { size, root }, left, isKnown, sha256);
    return first && { before: first.before, after: await nodeHash(first.after, last, sha256) };
  }
  const second = await rootsFrom(rest, { size: size - left, root }, sizeAfter - left, false, sha256);
  return (
    second && {
      before: await nodeHash(last, second.before, sha256),
      after: await nodeHash(last, second.after, sha256),
    }
  );
}

/** Whether a number is whole, not negative and below `end`. */
function isWithin(number: number, end: number): boolean {
  return Number.isSafeInteger(number) && number >= 0 && number < end;
}
