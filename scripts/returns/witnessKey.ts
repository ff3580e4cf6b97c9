import { isWitnessName, witnessKey, type WitnessKey } from "../../src/core/releases/log/cosignature.ts";
import { exists, readText } from "../effects/files.ts";
import { replaceFile, writeSecret } from "../effects/flushing.ts";
import { newPrivateKey, readPrivateKey, type KeyPair } from "../effects/signing.ts";
import { KEY_MEANS } from "./record.ts";

/** A witness's key: what it signs with, and under which name. */
export type WitnessSigner = { readonly key: WitnessKey; readonly pair: KeyPair; readonly isNew: boolean };

/**
 * The private key in a file, which only its owner can read, and the name of it, which stands in `FILE.name`. Both are made where there is no such file and a name is
 * given; a sentence where they cannot be had.
 */
export async function witnessSigner(path: string, name: string | undefined): Promise<WitnessSigner | string> {
  const isNew = !(await exists(path));
  const known = (await readText(`${path}.name`))?.trimEnd();
  const its = isNew ? name : (known ?? name);
  if (its === undefined)
    return isNew
      ? `There is no ${path}. To make a key, give its name with --name, such as witness.example.org/east.`
      : `There is no ${path}.name: give the name of this key with --name.`;
  if (!isWitnessName(its))
    return "--name takes a name of letters, digits, dots, hyphens and slashes, such as witness.example.org/east.";
  if (name !== undefined && name !== its)
    return `The key in ${path} has the name ${its}: leave --name out, or give another file with --sign-with.`;
  if (isNew) await writeSecret(path, newPrivateKey());
  if (known !== its) await replaceFile(`${path}.name`, `${its}\n`);
  const pair = readPrivateKey((await readText(path)) ?? "");
  if (pair === undefined) return `${path} is no private key of this kind (Ed25519).`;
  return { key: await witnessKey(its, pair.publicKey, KEY_MEANS), pair, isNew };
}
