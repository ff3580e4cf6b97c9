import { fromBase64, toBase64 } from "./base64.ts";
import type { HashOfBytes } from "./tree.ts";

/*
 * A public key in the two forms in which it is published: a line as C2SP signed-note has it (a "vkey"), for tools that read such
 * logs, and PEM, for `openssl`.
 */

/** A key by which signatures are checked. */
export type VerifierKey = {
  /** Whose it is: the log's origin. */
  readonly name: string;
  /** Eight hexadecimal digits that tell the keys of a name apart. */
  readonly id: string;
  /** The 32 bytes of an Ed25519 key (RFC 8032). */
  readonly publicKey: Uint8Array;
};

type KeyMeans = { readonly encode: (text: string) => Uint8Array; readonly sha256: HashOfBytes };

/** What signed-note says for Ed25519, and for the Ed25519 of a witness (`cosignature.ts`). */
const ED25519 = 1;
type KeyKind = 1 | 4;
const KEY_BYTES = 32;
/** What stands before the 32 bytes in PEM (RFC 8410): a sequence, the algorithm's number, a string of bits. */
const PEM_PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const [PEM_BEGINS, PEM_ENDS] = ["-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----"];

/** A public key under a name, with its id: the first four bytes of SHA-256 over name, line end, kind of key and key. */
export async function verifierKey(
  name: string,
  publicKey: Uint8Array,
  { encode, sha256 }: KeyMeans,
  kind: KeyKind = ED25519,
): Promise<VerifierKey> {
  const hash = await sha256(Uint8Array.of(...encode(`${name}\n`), kind, ...publicKey));
  return { name, id: hash.slice(0, 8), publicKey };
}

/** The key as a line: `open-return/E06000099+1b2c3d4e+AZ…`. */
export function keyLine({ name, id, publicKey }: VerifierKey, kind: KeyKind = ED25519): string {
  return `${name}+${id}+${toBase64(Uint8Array.of(kind, ...publicKey))}`;
}

/** What `keyLine` or another writer of the standard wrote; undefined for any other text, another kind of key, or an id that is not its own. */
export async function readKeyLine(
  line: string,
  means: KeyMeans,
  kind: KeyKind = ED25519,
): Promise<VerifierKey | undefined> {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line);
  const [, name = "", id = "", base64 = ""] = parts ?? [];
  const bytes = fromBase64(base64);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES || bytes[0] !== kind) return undefined;
  const key = await verifierKey(name, bytes.slice(1), means, kind);
  return key.id === id ? key : undefined;
}

/** The file that publishes a key: PEM, and the line. */
export function keyFile(key: VerifierKey): string {
  const pem = [PEM_BEGINS, toBase64(Uint8Array.of(...PEM_PREFIX, ...key.publicKey)), PEM_ENDS];
  return [...pem, keyLine(key), ""].join("\n");
}

/** What `keyFile` wrote; undefined for any other text, also where its two forms are of two keys. */
export async function readKeyFile(file: string, means: KeyMeans): Promise<VerifierKey | undefined> {
  const key = await readKeyLine(file.split("\n").at(-2) ?? "", means);
  return key !== undefined && keyFile(key) === file ? key : undefined;
}

/** Whether a name may stand in a note: it has no blanks, no control characters and no plus. */
export function isKeyName(name: string): boolean {
  return name !== "" && !/[\s\u0085+]/.test(name) && Array.from(name).every((character) => character > " ");
}
