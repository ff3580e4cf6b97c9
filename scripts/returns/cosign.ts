import { readCheckpointText } from "../../src/core/releases/log/checkpoint.ts";
import { cosignedAt, cosignedTime, readWitnessKeyLine } from "../../src/core/releases/log/cosignature.ts";
import {
  noteFile,
  readNoteFile,
  type NoteSignature,
  type SignedNote,
} from "../../src/core/releases/log/note.ts";
import { readLogFile } from "../../src/core/releases/log/entry.ts";
import { CHECKPOINT_FILE, LOG_FILE } from "../../src/core/releases/paths.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import { readWitnessNote, witnessFile } from "../../src/core/releases/witnessed.ts";
import type { Witness } from "../../src/core/council.ts";
import { readAt, readText, strictText } from "../effects/files.ts";
import { checkSignature } from "../effects/signing.ts";
import { fail, print, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { otherRecord } from "./keys.ts";
import { placeFiles, placeOf, type GuardedPlace } from "./place.ts";
import { KEY_MEANS, publishedKey } from "./record.ts";
import { dataFolder } from "./settings.ts";
import { seenWords } from "./witnessWords.ts";
import { onWholeRecord } from "./wholeRecord.ts";

const MEANS = { ...KEY_MEANS, check: checkSignature };
/** A note is a few lines. */
const LARGEST_NOTE = 64 * 1024;
/** A witness whose clock is further ahead signed at a time that has not come. */
const AHEAD_SECONDS = 15 * 60;

/** `cosign FILE`: puts the note of a witness into the record. Nothing that the log says changes. */
export async function cosign(words: readonly string[], options: CommandOptions): Promise<void> {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    fail("cosign takes one FILE: the note of a witness.", 2);
    return;
  }
  const [place, found] = [await placeOf(options), await readAt(path, LARGEST_NOTE)];
  const note = found.kind === "file" ? readNoteFile(strictText(found.bytes) ?? "") : undefined;
  if (typeof place === "string") fail(place, 2);
  else if (note === undefined) fail("FILE is no signed note: a witness writes one with its own command.", 2);
  else await onWholeRecord(options, place, () => cosignAt(place, note, options));
}

async function cosignAt(place: GuardedPlace, given: SignedNote, options: CommandOptions): Promise<void> {
  const data = dataFolder(options);
  const published = readNoteFile((await readText(`${data}/${CHECKPOINT_FILE}`)) ?? "");
  const checkpoint = published && readCheckpointText(published.text);
  if (published === undefined || checkpoint === undefined) {
    fail("Nothing has been published in this folder.", 2);
    return;
  }
  const log = readLogFile((await readText(`${data}/${LOG_FILE}`)) ?? "") ?? [];
  const other = place.keys && (await otherRecord(place.keys, data, log, options.switches.has("moved")));
  if (other !== undefined) {
    fail(other, 2);
    return;
  }
  const { witnesses } = readPublishedCouncil((await readText(`${data}/${COUNCIL_FILE}`)) ?? "") ?? {};
  const signed = given.text === published.text ? await signedBy(witnesses ?? [], given, data) : OTHER;
  if (typeof signed === "string") {
    fail(signed, 1);
    return;
  }
  const { witness, line, time } = signed;
  const path = witnessFile(witness.key) ?? "";
  const before = readWitnessNote((await readText(`${data}/${path}`)) ?? "", witness.key);
  const isNew = before === undefined || before.time < time || before.size < checkpoint.size;
  if (isNew) {
    const ofTheLog = published.signatures.filter(({ name }) => name === checkpoint.origin);
    const ofWitnesses = (witnesses ?? []).flatMap(({ key }) =>
      key === witness.key ? line : published.signatures.filter((each) => isOf(key, each)),
    );
    const encoded = ({ text }: SignedNote, signatures: readonly NoteSignature[]) =>
      MEANS.encode(noteFile({ text, signatures }));
    const files = [
      [path, encoded(published, [...ofTheLog, line])],
      [CHECKPOINT_FILE, encoded(published, [...ofTheLog, ...ofWitnesses])],
    ] as const;
    await placeFiles(place, new Map(files), { gone: [], later: [] });
  }
  const seen = seenWords({ size: checkpoint.size, time });
  if (options.switches.has("json")) {
    const said = { name: witness.name, key: witness.key, size: checkpoint.size, time };
    const outcome = isNew ? "published" : "unchanged";
    print(JSON.stringify({ outcome, personalData: false, issues: [], witness: said }));
  } else if (isNew)
    print(`${witness.name} ${seen}. Its note is in the record: build and deploy the site now.`);
  else print(`The record has a note of ${witness.name} already that is as new. Nothing has changed.`);
}

const OTHER =
  "This note is of another checkpoint than the published one. A witness signs what it sees: ask it to look again.";

type Signed = { readonly witness: Witness; readonly line: NoteSignature; readonly time: number };

/** Which of these witnesses signed a note, its newest signature, and when; a sentence where none did. */
async function signedBy(
  witnesses: readonly Witness[],
  note: SignedNote,
  data: string,
): Promise<Signed | string> {
  for (const witness of witnesses) {
    const key = await readWitnessKeyLine(witness.key, MEANS);
    const time = key && (await cosignedAt(key, note, MEANS));
    const line = note.signatures.find(
      (each) => isOf(witness.key, each) && cosignedTime(each.signature) === time,
    );
    if (key === undefined || time === undefined || line === undefined) continue;
    if (time > now().getTime() / 1000 + AHEAD_SECONDS)
      return `${witness.name} signed at a time that has not come: its clock is wrong.`;
    if ((await publishedKey(data))?.publicKey.join() === key.publicKey.join())
      return "The council’s own key signed this note: a witness is somebody else.";
    return { witness, line, time };
  }
  return "No witness that the published council.json names signed this note. Name it there under witnesses, and publish that first: publish --reference.";
}

/** Whether a signature says that it is of the key in a line. */
function isOf(line: string, { name, id }: NoteSignature): boolean {
  return line.startsWith(`${name}+${id}+`);
}
