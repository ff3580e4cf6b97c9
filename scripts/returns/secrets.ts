import type { Month } from "../../src/core/period.ts";
import { commitmentTo } from "../../src/core/releases/commitment.ts";
import { hexOf } from "../../src/core/releases/log/tree.ts";
import { readOwn, removeFiles } from "../effects/files.ts";
import { replaceSecret } from "../effects/flushing.ts";
import { randomBytes, sha256, sha256Bytes } from "../effects/packing.ts";
import { DEMONSTRATION } from "./memory.ts";

/** Where the nonces of the files that were sent stand, in the folder of the keys: one for each month of a release. */
const NONCES = "nonces";

/** What nobody can guess of a release: the salts of its lists, and the nonces of its commitments. */
export type Secrets = {
  /** 32 bytes, by the word of what they are for. */
  readonly random: (what: string) => Uint8Array;
  /** Commits to a file as it was sent, and keeps the nonce by which the recipient can check that. */
  readonly commit: (month: Month, file: Uint8Array) => Promise<string>;
  /** Keeps what was answered beside the nonce, for the recipient; nothing where there is no answer, and takes one of a stopped run away. */
  readonly keep: (month: Month, answers: string | undefined) => Promise<void>;
};

/**
 * The secrets of the release with this number, whose nonces are kept in `folder`. Without one they come from the demonstration key, which
 * everybody has: they are no secrets then, and the same each time.
 */
export async function secretsOf(folder: string | undefined, seq: number): Promise<Secrets> {
  const seed = folder === undefined ? await readOwn(DEMONSTRATION) : undefined;
  const random = (what: string) =>
    seed === undefined ? randomBytes() : sha256Bytes(`${seed} ${seq} ${what}`);
  return {
    random,
    commit: async (month, file) => {
      const nonce = random(`nonce ${month}`);
      if (folder !== undefined)
        await replaceSecret(`${folder}/${NONCES}/${seq}-${month}`, `${hexOf(nonce)}\n`);
      return commitmentTo(nonce, file, sha256);
    },
    keep: async (month, answers) => {
      if (folder === undefined) return;
      const name = `${NONCES}/${seq}-${month}.answers`;
      if (answers === undefined) await removeFiles(folder, [name]);
      else await replaceSecret(`${folder}/${name}`, answers);
    },
  };
}
