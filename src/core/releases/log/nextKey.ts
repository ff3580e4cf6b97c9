import { noteFile, readNoteFile, signedNote, type SignBytes, type SignedNote } from "./note.ts";
import { keyLine, readKeyLine, type VerifierKey } from "./verifierKey.ts";
import type { HashOfBytes } from "./tree.ts";

/*
 * The announcement of the key that will follow: a note signed by the key that signs now. Whoever trusts a key can follow it to the
 * next one without having seen an earlier checkpoint, also where the key before was lost and could not sign its successor.
 */

type Encode = { readonly encode: (text: string) => Uint8Array };

/** What is signed. A checkpoint has three lines and this has two: neither is ever read as the other. */
function nextKeyText(next: VerifierKey): string {
  return `The next key of ${next.name}\n${keyLine(next)}\n`;
}

/** The file that announces `next`, signed by `key`. */
export async function nextKeyFile(
  next: VerifierKey,
  key: VerifierKey,
  means: Encode & { readonly sign: SignBytes },
): Promise<string> {
  return noteFile(await signedNote(nextKeyText(next), key, means));
}

/** The announced key and the note that announces it; undefined for any other text. No signature is checked. */
export async function readNextKey(
  file: string,
  means: Encode & { readonly sha256: HashOfBytes },
): Promise<{ readonly next: VerifierKey; readonly note: SignedNote } | undefined> {
  const note = readNoteFile(file);
  const next = await readKeyLine(note?.text.split("\n")[1] ?? "", means);
  return note && next && note.text === nextKeyText(next) ? { next, note } : undefined;
}
