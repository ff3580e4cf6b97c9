import type { Signing } from "../../src/core/publication/built/log.ts";
import { readNextKey } from "../../src/core/releases/log/nextKey.ts";
import { keyLine, verifierKey } from "../../src/core/releases/log/verifierKey.ts";
import type { LogEntry } from "../../src/core/releases/log/entry.ts";
import { announcementIn } from "../../src/core/releases/recordKeys.ts";
import type { Rotation } from "../../src/core/releases/releaseJson.ts";
import { exists, readOwn, readText } from "../effects/files.ts";
import { renameFlushed, replaceSecret } from "../effects/flushing.ts";
import { newPrivateKey, readPrivateKey } from "../effects/signing.ts";
import { DEMONSTRATION } from "./memory.ts";
import { KEY, KEY_MEANS, NEXT, publishedKey } from "./record.ts";

/** Where the key after the next stands while a rotation is not done: it becomes the next one. */
const AFTER = "after.pem";

/** What changes the key of a record, and what is said of it. */
export type Rotating = { readonly signer: Signing; readonly rotation: Rotation };

/**
 * What signs the change of a key: the announced next key, and the key before unless it is lost or stolen. Makes the key that will
 * be announced. A sentence where a key is missing, or is not the one that the record announced.
 */
export async function rotatingKeys(
  folder: string,
  data: string,
  log: readonly LogEntry[],
  isLost: boolean,
): Promise<Rotating | string> {
  const published = await publishedKey(data);
  if (published === undefined) return `${data} has no public key.`;
  if (published.publicKey.join() === readPrivateKey(await readOwn(DEMONSTRATION))?.publicKey.join())
    return "The demonstration key is never changed: everybody has it, and it proves nothing.";
  const file = announcementIn(log);
  const text = file === undefined ? undefined : await readText(`${data}/${file}`);
  const announced = (await readNextKey(text ?? "", KEY_MEANS))?.next;
  if (announced === undefined)
    return "This record announced no next key, so its key cannot be changed: only one that was announced beforehand can follow.";
  const next = readPrivateKey((await readText(`${folder}/${NEXT}`)) ?? "");
  if (!(await exists(`${folder}/${NEXT}`)))
    return `There is no ${folder}/${NEXT}: the announced next key signs the change. Bring it back from where it is kept.`;
  if (next === undefined) return `${folder}/${NEXT} is no private key of this kind (Ed25519).`;
  if (next.publicKey.join() !== announced.publicKey.join())
    return `${folder}/${NEXT} is another key than the record announced (${keyLine(announced)}). Bring that one back.`;
  const before = isLost ? undefined : readPrivateKey((await readText(`${folder}/${KEY}`)) ?? "");
  if (!isLost && before?.publicKey.join() !== published.publicKey.join())
    return `${folder}/${KEY} is not the key that signed last. Give the folder that has it with --keys, or say --lost where it is lost or stolen.`;

  const after = newPrivateKey();
  await replaceSecret(`${folder}/${AFTER}`, after);
  const to = await verifierKey(published.name, next.publicKey, KEY_MEANS);
  return {
    signer: {
      signing: next,
      nextKey: readPrivateKey(after)?.publicKey,
      signingBefore: before,
    },
    rotation: { from: keyLine(published), to: keyLine(to), lost: isLost },
  };
}

/**
 * After a rotation the next key takes the place of the one before, and the key after takes its. Does nothing where the keys already
 * stand as the published key (32 bytes) asks; says whether it did something. What was stopped half-way is completed.
 */
export async function settleKeys(folder: string, published: Uint8Array): Promise<boolean> {
  const keyAt = async (name: string) =>
    readPrivateKey((await readText(`${folder}/${name}`)) ?? "")?.publicKey.join();
  const [key, next] = [await keyAt(KEY), await keyAt(NEXT)];
  const isChanged = key !== published.join() && next === published.join();
  if (isChanged) await renameFlushed(`${folder}/${NEXT}`, `${folder}/${KEY}`);
  const isHalfDone =
    (await keyAt(KEY)) === published.join() &&
    !(await exists(`${folder}/${NEXT}`)) &&
    (await exists(`${folder}/${AFTER}`));
  if (isHalfDone) await renameFlushed(`${folder}/${AFTER}`, `${folder}/${NEXT}`);
  return isChanged || isHalfDone;
}
