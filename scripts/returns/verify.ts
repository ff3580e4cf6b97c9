import { keyLine, readKeyLine, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import type { RecordRead } from "../../src/core/releases/record.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import { isRefused } from "../../src/core/releases/seen.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { dayName } from "../../src/core/period.ts";
import { exitWith, fail, type CommandOptions, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { openPublished, type Opened } from "./openPublished.ts";
import { KEY_MEANS, provenRecord, refusedInJson, refusedInWords } from "./record.ts";
import { rememberedIn, rememberRecord, sinceSeenWords, type Remembered } from "./seen.ts";
import { dataFolder } from "./settings.ts";

/** A record that was verified, and what it was held to. */
type Verified = {
  readonly read: RecordRead;
  readonly trusted: VerifierKey | undefined;
  readonly remembered: Remembered | undefined;
  readonly isWhole: boolean;
};

/** `verify [DIR|URL|ZIP]`: whether what is published is what was published. Writes nothing but what `--state` remembers. */
export async function verify(words: readonly string[], options: CommandOptions): Promise<void> {
  const [place = dataFolder(options), ...more] = words;
  const line = options.texts.get("key");
  const trusted = line === undefined ? undefined : await readKeyLine(line, KEY_MEANS);
  if (more.length > 0) fail("verify takes one DIR, URL or ZIP.", 2);
  else if (line !== undefined && trusted === undefined)
    fail("--key takes a public key as a line: open-return/E06000999+1b2c3d4e+AQ…", 2);
  else {
    const opened = await openPublished(place);
    if (typeof opened === "string") fail(opened, 2);
    else await verifyOpened(opened, trusted, options);
  }
}

async function verifyOpened(
  { folder, isWhole }: Opened,
  trusted: VerifierKey | undefined,
  options: CommandOptions,
): Promise<void> {
  const read = await provenRecord(folder, trusted);
  if (read === undefined) {
    fail("Nothing has been published in this folder.", 2);
    return;
  }
  const state = options.texts.get("state");
  const remembered = state === undefined ? undefined : await rememberedIn(state, read);
  if (remembered) await rememberRecord(remembered, read, folder, now());
  const verified = { read, trusted, remembered, isWhole };
  const issue = sinceSeenIssue(verified);
  const isRefusal = read.faults.length > 0 || issue !== undefined;
  if (options.switches.has("json"))
    print(isRefusal ? refusedInJson(read.faults, issue === undefined ? [] : [issue]) : heldInJson(verified));
  else if (isRefusal) {
    if (read.faults.length > 0) print(refusedInWords(read));
    if (issue !== undefined)
      print(
        `${issue.file}: ${issue.message} ${issue.remedy}\nRefused: it does not go on from what was seen.`,
      );
  } else print(heldInWords(verified));
  exitWith(isRefusal ? 1 : 0);
}

/** What is said where a log does not go on from what was seen of it. */
function sinceSeenIssue({ read, remembered }: Verified) {
  const { seen, since } = remembered ?? {};
  if (seen === undefined || since === undefined || !isRefused(since)) return undefined;
  return {
    ...{ code: `record-${since}`, severity: "error", file: CHECKPOINT_FILE },
    ...sinceSeenWords(since, seen, read.checkpoint ?? { size: 0 }),
  };
}

/** Without a trusted key the record only agrees with itself: whoever rewrote it could have put another key there. */
function heldInWords({ read: { key, checkpoint }, trusted, remembered, isWhole }: Verified): string {
  const releases = counted(checkpoint?.size ?? 0, "release");
  const said =
    trusted === undefined
      ? `The record of ${releases} agrees with itself. Whether it is the council’s, only a key that you have from elsewhere can tell: give it with --key.`
      : `The record of ${releases} is what this key signed, every file is as it was published, and everything in it follows from its own returns.`;
  return [
    said,
    ...(remembered === undefined ? [] : [rememberedInWords(remembered)]),
    ...(isWhole ? [] : [NOT_WHOLE]),
    ...(key === undefined ? [] : [`Key: ${keyLine(key)}`]),
  ].join("\n");
}

const NOT_WHOLE =
  "Over a network only the files that its lists name were looked at: whether there are others, a copy of the folder tells.";

function rememberedInWords({ seen, since }: Remembered): string {
  if (seen === undefined) return "Nothing was known of this log before: from now on it is remembered.";
  const [releases, day] = [counted(seen.checkpoint.size, "release"), dayName(seen.day)];
  return since === "same"
    ? `It is as it was seen on ${day}, and has the same key.`
    : `It goes on from the ${releases} seen on ${day}, and has the same key.`;
}

function heldInJson({ read: { key, checkpoint }, trusted, remembered, isWhole }: Verified): string {
  const seen = remembered?.seen;
  return JSON.stringify({
    ...{ outcome: "verified", personalData: false, issues: [], checkpoint },
    ...{ key: key && keyLine(key), isKeyGiven: trusted !== undefined, isWhole },
    ...(seen === undefined ? {} : { seen: { day: seen.day, size: seen.checkpoint.size } }),
  });
}
