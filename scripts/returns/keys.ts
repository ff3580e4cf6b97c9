import type { Council } from "../../src/core/council.ts";
import type { Signing } from "../../src/core/publication/built/log.ts";
import { KEY_FILE } from "../../src/core/releases/paths.ts";
import { readKeyFile } from "../../src/core/releases/log/verifierKey.ts";
import { isWithin, readOwn, readText, writeSecret } from "../effects/files.ts";
import { sha256 } from "../effects/packing.ts";
import { newPrivateKey, readPrivateKey, type KeyPair } from "../effects/signing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { dataFolder } from "./settings.ts";

/** Where a private key stands in the folder that `--keys` names. */
const KEY = "private.pem";
/** The key of illustrative councils, which everybody has. */
const DEMONSTRATION = "examples/demonstration-key.pem";

/**
 * The key that signs a council's log; a sentence where there is none that may. A key is made for an empty log only: another one
 * would begin another record. An illustrative council signs with the demonstration key unless `--keys` names a folder.
 */
export async function signingOf(
  options: CommandOptions,
  { illustrative }: Council,
  isEmptyLog: boolean,
): Promise<Signing | string> {
  const demonstration = readPrivateKey(await readOwn(DEMONSTRATION));
  if (demonstration === undefined) return `${DEMONSTRATION} is damaged.`;
  const folder = options.texts.get("keys") ?? (illustrative ? undefined : ".keys");
  const signing = folder === undefined ? demonstration : await keyIn(folder, dataFolder(options), isEmptyLog);
  if (typeof signing === "string") return signing;
  if (!illustrative && isSame(signing.publicKey, demonstration.publicKey))
    return "The demonstration key is worthless: it signs no real council’s record. Give the council’s own with --keys.";
  const published = await publishedKey(options);
  if (published !== undefined && !isSame(signing.publicKey, published))
    return `The record was signed with another key than ${folder === undefined ? "the demonstration key" : `the one in ${folder}`}. Give its own with --keys.`;
  return { signing };
}

async function keyIn(folder: string, data: string, isEmptyLog: boolean): Promise<KeyPair | string> {
  if (isWithin(folder, data) || isWithin(data, folder))
    return `The keys may not be in ${data} or around it: what stands there is public.`;
  const path = `${folder}/${KEY}`;
  const pem = await readText(path);
  if (pem !== undefined) return readPrivateKey(pem) ?? `${path} is no private key of this kind (Ed25519).`;
  if (!isEmptyLog)
    return `There is no ${path}. The record goes on with its own key alone: give the folder that has it with --keys.`;
  const made = newPrivateKey();
  if (!(await writeSecret(path, made))) return `${path} cannot be written.`;
  return readPrivateKey(made) ?? `${path} is damaged.`;
}

/** The public key that lies in what is published; undefined where there is none that can be read. */
async function publishedKey(options: CommandOptions): Promise<Uint8Array | undefined> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const key = await readKeyFile((await readText(`${dataFolder(options)}/${KEY_FILE}`)) ?? "", {
    encode,
    sha256,
  });
  return key?.publicKey;
}

function isSame(key: Uint8Array, other: Uint8Array): boolean {
  return key.join() === other.join();
}
