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
import { comparedSite, keeping, siteInWords, siteIssues } from "./verifySite.ts";
import type { SiteRead } from "../../src/core/releases/siteFolder.ts";
import { rememberedIn, rememberRecord, sinceSeenWords, type Remembered } from "./seen.ts";
import { dataFolder } from "./settings.ts";

/** A record that was verified, and what it was held to. */
type Verified = {
  readonly read: RecordRead;
  readonly trusted: VerifierKey | undefined;
  readonly remembered: Remembered | undefined;
  readonly isWhole: boolean;
  /** The site that it is the record of, compared; undefined where none was. */
  readonly site: SiteRead | undefined;
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
  opened: Opened,
  trusted: VerifierKey | undefined,
  options: CommandOptions,
): Promise<void> {
  const { folder, files } = keeping(opened.folder);
  const read = await provenRecord(folder, trusted);
  if (read === undefined) {
    fail("Nothing has been published in this folder.", 2);
    return;
  }
  const state = options.texts.get("state");
  const remembered = state === undefined ? undefined : await rememberedIn(state, read);
  if (remembered) await rememberRecord(remembered, read, folder, now());
  const record = { read, trusted, remembered, isWhole: opened.isWhole, site: undefined };
  const isRecordHeld = read.faults.length === 0 && sinceSeenIssue(record) === undefined;
  const site = isRecordHeld && opened.site ? await comparedSite(opened.site, files, now()) : undefined;
  if (typeof site === "string") {
    fail(site, 2);
    return;
  }
  const isHeld = isRecordHeld && (site?.faults.length ?? 0) === 0;
  const verified = { ...record, site };
  const inWords = isRecordHeld
    ? heldInWords
    : (each: Verified) => notHeldInWords(each, opened.site !== undefined);
  print(options.switches.has("json") ? (isHeld ? heldInJson : notHeldInJson)(verified) : inWords(verified));
  exitWith(isHeld ? 0 : 1);
}

function notHeldInWords(verified: Verified, isOfSite: boolean): string {
  const { read } = verified;
  const issue = sinceSeenIssue(verified);
  return [
    ...(read.faults.length > 0 ? [refusedInWords(read)] : []),
    ...(issue === undefined ? [] : [`${issue.file}: ${issue.message} ${issue.remedy}`, NOT_SINCE_SEEN]),
    ...(isOfSite ? ["The pages of its site were not compared with it."] : []),
  ].join("\n");
}

const NOT_SINCE_SEEN = "Refused: it does not go on from what was seen.";

function notHeldInJson(verified: Verified): string {
  const { read, site } = verified;
  const issue = sinceSeenIssue(verified);
  return refusedInJson(read.faults, [
    ...(issue === undefined ? [] : [issue]),
    ...(site ? siteIssues(site) : []),
  ]);
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
function heldInWords({ read: { key, checkpoint }, trusted, remembered, isWhole, site }: Verified): string {
  const releases = counted(checkpoint?.size ?? 0, "release");
  const said =
    trusted === undefined
      ? `The record of ${releases} agrees with itself. Whether it is the council’s, only a key that you have from elsewhere can tell: give it with --key.`
      : `The record of ${releases} is what this key signed, every file is as it was published, and everything in it follows from its own returns.`;
  return [
    said,
    ...(site?.faults.length === 0 ? [siteInWords(site)] : []),
    ...(remembered === undefined ? [] : [rememberedInWords(remembered)]),
    ...(isWhole ? [] : [site === undefined ? NOT_WHOLE : NOT_WHOLE_SITE]),
    ...(key === undefined ? [] : [`Key: ${keyLine(key)}`]),
    ...(site === undefined || site.faults.length === 0 ? [] : [siteInWords(site)]),
  ].join("\n");
}

const NOT_WHOLE =
  "Over a network only the files that its lists name were looked at: whether there are others, a copy of the folder tells.";
const NOT_WHOLE_SITE =
  "Over a network only the files that its lists name and those that a build makes were looked at: whether there are others, a copy of the site tells.";

function rememberedInWords({ seen, since }: Remembered): string {
  if (seen === undefined) return "Nothing was known of this log before: from now on it is remembered.";
  const [releases, day] = [counted(seen.checkpoint.size, "release"), dayName(seen.day)];
  return since === "same"
    ? `It is as it was seen on ${day}, and has the same key.`
    : `It goes on from the ${releases} seen on ${day}, and has the same key.`;
}

function heldInJson({ read: { key, checkpoint }, trusted, remembered, isWhole, site }: Verified): string {
  const seen = remembered?.seen;
  return JSON.stringify({
    ...{ outcome: "verified", personalData: false, issues: [], checkpoint },
    ...{ key: key && keyLine(key), isKeyGiven: trusted !== undefined, isWhole },
    ...(site === undefined ? {} : { site: { files: site.files } }),
    ...(seen === undefined ? {} : { seen: { day: seen.day, size: seen.checkpoint.size } }),
  });
}
