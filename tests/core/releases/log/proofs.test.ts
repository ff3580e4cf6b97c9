import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
} from "../../../../src/core/releases/log/proofs.ts";
import { hashBytes, rootOf } from "../../../../src/core/releases/log/tree.ts";

/** Every size that a log of more than five years has had. */
const MOST = 70;
const leaves = Array.from({ length: MOST }, (_, index) => hashOf(Buffer.from(`\0entry ${index}`)));
const heads = Array.from({ length: MOST + 1 }, (_, size) => ({
  size,
  root: plainRoot(leaves.slice(0, size)),
}));

function hashOf(...parts: Uint8Array[]): string {
  return createHash("sha256").update(Buffer.concat(parts)).digest("hex");
}

/** The same few thousand nodes are hashed half a million times: each is worked out once. */
const known = new Map<string, Promise<string>>();
function sha256(bytes: Uint8Array): Promise<string> {
  const name = Buffer.from(bytes).toString("latin1");
  const hash = known.get(name) ?? Promise.resolve(hashOf(bytes));
  known.set(name, hash);
  return hash;
}

/** The same tree built from below: each row's pairs are hashed, and one that is left over moves up. */
function plainRoot(row: readonly string[]): string {
  if (row.length < 2) return row[0] ?? hashOf();
  const above: string[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [left = "", right] = row.slice(at, at + 2);
    above.push(right === undefined ? left : hashOf(Buffer.from([1]), hashBytes(left), hashBytes(right)));
  }
  return plainRoot(above);
}

/** Each hash of a proof with one bit flipped, the proof without its last, and with one more at either end. */
function spoilt(proof: readonly string[]): (readonly string[])[] {
  const flipped = proof.map((hash, place) => proof.with(place, hashWithFlip(hash)));
  const shorter = proof.length > 0 ? [proof.slice(0, -1)] : [];
  return [...flipped, ...shorter, [...proof, leaves[0]!], [leaves[0]!, ...proof]];
}

function hashWithFlip(hash: string): string {
  return `${hash.slice(0, -1)}${(Number.parseInt(hash.slice(-1), 16) ^ 1).toString(16)}`;
}

describe("a log of up to 70 entries", () => {
  it("has the root that is worked out from below, at every size", async () => {
    for (const { size, root } of heads)
      expect(await rootOf(leaves.slice(0, size), sha256), String(size)).toBe(root);
  });

  it("proves every entry at every size, and no proof that was tampered with", async () => {
    for (const head of heads) {
      for (const [index, leaf] of leaves.slice(0, head.size).entries()) {
        const place = `${index} of ${head.size}`;
        const proof = (await inclusionProof(leaves.slice(0, head.size), index, sha256))!;
        expect(await isIncluded(proof, { leaf, index }, head, sha256), place).toBe(true);
        if ((index + head.size) % 7 > 0) continue;
        for (const bad of spoilt(proof))
          expect(await isIncluded(bad, { leaf, index }, head, sha256), place).toBe(false);
        expect(await isIncluded(proof, { leaf: hashWithFlip(leaf), index }, head, sha256), place).toBe(false);
      }
    }
  });

  it("proves that every size goes on from every smaller one, and nothing else", async () => {
    for (const after of heads) {
      for (const before of heads.slice(0, after.size + 1)) {
        const place = `${before.size} to ${after.size}`;
        const proof = (await consistencyProof(leaves.slice(0, after.size), before.size, sha256))!;
        expect(await isConsistent(proof, before, after, sha256), place).toBe(true);
        if (before.size === 0 || (before.size + after.size) % 7 > 0) continue;
        const lied = { ...before, root: hashWithFlip(before.root) };
        const rewritten = { ...after, root: hashWithFlip(after.root) };
        for (const bad of spoilt(proof))
          expect(await isConsistent(bad, before, after, sha256), place).toBe(false);
        expect(await isConsistent(proof, lied, after, sha256), place).toBe(false);
        expect(await isConsistent(proof, before, rewritten, sha256), place).toBe(false);
      }
    }
  });

  it("goes on from the empty log, whose root is the hash of nothing, without a proof", async () => {
    expect(await isConsistent([leaves[0]!], heads[0]!, heads[70]!, sha256)).toBe(false);
    expect(await isConsistent([], { size: 0, root: leaves[0]! }, heads[70]!, sha256)).toBe(false);
  });

  it.each([-1, 70, 71, 0.5, NaN])("has no entry %d to prove", async (index) => {
    expect(await inclusionProof(leaves, index, sha256)).toBeUndefined();
    expect(await isIncluded([], { leaf: leaves[0]!, index }, heads[70]!, sha256)).toBe(false);
  });

  it.each([-1, 71, 0.5, NaN])("never had %d entries", async (size) => {
    expect(await consistencyProof(leaves, size, sha256)).toBeUndefined();
    expect(await isConsistent([], { size, root: heads[70]!.root }, heads[70]!, sha256)).toBe(false);
  });

  it("does not go on from another log of the same size", async () => {
    const other = { size: 40, root: plainRoot(leaves.slice(1, 41)) };
    const proof = (await consistencyProof(leaves, 40, sha256))!;
    expect(await isConsistent(proof, other, heads[70]!, sha256)).toBe(false);
    expect(await isConsistent([], other, heads[40]!, sha256)).toBe(false);
  });
});
