import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, type TestContext } from "vitest";

import { consistencyProof, inclusionProof } from "../../src/core/releases/log/proofs.ts";
import { entryTiles } from "../../src/core/releases/log/tiles.ts";
import { hashBytes, rootOf } from "../../src/core/releases/log/tree.ts";
import { witnessKeyLine } from "../../src/core/releases/log/cosignature.ts";
import { keyLine } from "../../src/core/releases/log/verifierKey.ts";
import { ROOT } from "../support/command.ts";
import { entriesUpTo, KEY, logOf } from "../support/log.ts";
import { filesIn } from "../support/dist.ts";
import { need, run } from "../support/programs.ts";
import { sha256 } from "../support/publish.ts";
import { PUBLISHED } from "../support/published.ts";
import { bytesOf } from "../support/small.ts";
import { workshop } from "../support/tree.ts";
import { noteOf, WITNESS } from "../support/witness.ts";

/*
 * Somebody else's verifier: Go's own code for its checksum database opens our checkpoint and checks our proofs
 * (`judge/main.go` only hands them over).
 */
const home = workshop("go");
const log = await logOf(entriesUpTo(67));
const [bundle] = entryTiles(log.bytes).values();

type Claim = Readonly<Record<string, unknown>>;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const hashed = (hash: string) => base64(hashBytes(hash));

/** Go's verdict on each claim: "" where it believes it. */
function verdictsOn(context: TestContext, claims: readonly Claim[]): string[] {
  const go = need(context, "go", "golang-go golang-golang-x-mod-dev");
  const { status, stdout, stderr } = run(go, ["run", join(ROOT, "tests/system/judge/main.go")], {
    env: {
      ...process.env,
      ...{ GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOFLAGS: "", GOCACHE: join(home, "cache") },
    },
    input: JSON.stringify(claims),
  });
  if (/cannot find package "golang.org\/x\/mod/.test(stderr))
    return context.skip("Skipped: Go's package is not installed (apt-get install golang-golang-x-mod-dev).");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout) as string[];
}

/** Twelve pairs of sizes: powers of two, what is beside them, and sizes far apart. */
const PAIRS: [before: number, after: number][] = [
  [1, 2],
  [1, 67],
  [2, 3],
  [3, 7],
  [4, 8],
  [7, 8],
  [8, 9],
  [31, 33],
  [32, 64],
  [63, 64],
  [64, 65],
  [66, 67],
];

const headOf = async (size: number) => hashed(await rootOf(log.leaves.slice(0, size), sha256));

/** That the log has grown from one size to another, and that it had its newest entry of the first size at the second. */
async function claimsOf([before, after]: (typeof PAIRS)[number]): Promise<Claim[]> {
  const leaves = log.leaves.slice(0, after);
  const later = { Size: after, Root: await headOf(after) };
  const [growth, path] = await Promise.all([
    consistencyProof(leaves, before, sha256),
    inclusionProof(leaves, before - 1, sha256),
  ]);
  return [
    { Kind: "consistency", Proof: growth!.map(hashed), ...later, Before: before, Old: await headOf(before) },
    {
      Kind: "inclusion",
      Proof: path!.map(hashed),
      ...later,
      Index: before - 1,
      Leaf: hashed(leaves[before - 1]!),
    },
  ];
}

/** A claim with one bit flipped, in turn, in each hash that it names. */
function flipped(claim: Claim): Claim[] {
  const inProof = (claim["Proof"] as string[]).map((hash, place, proof) => ({
    ...claim,
    Proof: proof.with(place, withFlip(hash)),
  }));
  const named = ["Root", "Old", "Leaf"].filter((name) => name in claim);
  return [...inProof, ...named.map((name) => ({ ...claim, [name]: withFlip(claim[name] as string) }))];
}

function withFlip(text: string, at = 17, bit = 3): string {
  const bytes = Buffer.from(text, "base64");
  bytes[at]! ^= 1 << bit;
  return base64(bytes);
}

