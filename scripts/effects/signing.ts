/** Signatures, which Node has built in: Ed25519 (RFC 8032). */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";

/** A new private key as PEM. */
export function newPrivateKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** What a private key signs with, and the 32 bytes of its public key. */
export type KeyPair = {
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** The key of a PEM; undefined for any other text, and for other kinds of key. */
export function readPrivateKey(pem: string): KeyPair | undefined {
  const key = privateKeyIn(pem);
  if (key?.asymmetricKeyType !== "ed25519") return undefined;
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: new Uint8Array(Buffer.from(x ?? "", "base64url")),
    sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, key))),
  };
}

/** Whether a signature of bytes is that of a public key. */
export function checkSignature(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
  const key = createPublicKey({ key: jwk, format: "jwk" });
  return Promise.resolve(verify(null, bytes, key, signature));
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
