import type { RecordMeans } from "../core/releases/folder.ts";
import { hexOf } from "../core/releases/log/tree.ts";

/** What a browser does itself to verify: text, hashes and signatures. */
export type BrowserMeans = Pick<RecordMeans, "encode" | "decode"> &
  Partial<Pick<RecordMeans, "sha256" | "check">>;

/**
 * The browser's own means. It hashes only on a page that came over TLS or from the reader's own machine. `check` rejects where the
 * browser has no Ed25519.
 */
export function browserMeans(): BrowserMeans {
  const subtle = (crypto as Partial<Crypto>).subtle;
  return {
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => {
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return undefined;
      }
    },
    ...(subtle && {
      sha256: async (bytes) => hexOf(new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes)))),
      check: async (publicKey, bytes, signature) => {
        const key = await subtle.importKey("raw", new Uint8Array(publicKey), "Ed25519", false, ["verify"]);
        return subtle.verify("Ed25519", key, new Uint8Array(signature), new Uint8Array(bytes));
      },
    }),
  };
}
