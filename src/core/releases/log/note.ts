import { fromBase64, toBase64 } from "./base64.ts";
import { hashBytes, hexOf } from "./tree.ts";
import { isKeyName, type VerifierKey } from "./verifierKey.ts";

/*
 * A text with signatures under it (C2SP signed-note). A note is read from text that was decoded strictly: a decoder that drops a
 * byte order mark or mends a broken character would let two files be the same note.
 */

export type NoteSignature = {
  /** Whose key it says it is of. */
  readonly name: string;
  /** Which of that name's keys: the first eight digits of a hash (`verifierKey.ts`). */
  readonly id: string;
  readonly signature: Uint8Array;
};

export type SignedNote = {
  /** What was signed, with its last line end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
};

/** Signs bytes with one key (Ed25519, RFC 8032): 64 bytes. */
export type SignBytes = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Whether a signature of bytes is that of a public key (Ed25519, RFC 8032). */
export type CheckSignature = (
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

type Encode = { readonly encode: (text: string) => Uint8Array };

const SIGNS = "— ";
/** More signatures than this are no note of ours: the standard asks for sixteen at least. */
const MOST_SIGNATURES = 100;
const ID_BYTES = 4;

/** A note as its file has it. */
export function noteFile({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, id, signature }) =>
      `${SIGNS}${name} ${toBase64(Uint8Array.of(...hashBytes(id), ...signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/** What a file says that `noteFile` or another writer of the standard wrote; undefined for any other text. No signature is checked. */
export function readNoteFile(file: string): SignedNote | undefined {
  const end = file.lastIndexOf("\n\n");
  if (end < 0 || hasControls(file)) return undefined;
  const lines = file.slice(end + 2).split("\n");
  if (lines.pop() !== "" || lines.length === 0 || lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature).filter((each) => each !== undefined);
  return signatures.length === lines.length ? { text: file.slice(0, end + 1), signatures } : undefined;
}

/** A text, ending in a line end, with one signature. */
export async function signedNote(
  text: string,
  { name, id }: VerifierKey,
  { encode, sign }: Encode & { readonly sign: SignBytes },
): Promise<SignedNote> {
  return { text, signatures: [{ name, id, signature: await sign(encode(text)) }] };
}

/**
 * Whether a key signed a note. Signatures of other keys say nothing, as the standard asks; of those that name this key, each
 * must be right.
 */
export async function isSignedBy(
  { name, id, publicKey }: VerifierKey,
  { text, signatures }: SignedNote,
  { encode, check }: Encode & { readonly check: CheckSignature },
): Promise<boolean> {
  const ofKey = signatures.filter((each) => each.name === name && each.id === id);
  const checked = await Promise.all(ofKey.map(({ signature }) => check(publicKey, encode(text), signature)));
  return checked.length > 0 && checked.every((isRight) => isRight);
}

function readSignature(line: string): NoteSignature | undefined {
  const [name = "", base64 = "", ...more] = line.slice(SIGNS.length).split(" ");
  const bytes = fromBase64(base64);
  if (!line.startsWith(SIGNS) || !isKeyName(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, id: hexOf(bytes.subarray(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
}

/** Whether a text has a control character other than a line end. */
function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character < " " && character !== "\n");
}
