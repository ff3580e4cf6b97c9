import type { CheckSignature, SignBytes, SignedNote } from "./note.ts";
import { isKeyName, keyLine, readKeyLine, verifierKey, type VerifierKey } from "./verifierKey.ts";
import type { HashOfBytes } from "./tree.ts";

/*
 * Signatures of witnesses (C2SP tlog-cosignature, the Ed25519 kind "cosignature/v1"): a line of a checkpoint's note that says when
 * somebody else saw that the log only grew. Its 72 bytes are the time and the signature of the time with the checkpoint's text.
 */

/** A key by which a witness's signatures are checked. Its id is of another kind than that of a log's key, so neither is ever taken for the other. */
export type WitnessKey = VerifierKey & { readonly isOfWitness: true };

type Encode = { readonly encode: (text: string) => Uint8Array };

/** What signed-note says for the Ed25519 key of a witness. */
const COSIGNS = 4;
const [TIME_BYTES, SIGNATURE_BYTES] = [8, 64];

/** What the name of a log's key begins with: no witness has such a name. */
const OF_A_LOG = "open-return/";

/** Whether a witness may have this name: an address without `https://`, such as `witness.example.org/east`, of at most 100 characters. */
export function isWitnessName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(name) && isKeyName(name) && !name.startsWith(OF_A_LOG);
}

/** A witness's public key (32 bytes) under its name. */
export async function witnessKey(
  name: string,
  publicKey: Uint8Array,
  means: Encode & { readonly sha256: HashOfBytes },
): Promise<WitnessKey> {
  return { ...(await verifierKey(name, publicKey, means, COSIGNS)), isOfWitness: true };
}

/** The key as a line, as a witness publishes it: `witness.example.org/east+1b2c3d4e+BA…`. */
export function witnessKeyLine(key: WitnessKey): string {
  return keyLine(key, COSIGNS);
}

/** What `witnessKeyLine` or another writer of the standard wrote; undefined for any other text, and for a name that no witness has. */
export async function readWitnessKeyLine(
  line: string,
  means: Encode & { readonly sha256: HashOfBytes },
): Promise<WitnessKey | undefined> {
  const key = await readKeyLine(line, means, COSIGNS);
  return key !== undefined && isWitnessName(key.name) ? { ...key, isOfWitness: true } : undefined;
}

/** A note with a witness's signature under those that it has. `time` is in whole seconds since 1970, UTC. */
export async function cosigned(
  { text, signatures }: SignedNote,
  { name, id }: WitnessKey,
  time: number,
  { encode, sign }: Encode & { readonly sign: SignBytes },
): Promise<SignedNote> {
  const signature = Uint8Array.of(...timeBytes(time), ...(await sign(encode(cosignedText(text, time)))));
  return { text, signatures: [...signatures, { name, id, signature }] };
}

/**
 * When a witness signed a note, in seconds since 1970; the latest where it did more than once. undefined where it did not, or where
 * one of the signatures that name its key is not right. Signatures of other keys say nothing.
 */
export async function cosignedAt(
  { name, id, publicKey }: WitnessKey,
  { text, signatures }: SignedNote,
  { encode, check }: Encode & { readonly check: CheckSignature },
): Promise<number | undefined> {
  const times: number[] = [];
  for (const { signature } of signatures.filter((each) => each.name === name && each.id === id)) {
    const time = cosignedTime(signature);
    if (time === undefined) return undefined;
    const bytes = encode(cosignedText(text, time));
    if (!(await check(publicKey, bytes, signature.slice(TIME_BYTES)))) return undefined;
    times.push(time);
  }
  return times.length === 0 ? undefined : Math.max(...times);
}

/** What a witness signs: two lines before the text of the checkpoint. */
function cosignedText(text: string, time: number): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
}

/** Whole seconds in eight bytes, the largest first. */
function timeBytes(time: number): Uint8Array {
  return Uint8Array.from({ length: TIME_BYTES }, (_, at) => Math.floor(time / 256 ** (TIME_BYTES - 1 - at)));
}

/** The time that stands before a witness's signature; undefined for other bytes, and after the year 9999. Nothing is checked. */
export function cosignedTime(signature: Uint8Array): number | undefined {
  const time = signature.subarray(0, TIME_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  return signature.length === TIME_BYTES + SIGNATURE_BYTES && time <= LATEST ? time : undefined;
}

/** 9999-12-31T23:59:59Z. */
const LATEST = 253_402_300_799;