describe("Go's checksum-database code", () => {
  const checkpoint: Claim = {
    Kind: "checkpoint",
    Key: keyLine(KEY),
    Note: base64(bytesOf(log.checkpoint)),
    Bundle: base64(bundle!),
  };

  test("opens our checkpoint and finds its root from the tile of entries", (context) => {
    expect(verdictsOn(context, [checkpoint])).toEqual([""]);
  });

  test("opens the one that the illustrative council has published", (context) => {
    const entries = filesIn(PUBLISHED).filter((path) => path.startsWith("releases/tile/entries/000"));
    const widest = entries.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).at(-1)!;
    const read = (path: string) => readFileSync(join(PUBLISHED, path));
    const claim = {
      ...{ Kind: "checkpoint", Key: read("releases/key.pub").toString().split("\n").at(-2) },
      ...{ Note: base64(read("releases/checkpoint")), Bundle: base64(read(widest)) },
    };
    expect(verdictsOn(context, [claim])).toEqual([""]);
  });

  test("opens a cosigned one with the log's key and the witness's, and not after one flipped bit", async (context) => {
    const cosigned = await noteOf(new Map([["releases/checkpoint", log.checkpoint]]), 1_795_348_800);
    const claim = { ...checkpoint, Note: base64(bytesOf(cosigned)), Witness: witnessKeyLine(WITNESS) };
    const signature = cosigned.lastIndexOf(" ") + 1;
    const spoilt = Array.from({ length: 90 }, (_, at) => bytesOf(cosigned).length - 100 + at)
      .filter((at) => at > signature)
      .map((at) => ({ ...claim, Note: withFlip(claim.Note, at, at % 5) }));
    const unsigned = { ...claim, Note: checkpoint["Note"] };
    const verdicts = verdictsOn(context, [claim, unsigned, ...spoilt]);
    expect(verdicts[0]).toBe("");
    expect(verdicts.slice(1).filter((verdict) => verdict === "")).toEqual([]);
  });

  test("refuses it after one flipped bit anywhere in it, in the entries or in the key", (context) => {
    const signature = log.checkpoint.split("\n").at(-2)!;
    const digits = signature.length - signature.lastIndexOf(" ") - 1;
    const noteBytes = bytesOf(log.checkpoint);
    const flips = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...checkpoint,
        [name]: withFlip(checkpoint[name] as string, at, at % 8),
      }));
    // The last digit of a signature has spare bits, which Go skips; only we refuse another one (base64.properties.test.ts).
    const lastDigit = noteBytes.length - 3;
    expect(digits % 4).toBe(0);
    const spoilt = flips("Note", noteBytes.length).filter((_, at) => at !== lastDigit);
    const verdicts = verdictsOn(context, [
      ...[...spoilt, ...flips("Bundle", bundle!.length)],
      { ...checkpoint, Key: keyLine({ ...KEY, name: "open-return/E06000998" }) },
      { ...checkpoint, Key: keyLine({ ...KEY, publicKey: KEY.publicKey.with(5, KEY.publicKey[5]! ^ 1) }) },
    ]);
    expect(verdicts.length).toBeGreaterThan(7000);
    expect(verdicts.filter((verdict) => verdict === "")).toEqual([]);
  });

  test("checks our proofs of twelve pairs of sizes, and refuses each after one flipped bit", async (context) => {
    const claims = (await Promise.all(PAIRS.map(claimsOf))).flat();
    const spoilt = claims.flatMap(flipped);
    const verdicts = verdictsOn(context, [...claims, ...spoilt]);
    expect(verdicts.slice(0, claims.length)).toEqual(claims.map(() => ""));
    expect(spoilt.length).toBeGreaterThan(100);
    expect(verdicts.slice(claims.length).filter((verdict) => verdict === "")).toEqual([]);
  });
});
