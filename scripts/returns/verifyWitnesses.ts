import { counted } from "../../src/core/messages/nouns.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { readCheckpointText } from "../../src/core/releases/log/checkpoint.ts";
import { cosignedAt, readWitnessKeyLine } from "../../src/core/releases/log/cosignature.ts";
import { beginsWith } from "../../src/core/releases/log/listed.ts";
import { isSignedBy, readNoteFile, type SignedNote } from "../../src/core/releases/log/note.ts";
import { keyLine, readKeyLine } from "../../src/core/releases/log/verifierKey.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import type { RecordRead } from "../../src/core/releases/record.ts";
import type { WitnessStanding } from "../../src/core/releases/witnessed.ts";
import { readAt, strictText } from "../effects/files.ts";
import { checkSignature } from "../effects/signing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { KEY_MEANS } from "./record.ts";
import { standingWords } from "./witnessWords.ts";

const MEANS = { ...KEY_MEANS, check: checkSignature };

/** What others say of a record: its witnesses, and checkpoints that somebody else was shown. */
export type SaidByOthers = {
  readonly issues: readonly {
    readonly code: string;
    readonly severity: "error";
    readonly file: string;
    readonly message: string;
    readonly remedy: string;
  }[];
  readonly witnesses: readonly WitnessStanding[];
  /** A sentence for each of them. */
  readonly words: readonly string[];
};

/**
 * Holds a record that verifies to the witnesses of `--witness` and to the checkpoints of `--checkpoint`; a sentence where one of them
 * is not what it should be.
 */
export async function saidByOthers(
  read: RecordRead,
  { read: readFile }: PublishedFolder,
  { lists }: CommandOptions,
): Promise<SaidByOthers | string> {
  const size = read.checkpoint?.size ?? 0;
  const published = readNoteFile(strictText((await readFile(CHECKPOINT_FILE)) ?? new Uint8Array()) ?? "");
  const asked: WitnessStanding[] = [];
  for (const line of lists.get("witness") ?? []) {
    const standing = await standingOf(line, read, published);
    if (standing === undefined)
      return "--witness takes a witness’s public key as a line: witness.example.org/east+1b2c3d4e+BA…";
    asked.push(standing);
  }
  const unseen = asked.filter(({ seen }) => seen === undefined);
  const issues = unseen.map(({ name }) =>
    issueOf("unwitnessed", `The witness ${name} has not signed this log.`, ASK_IT),
  );
  const words = [
    ...read.witnesses.filter(({ key }) => asked.every((each) => each.key !== key)),
    ...asked,
  ].map((each) => standingWords(each, size));
  for (const path of lists.get("checkpoint") ?? []) {
    const other = await checkpointIn(path, read);
    if (other === undefined) return `${path} is no checkpoint of this log that its key signed.`;
    const releases = counted(other.size, "release");
    if (other.size > size)
      issues.push(
        issueOf("older", `This log has ${counted(size, "release")}, and ${path} has ${other.size}.`, ASK_WHY),
      );
    else if (read.entries && (await beginsWith(read.entries, other, MEANS)))
      words.push(`It begins with the ${releases} of ${path}.`);
    else
      issues.push(
        issueOf(
          "forked",
          `This log and ${path} are two histories: it does not begin with the ${releases} of that one.`,
          KEEP,
        ),
      );
  }
  return {
    issues,
    witnesses: [
      ...read.witnesses,
      ...asked.filter(({ key }) => read.witnesses.every((each) => each.key !== key)),
    ],
    words,
  };
}

const ASK_IT = "Ask the witness what it saw, and the council for a record that has its note.";
const ASK_WHY = "Ask the council why an earlier copy is served.";
const KEEP = "Keep both: together they prove that two histories were signed.";

function issueOf(what: "unwitnessed" | "older" | "forked", message: string, remedy: string) {
  return { code: `record-${what}`, severity: "error", file: CHECKPOINT_FILE, message, remedy } as const;
}

/** How a witness whose key was given stands to a record, which may not name it; undefined where the line is no key of a witness. */
async function standingOf(
  line: string,
  { witnesses, checkpoint }: RecordRead,
  published: SignedNote | undefined,
): Promise<WitnessStanding | undefined> {
  const key = await readWitnessKeyLine(line, MEANS);
  if (key === undefined) return undefined;
  const time = published && (await cosignedAt(key, published, MEANS));
  const named = witnesses.find((each) => each.key === line);
  const seen = time === undefined ? named?.seen : { size: checkpoint?.size ?? 0, time };
  return { name: named?.name ?? key.name, key: line, seen };
}

const LARGEST_NOTE = 64 * 1024;

/** A checkpoint that one of a record's keys signed; undefined where the file is none. */
async function checkpointIn(path: string, { key, keyLines, checkpoint }: RecordRead) {
  const found = await readAt(path, LARGEST_NOTE);
  const note = found.kind === "file" ? readNoteFile(strictText(found.bytes) ?? "") : undefined;
  const other = note && readCheckpointText(note.text);
  if (note === undefined || other?.origin !== checkpoint?.origin) return undefined;
  for (const line of [...(key === undefined ? [] : [keyLine(key)]), ...keyLines]) {
    const its = await readKeyLine(line, MEANS);
    if (its && (await isSignedBy(its, note, MEANS))) return other;
  }
  return undefined;
}
