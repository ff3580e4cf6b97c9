import { counted } from "../../src/core/messages/nouns.ts";
import { cosigned, witnessKeyLine } from "../../src/core/releases/log/cosignature.ts";
import { noteFile, type SignedNote } from "../../src/core/releases/log/note.ts";
import { keyLine, readKeyLine, type VerifierKey } from "../../src/core/releases/log/verifierKey.ts";
import type { LogVerified } from "../../src/core/releases/record.ts";
import { isWithin, realPathOf } from "../effects/files.ts";
import { makeFolder, replaceFile } from "../effects/flushing.ts";
import { underLock } from "../effects/lock.ts";
import { exitWith, fail, print, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { openPublished, type Opened } from "./openPublished.ts";
import { KEY_MEANS, readLogOf, refusedInJson, refusedInWords } from "./record.ts";
import { keepBoth, rememberedIn, rememberedInWords, rememberRecord, sinceSeenIssue } from "./seen.ts";
import { witnessSigner, type WitnessSigner } from "./witnessKey.ts";

/**
 * `witness URL`: for somebody outside the council, by a scheduled job. Where a log goes on from what was last seen of it, a note is
 * written that says so: its checkpoint, signed with the witness's key and the time. Where it does not, both checkpoints are kept.
 */
export async function witness(words: readonly string[], options: CommandOptions): Promise<void> {
  const [where, ...more] = words;
  const { texts } = options;
  const [state, keyFile, line] = [texts.get("state"), texts.get("sign-with"), texts.get("key")];
  const trusted = line === undefined ? undefined : await readKeyLine(line, KEY_MEANS);
  if (where === undefined || more.length > 0) fail("witness takes one URL or DIR.", 2);
  else if (state === undefined || keyFile === undefined)
    fail("witness takes --state DIR, where it remembers, and --sign-with FILE, its private key.", 2);
  else if (line !== undefined && trusted === undefined)
    fail("--key takes the council’s public key as a line: open-return/E06000999+1b2c3d4e+AQ…", 2);
  else {
    const opened = await openPublished(where);
    if (typeof opened === "string") fail(opened, 2);
    else if (isWithin(await realPathOf(keyFile), await realPathOf(where)))
      fail(`The private key may not be in ${where}: what stands there is public.`, 2);
    else
      await underLock(
        `${state}/lock`,
        () => undefined,
        () => watched(opened, trusted, { state, keyFile }, options),
      );
  }
}

type Kept = { readonly state: string; readonly keyFile: string };

async function watched(
  { folder }: Opened,
  trusted: VerifierKey | undefined,
  { state, keyFile }: Kept,
  options: CommandOptions,
): Promise<void> {
  const { texts, switches } = options;
  const log = await readLogOf(folder, trusted);
  const remembered = await rememberedIn(state, log);
  const issue = remembered && sinceSeenIssue(log, remembered);
  if (remembered === undefined || log.faults.length > 0 || issue !== undefined) {
    const proof = remembered?.since === "forked" ? await keepBoth(remembered, log, folder) : [];
    const kept = proof.length === 0 ? [] : [`Both checkpoints are kept: ${proof.join(" and ")}.`];
    const inWords = [
      ...(log.faults.length > 0 ? [refusedInWords({ ...log, mendable: new Map() })] : []),
      ...(issue === undefined ? [] : [`${issue.file}: ${issue.message} ${issue.remedy}`, ...kept]),
      "Refused: nothing was signed.",
    ];
    print(switches.has("json") ? refusedInJson(log.faults, issue ? [issue] : []) : inWords.join("\n"));
    exitWith(1);
    return;
  }
  const signer = await witnessSigner(keyFile, texts.get("name"));
  if (typeof signer === "string") {
    fail(signer, 2);
    return;
  }
  // What was seen is on the disk before it is signed: a run that is stopped between never signs two histories.
  await rememberRecord(remembered, log, folder, now());
  const file = texts.get("to") ?? remembered.path.replace(/\.seen$/, ".note");
  await writeNote(file, log, signer);
  print(
    switches.has("json")
      ? signedInJson(log, signer, file)
      : signedInWords(log, signer, file, rememberedInWords(remembered)),
  );
}

/** Writes the checkpoint with the log's own signatures and the witness's, of this moment. */
async function writeNote(file: string, { note, checkpoint }: LogVerified, { key, pair }: WitnessSigner) {
  const { text, signatures }: SignedNote = note ?? { text: "", signatures: [] };
  const ofTheLog = { text, signatures: signatures.filter(({ name }) => name === checkpoint?.origin) };
  const time = Math.floor(now().getTime() / 1000);
  const signed = await cosigned(ofTheLog, key, time, { ...KEY_MEANS, sign: pair.sign });
  await makeFolder(file.includes("/") ? file.slice(0, file.lastIndexOf("/")) || "/" : ".");
  await replaceFile(file, noteFile(signed));
}

function signedInWords(
  { checkpoint, key }: LogVerified,
  { key: own, isNew }: WitnessSigner,
  file: string,
  since: string,
): string {
  return [
    `${checkpoint?.origin ?? ""} has ${counted(checkpoint?.size ?? 0, "release")}, root ${checkpoint?.root ?? ""}.`,
    since,
    `Its key: ${key === undefined ? "" : keyLine(key)}`,
    `Signed as ${own.name}: ${file}. The council adds it to its record with cosign.`,
    `Your key: ${witnessKeyLine(own)}`,
    ...(isNew ? ["It is new. Publish this line on a site of your own: readers take it from you."] : []),
  ].join("\n");
}

function signedInJson({ checkpoint, key }: LogVerified, { key: own }: WitnessSigner, file: string): string {
  return JSON.stringify({
    ...{ outcome: "witnessed", personalData: false, issues: [], checkpoint },
    ...{ key: key && keyLine(key), witness: { name: own.name, key: witnessKeyLine(own) }, note: file },
  });
}
