import type { Council } from "../../src/core/council.ts";
import type { Signing } from "../../src/core/publication/built/log.ts";
import { readCheckpointText } from "../../src/core/releases/log/checkpoint.ts";
import type { LogEntry } from "../../src/core/releases/log/entry.ts";
import { beginsWith } from "../../src/core/releases/log/listed.ts";
import { readNoteFile } from "../../src/core/releases/log/note.ts";
import { readKeyFile } from "../../src/core/releases/log/verifierKey.ts";
import { KEY_FILE } from "../../src/core/releases/paths.ts";
import { isWithin, readOwn, readText, replaceFile, writeSecret } from "../effects/files.ts";
import { newPrivateKey, readPrivateKey, type KeyPair } from "../effects/signing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { KEY_MEANS } from "./record.ts";
import { dataFolder } from "./settings.ts";

/** Where a private key stands in the folder that `--keys` names. */
const KEY = "private.pem";
/** The key of illustrative councils, which everybody has. */
export const DEMONSTRATION = "examples/demonstration-key.pem";

/** The checkpoint that a key signed last: a copy beside the key, which tells whether a record still goes on from it. */
const LAST = "checkpoint";

/** A key, and what keeps in mind what it has signed, once that is published. */
export type Signer = Signing & {
  readonly remember: (checkpoint: Uint8Array) => Promise<void>;
  /** Where it is kept; undefined for the demonstration key. */
  readonly folder: string | undefined;
};

/**
 * The key that signs a council's log; a sentence where there is none that may. A key is made for an empty log only: another one
 * would begin another record. An illustrative council signs with the demonstration key unless `--keys` names a folder; that key
 * remembers nothing.
 */
export async function signerOf(
  options: CommandOptions,
  { illustrative }: Council,
  log: readonly LogEntry[],
): Promise<Signer | string> {
  const demonstration = readPrivateKey(await readOwn(DEMONSTRATION));
  if (demonstration === undefined) return `${DEMONSTRATION} is damaged.`;
  const folder = options.texts.get("keys") ?? (illustrative ? undefined : ".keys");
  const data = dataFolder(options);
  const signing = folder === undefined ? demonstration : await keyIn(folder, data, log.length === 0);
  if (typeof signing === "string") return signing;
  if (!illustrative && isSame(signing.publicKey, demonstration.publicKey))
    return "The demonstration key is worthless: it signs no real council’s record. Give the council’s own with --keys.";
  const published = await publishedKey(data);
  if (published !== undefined && !isSame(signing.publicKey, published))
    return `The record was signed with another key than ${folder === undefined ? "the demonstration key" : `the one in ${folder}`}. Give its own with --keys.`;
  if (folder === undefined) return { signing, folder, remember: () => Promise.resolve() };
  const last = await readText(`${folder}/${LAST}`);
  const head = last === undefined ? EMPTY : readCheckpointText(readNoteFile(last)?.text ?? "");
  if (head === undefined)
    return `${folder}/${LAST} is damaged. Restore it, or what is published, from the last good copy.`;
  if (head !== EMPTY && !(await beginsWith(log, head, KEY_MEANS)))
    return `What is published in ${data} does not go on from what this key signed last (release ${head.size}). Restore it from its last good copy.`;
  return { signing, folder, remember: (checkpoint) => replaceFile(`${folder}/${LAST}`, checkpoint) };
}

const EMPTY = { size: 0, root: "" };

async function keyIn(folder: string, data: string, isEmptyLog: boolean): Promise<KeyPair | string> {
  if (isWithin(folder, data) || isWithin(data, folder))
    return `The keys may not be in ${data} or around it: what stands there is public.`;
  const path = `${folder}/${KEY}`;
  const pem = await readText(path);
  if (pem !== undefined) return readPrivateKey(pem) ?? `${path} is no private key of this kind (Ed25519).`;
  if (!isEmptyLog)
    return `There is no ${path}. The record goes on with its own key alone: give the folder that has it with --keys.`;
  const made = newPrivateKey();
  await writeSecret(path, made);
  return readPrivateKey(made) ?? `${path} is damaged.`;
}

/** The public key that lies in what is published; undefined where there is none that can be read. */
async function publishedKey(data: string): Promise<Uint8Array | undefined> {
  const key = await readKeyFile((await readText(`${data}/${KEY_FILE}`)) ?? "", KEY_MEANS);
  return key?.publicKey;
}

function isSame(key: Uint8Array, other: Uint8Array): boolean {
  return key.join() === other.join();
}
