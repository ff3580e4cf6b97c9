import { keyLine, readKeyLine, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import type { RecordRead } from "../../src/core/releases/record.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { exitWith, fail, type CommandOptions, print } from "../effects/terminal.ts";
import { folderOnDisk, KEY_MEANS, provenRecord, refusedInJson, refusedInWords } from "./record.ts";
import { dataFolder } from "./settings.ts";

/** `verify [DIR]`: whether what is published is what was published. Writes nothing. */
export async function verify(words: readonly string[], options: CommandOptions): Promise<void> {
  const [data = dataFolder(options), ...more] = words;
  const line = options.texts.get("key");
  const trusted = line === undefined ? undefined : await readKeyLine(line, KEY_MEANS);
  if (more.length > 0) fail("verify takes one DIR.", 2);
  else if (line !== undefined && trusted === undefined)
    fail("--key takes a public key as a line: open-return/E06000999+1b2c3d4e+AQ…", 2);
  else {
    const read = await provenRecord(await folderOnDisk(data), trusted);
    if (read === undefined) {
      fail("Nothing has been published in this folder.", 2);
      return;
    }
    const isInJson = options.switches.has("json");
    if (read.faults.length > 0) print(isInJson ? refusedInJson(read.faults) : refusedInWords(read));
    else print(isInJson ? heldInJson(read, trusted) : heldInWords(read, trusted));
    exitWith(read.faults.length > 0 ? 1 : 0);
  }
}

/** Without a trusted key the record only agrees with itself: whoever rewrote it could have put another key there. */
function heldInWords({ key, checkpoint }: RecordRead, trusted: VerifierKey | undefined): string {
  const releases = counted(checkpoint?.size ?? 0, "release");
  const said =
    trusted === undefined
      ? `The record of ${releases} agrees with itself. Whether it is the council’s, only a key that you have from elsewhere can tell: give it with --key.`
      : `The record of ${releases} is what this key signed, every file is as it was published, and everything in it follows from its own returns.`;
  return [said, ...(key === undefined ? [] : [`Key: ${keyLine(key)}`])].join("\n");
}

function heldInJson({ key, checkpoint }: RecordRead, trusted: VerifierKey | undefined): string {
  return JSON.stringify({
    ...{ outcome: "verified", personalData: false, issues: [], checkpoint },
    ...{ key: key && keyLine(key), isKeyGiven: trusted !== undefined },
  });
}
