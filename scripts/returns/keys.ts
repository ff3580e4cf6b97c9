import type { Council } from "../../src/core/council.ts";
import type { Signing } from "../../src/core/publication/built/log.ts";
import type { LogEntry } from "../../src/core/releases/log/entry.ts";
import { beginsWith } from "../../src/core/releases/log/listed.ts";
import { exists, isWithin, readOwn, readText, realPathOf } from "../effects/files.ts";
import { writeSecret } from "../effects/flushing.ts";
import { newPrivateKey, readPrivateKey, type KeyPair } from "../effects/signing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import {
  councilKey,
  DEMONSTRATION,
  isDemonstration,
  rememberedCheckpoint,
  rememberedFolder,
} from "./memory.ts";
import { COUNCIL_KEY, KEY, KEY_MEANS, NEXT, publishedKey } from "./record.ts";
import { settleKeys } from "./rotation.ts";
import { dataFolder, keysFolder, referenceFolder } from "./settings.ts";

/**
 * The key that signs a council's log; a sentence where there is none that may. A key is made for an empty log only: another one
 * would begin another record. An illustrative council signs with the demonstration key unless `--keys` names a folder; that key
 * remembers nothing.
 */
export async function signerOf(
  options: CommandOptions,
  { illustrative }: Council,
  log: readonly LogEntry[],
): Promise<Signing | string> {
  const demonstration = readPrivateKey(await readOwn(DEMONSTRATION));
  if (demonstration === undefined) return `${DEMONSTRATION} is damaged.`;
  const folder = keysFolder(options, illustrative);
  const data = dataFolder(options);
  const isMoved = options.switches.has("moved");
  const other = folder === undefined ? undefined : await otherRecord(folder, data, log, isMoved);
  if (other !== undefined) return other;
  const published = await publishedKey(data);
  if (folder !== undefined && published !== undefined) await settleKeys(folder, published.publicKey);
  const signing = folder === undefined ? demonstration : await keyIn(folder, data, log.length === 0);
  if (typeof signing === "string") return signing;
  if (!illustrative && isSame(signing.publicKey, demonstration.publicKey))
    return "The demonstration key is worthless: it signs no real council’s record. Give the council’s own with --keys.";
  if (published !== undefined && !isSame(signing.publicKey, published.publicKey))
    return `The record was signed with another key than ${folder === undefined ? "the demonstration key" : `the one in ${folder}`}. Give its own with --keys.`;
  if (folder === undefined || log.length > 0) return { signing };
  const council = await referenceFolder(options);
  const copy = await councilKey(council);
  const isLeft = !illustrative && (await isDemonstration(council)); // it came with this software
  if (copy !== undefined && !isLeft && !isSame(signing.publicKey, copy.publicKey))
    return `${council}/${COUNCIL_KEY} is another key than the one in ${folder}. Give the key that belongs to it with --keys, or take it away where this is the first publication.`;
  const next = await nextKey(`${folder}/${NEXT}`);
  return typeof next === "string" ? next : { signing, nextKey: next.publicKey };
}

/** The key that a first release announces: the one that an earlier attempt has made, or a new one. */
async function nextKey(path: string): Promise<KeyPair | string> {
  if (!(await exists(path))) await writeSecret(path, newPrivateKey());
  return readPrivateKey((await readText(path)) ?? "") ?? `${path} is no private key of this kind (Ed25519).`;
}

/** A sentence where a key signs for another record than the one in `data`. */
export async function otherRecord(
  folder: string,
  data: string,
  log: readonly LogEntry[],
  isMoved: boolean,
): Promise<string | undefined> {
  const [last, signsFor] = [await rememberedCheckpoint(folder), await rememberedFolder(folder)];
  if (typeof last === "string") return last;
  if (signsFor !== undefined && signsFor !== (await realPathOf(data)) && !isMoved)
    return `The key in ${folder} signs for ${signsFor}, not for ${data}. Publish there, or say --moved where that record lies in ${data} now.`;
  if (last !== undefined && !(await beginsWith(log, last, KEY_MEANS)))
    return `What is published in ${data} does not go on from what this key signed last (release ${last.size}). Restore it from its last good copy.`;
  if (last === undefined && signsFor !== undefined && log.length === 0)
    return `The key in ${folder} signs for a record in ${signsFor}, and there is none. Restore it from its last good copy.`;
  return undefined;
}

async function keyIn(folder: string, data: string, isEmptyLog: boolean): Promise<KeyPair | string> {
  const exposed = await exposedKeys(folder, data);
  if (exposed !== undefined) return exposed;
  const path = `${folder}/${KEY}`;
  const pem = await readText(path);
  if (pem !== undefined) return readPrivateKey(pem) ?? `${path} is no private key of this kind (Ed25519).`;
  if (!isEmptyLog)
    return `There is no ${path}. The record goes on with its own key alone: give the folder that has it with --keys.`;
  const made = newPrivateKey();
  await writeSecret(path, made);
  return readPrivateKey(made) ?? `${path} is damaged.`;
}

/** A sentence where keys would lie in what is published, or around it. */
export async function exposedKeys(keys: string, data: string): Promise<string | undefined> {
  const [folder, published] = [await realPathOf(keys), await realPathOf(data)];
  return isWithin(folder, published) || isWithin(published, folder)
    ? `The keys may not be in ${data} or around it: what stands there is public.`
    : undefined;
}

function isSame(key: Uint8Array, other: Uint8Array): boolean {
  return key.join() === other.join();
}
