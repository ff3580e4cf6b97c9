import { keyLine, readKeyLine, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import type { RecordRead } from "../../src/core/releases/record.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { exitWith, fail, type CommandOptions, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { openPublished, type Opened } from "./openPublished.ts";
import { KEY_MEANS, provenRecord, refusedInJson, refusedInWords } from "./record.ts";
import { comparedSite, keeping, siteInWords, siteIssues } from "./verifySite.ts";
import type { SiteRead } from "../../src/core/releases/siteFolder.ts";
import { rememberedIn, rememberedInWords, rememberRecord, sinceSeenIssue, type Remembered } from "./seen.ts";
import { saidByOthers, type SaidByOthers } from "./verifyWitnesses.ts";
import { dataFolder } from "./settings.ts";

/** A record that was verified, and what it was held to. */
type Verified = {
  readonly read: RecordRead;
  readonly trusted: VerifierKey | undefined;
  readonly remembered: Remembered | undefined;
  readonly isWhole: boolean;
  readonly others: SaidByOthers;
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
  const others = read.faults.length > 0 ? NO_OTHERS : await saidByOthers(read, folder, options);
  if (typeof others === "string") {
    fail(others, 2);
    return;
  }
  const record = { read, trusted, remembered, others, isWhole: opened.isWhole, site: undefined };
  const isRecordHeld = read.faults.length === 0 && issuesOf(record).length === 0;
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
  const { read, others } = verified;
  const said = issuesOf(verified).map(({ file, message, remedy }) => `${file}: ${message} ${remedy}`);
  return [
    ...(read.faults.length > 0 ? [refusedInWords(read)] : []),
    ...said,
    ...(said.length > others.issues.length ? [NOT_SINCE_SEEN] : []),
    ...(others.issues.length > 0 ? [NOT_AS_OTHERS] : []),
    ...(isOfSite ? ["The pages of its site were not compared with it."] : []),
  ].join("\n");
}

const NOT_SINCE_SEEN = "Refused: it does not go on from what was seen.";
const NOT_AS_OTHERS = "Refused: it is not what others were shown.";
const NO_OTHERS: SaidByOthers = { issues: [], witnesses: [], words: [] };

function notHeldInJson(verified: Verified): string {
  const { read, site } = verified;
  return refusedInJson(read.faults, [...issuesOf(verified), ...(site ? siteIssues(site) : [])]);
}

/** What is said where a log does not go on from what was seen of it, or is not what others were shown. */
function issuesOf({ read, remembered, others }: Pick<Verified, "read" | "remembered" | "others">) {
  const since = remembered && sinceSeenIssue(read, remembered);
  return [...(since === undefined ? [] : [since]), ...others.issues];
}

/** Without a trusted key the record only agrees with itself: whoever rewrote it could have put another key there. */
function heldInWords(verified: Verified): string {
  const { read, trusted, remembered, others, isWhole, site } = verified;
  const { key, checkpoint } = read;
  const releases = counted(checkpoint?.size ?? 0, "release");
  const said =
    trusted === undefined
      ? `The record of ${releases} agrees with itself. Whether it is the council’s, only a key that you have from elsewhere can tell: give it with --key.`
      : `The record of ${releases} is what this key signed, every file is as it was published, and everything in it follows from its own returns.`;
  return [
    said,
    ...(site?.faults.length === 0 ? [siteInWords(site)] : []),
    ...(remembered === undefined ? [] : [rememberedInWords(remembered)]),
    ...others.words,
    ...(isWhole ? [] : [site === undefined ? NOT_WHOLE : NOT_WHOLE_SITE]),
    ...(key === undefined ? [] : [`Key: ${keyLine(key)}`]),
    ...(site === undefined || site.faults.length === 0 ? [] : [siteInWords(site)]),
  ].join("\n");
}

const NOT_WHOLE =
  "Over a network only the files that its lists name were looked at: whether there are others, a copy of the folder tells.";
const NOT_WHOLE_SITE =
  "Over a network only the files that its lists name and those that a build makes were looked at: whether there are others, a copy of the site tells.";

function heldInJson(verified: Verified): string {
  const { read, trusted, remembered, others, isWhole, site } = verified;
  const { key, checkpoint } = read;
  const seen = remembered?.seen;
  return JSON.stringify({
    ...{ outcome: "verified", personalData: false, issues: [], checkpoint },
    ...{ key: key && keyLine(key), isKeyGiven: trusted !== undefined, isWhole },
    ...(site === undefined ? {} : { site: { files: site.files } }),
    ...(others.witnesses.length === 0 ? {} : { witnesses: others.witnesses }),
    ...(seen === undefined ? {} : { seen: { day: seen.day, size: seen.checkpoint.size } }),
  });
}
