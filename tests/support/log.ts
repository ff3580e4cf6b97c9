import { createHash, createPrivateKey } from "node:crypto";

import { checkpointText } from "../../src/core/releases/log/checkpoint.ts";
import { entryLine, type LogEntry } from "../../src/core/releases/log/entry.ts";
import { noteFile, signedNote } from "../../src/core/releases/log/note.ts";
import { leafHash, rootOf } from "../../src/core/releases/log/tree.ts";
import { verifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { checkSignature, readPrivateKey, type KeyPair } from "../../scripts/effects/signing.ts";
import { strictText } from "../../scripts/effects/files.ts";
import { readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import { verifyRecord } from "../../src/core/releases/record.ts";
import { csv, sha256, type Site } from "./publish.ts";
import { month } from "./build.ts";
import { bytesOf } from "./small.ts";
import { encodingOf } from "./tree.ts";

export const logMeans = { encode: bytesOf, sha256, check: checkSignature };

/** What is wrong with a site's record, held to the key that lies in it. The bytes of `raw` are its characters, as those of tiles are. */
export async function faultsOf(site: Site, raw?: string) {
  const folder = {
    paths: [...site.keys()],
    read: (path: string) =>
      Promise.resolve(
        site.has(path) ? Buffer.from(site.get(path)!, path === raw ? "latin1" : encodingOf(path)) : undefined,
      ),
  };
  const codeIn = (council: string) => readPublishedCouncil(council)?.laCode;
  const witnessesIn = (council: string) => readPublishedCouncil(council)?.witnesses ?? [];
  const means = { ...logMeans, write: csv.write, decode: strictText, codeIn, witnessesIn };
  return (await verifyRecord(folder, undefined, means)).faults;
}

/** The Ed25519 key of a seed of 32 bytes, as RFC 8032 has it: an invented one. */
export function keyPairOf(seed: Uint8Array): KeyPair {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const pem = createPrivateKey({ key: der, format: "der", type: "pkcs8" }).export({
    type: "pkcs8",
    format: "pem",
  });
  return readPrivateKey(pem.toString())!;
}

export const PAIR = keyPairOf(createHash("sha256").update("the key of a test").digest());
export const ORIGIN = "open-return/E06000999";
export const KEY = await verifierKey(ORIGIN, PAIR.publicKey, logMeans);

/** An invented entry for each number from 1 to `count`. */
export function entriesUpTo(count: number): LogEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    period: month(`${2001 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
    hash: createHash("sha256").update(`edition ${index}`).digest("hex"),
    time: "2026-10-20T08:30:00Z",
    kind: "return" as const,
    reason: undefined,
    nextDue: undefined,
  }));
}

/** A log of these entries: their bytes, their leaves, and the file of its checkpoint. */
export async function logOf(entries: readonly LogEntry[]) {
  const bytes = entries.map((entry) => bytesOf(entryLine(entry)));
  const leaves = await Promise.all(bytes.map((each) => leafHash(each, sha256)));
  const head = { size: leaves.length, root: await rootOf(leaves, sha256) };
  const text = checkpointText({ origin: ORIGIN, ...head });
  const checkpoint = noteFile(await signedNote(text, KEY, { ...logMeans, sign: PAIR.sign }));
  return { bytes, leaves, head, checkpoint };
}
