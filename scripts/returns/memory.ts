import { readCheckpointText, type Checkpoint } from "../../src/core/releases/log/checkpoint.ts";
import { readNoteFile } from "../../src/core/releases/log/note.ts";
import { keyFile, keyLine, readKeyFile, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { KEY_FILE } from "../../src/core/releases/paths.ts";
import { isWithin, readBytes, readOwn, readText, realPathOf } from "../effects/files.ts";
import { replaceFile } from "../effects/flushing.ts";
import { readPrivateKey } from "../effects/signing.ts";
import { COUNCIL_KEY, KEY_MEANS } from "./record.ts";

/*
 * What lies beside a key: the checkpoint that it signed last, and the real path of the folder whose record it signs. A record that
 * does not go on from there would be a second history under the same key.
 */

/** The key of illustrative councils, which everybody has. It remembers nothing. */
export const DEMONSTRATION = "examples/demonstration-key.pem";

const LAST = "checkpoint";
const RECORD = "record";

/** The folder whose record a key signs; undefined where it remembers none. */
export async function rememberedFolder(keys: string): Promise<string | undefined> {
  return (await readText(`${keys}/${RECORD}`))?.replace(/\n$/, "");
}

/** The checkpoint that a key signed last; undefined where it remembers none, a sentence where it cannot be read. */
export async function rememberedCheckpoint(keys: string): Promise<Checkpoint | undefined | string> {
  const text = await readText(`${keys}/${LAST}`);
  if (text === undefined) return undefined;
  return (
    readCheckpointText(readNoteFile(text)?.text ?? "") ??
    `${keys}/${LAST} is damaged. Restore it, or what is published, from the last good copy.`
  );
}

/** Whether a checkpoint is the one that the key signed last. */
export async function isRemembered({ keys }: Remembered, checkpoint: Uint8Array): Promise<boolean> {
  if (keys === undefined) return false;
  const last = await readBytes(`${keys}/${LAST}`);
  return last !== undefined && last.join() === checkpoint.join();
}

/** Where a record lies, where its key does, and where the council's own files lie. */
type Remembered = { readonly folder: string; readonly keys: string | undefined; readonly council: string };

/** Before the first file is put in place: from now on this folder is the one that the key signs for. */
export async function rememberFolder({ folder, keys }: Remembered): Promise<void> {
  if (keys !== undefined && (await rememberedFolder(keys)) !== folder)
    await replaceFile(`${keys}/${RECORD}`, `${folder}\n`);
}

/** After a publication: what the key signed last. The council gets its own copy of the public key where it has none. */
export async function rememberRelease(
  { folder, keys, council }: Remembered,
  checkpoint: Uint8Array,
): Promise<void> {
  if (keys === undefined) return;
  await replaceFile(`${keys}/${LAST}`, checkpoint);
  const published = await readText(`${folder}/${KEY_FILE}`);
  if (published === undefined || isWithin(await realPathOf(council), folder)) return;
  if ((await councilKey(council)) !== undefined && !(await isDemonstration(council))) return;
  await replaceFile(`${council}/${COUNCIL_KEY}`, published);
}

/** Writes the council's own copy anew, once the record that was held to it has been found to follow to another key. */
export async function followKey(
  council: string,
  trusted: VerifierKey | undefined,
  key: VerifierKey | undefined,
): Promise<boolean> {
  if (trusted === undefined || key === undefined || keyLine(trusted) === keyLine(key)) return false;
  await replaceFile(`${council}/${COUNCIL_KEY}`, keyFile(key));
  return true;
}

/** The council's own copy of the key that signs its record; undefined where it has none. */
export async function councilKey(council: string): Promise<VerifierKey | undefined> {
  return readKeyFile((await readText(`${council}/${COUNCIL_KEY}`)) ?? "", KEY_MEANS);
}

/** Whether the council's own copy of the key is that of the illustrative council, which came with this software. */
export async function isDemonstration(council: string): Promise<boolean> {
  const [copy, demonstration] = [await councilKey(council), readPrivateKey(await readOwn(DEMONSTRATION))];
  return copy !== undefined && copy.publicKey.join() === demonstration?.publicKey.join();
}
