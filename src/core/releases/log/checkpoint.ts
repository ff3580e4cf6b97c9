import { fromBase64, toBase64 } from "./base64.ts";
import type { TreeHead } from "./proofs.ts";
import { hashBytes, hexOf } from "./tree.ts";

/** What a log says of itself and signs (C2SP tlog-checkpoint): whose it is, how many entries it has, and their root. */
export type Checkpoint = TreeHead & { readonly origin: string };

/** The text that is signed: three lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(hashBytes(root))}\n`;
}

/**
 * What `checkpointText` wrote; undefined for any other text. The standard allows more lines; we write none and read none, since
 * nobody could check what they say.
 */
export function readCheckpointText(text: string): Checkpoint | undefined {
  const [origin = "", size = "", base64 = "", end, ...more] = text.split("\n");
  const root = fromBase64(base64);
  if (origin === "" || end !== "" || more.length > 0 || root?.length !== 32) return undefined;
  return /^(0|[1-9]\d{0,14})$/.test(size) ? { origin, size: Number(size), root: hexOf(root) } : undefined;
}

/** The origin of a council's log, which is also the name of its keys: it never changes. */
export function originOf(laCode: string): string {
  return `${OF_OURS}${laCode}`;
}

/** The code under which a log began; undefined for an origin that is not ours. */
export function codeOfOrigin(origin: string): string | undefined {
  return origin.startsWith(OF_OURS) ? origin.slice(OF_OURS.length) : undefined;
}

const OF_OURS = "open-return/";
