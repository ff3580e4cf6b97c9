import { describe, expect, it } from "vitest";

import { hashBytes, hexOf, leafHash, rootOf } from "../../../../src/core/releases/log/tree.ts";
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
} from "../../../../src/core/releases/log/proofs.ts";
import { sha256 } from "../../../support/publish.ts";

/*
 * The vectors that implementations of RFC 6962 share: the entries, roots and proofs of Certificate Transparency's own tests
 * (google/certificate-transparency, cpp/merkletree; transparency-dev/merkle, testonly).
 */
const ENTRIES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const [H0, H1, H4, H6] = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
  "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
  "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
];
const [H23, H45, H67] = [
  "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
  "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
  "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
];
const [H0123, H4567] = [ROOTS[4]!, "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"];
const INCLUSION: [index: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [0, 8, [H1, H23, H4567]],
  [5, 8, [H4, H67, H0123]],
  [2, 3, [ROOTS[2]!]],
  [1, 5, [H0, H23, H4]],
];
const CONSISTENCY: [before: number, after: number, proof: string[]][] = [
  [1, 1, []],
  [1, 8, [H1, H23, H4567]],
  [2, 8, [H23, H4567]],
  [6, 8, [H45, H67, H0123]],
  [2, 5, [H23, H4]],
  [6, 7, [H45, H6, H0123]],
];

const leaves = await Promise.all(ENTRIES.map((hex) => leafHash(hashBytes(hex), sha256)));
const head = (size: number) => ({ size, root: ROOTS[size]! });

describe("the tree of RFC 6962", () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))(
    "has its known root over $size entries",
    async ({ size, root }) => {
      expect(await rootOf(leaves.slice(0, size), sha256)).toBe(root);
    },
  );

  it.each(INCLUSION)("proves entry %i of %i as it is known to", async (index, size, proof) => {
    expect(await inclusionProof(leaves.slice(0, size), index, sha256)).toEqual(proof);
    expect(await isIncluded(proof, { leaf: leaves[index]!, index }, head(size), sha256)).toBe(true);
  });

  it.each(CONSISTENCY)(
    "proves that %i entries have grown to %i as it is known to",
    async (before, after, proof) => {
      expect(await consistencyProof(leaves.slice(0, after), before, sha256)).toEqual(proof);
      expect(await isConsistent(proof, head(before), head(after), sha256)).toBe(true);
    },
  );

  it("keeps a leaf and a node of the same bytes apart", async () => {
    const pair = hashBytes(leaves[0]! + leaves[1]!);
    expect(await leafHash(pair, sha256)).not.toBe(ROOTS[2]);
  });

  it("writes a hash as bytes, and back", () => expect(hexOf(hashBytes(ROOTS[3]!))).toBe(ROOTS[3]));
});
