import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { keyLine } from "../../src/core/releases/log/verifierKey.ts";
import type { RecordRead } from "../../src/core/releases/record.ts";
import {
  isRefused,
  readSeenFile,
  seenFile,
  seenFileName,
  sinceSeen,
  type SeenLog,
  type SinceSeen,
} from "../../src/core/releases/seen.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import type { Checkpoint } from "../../src/core/releases/log/checkpoint.ts";
import { dayAt, dayName, LONDON } from "../../src/core/period.ts";
import { readText, strictText } from "../effects/files.ts";
import { makeFolder, replaceFile } from "../effects/flushing.ts";
import { saidError } from "../effects/machine.ts";
import { KEY_MEANS } from "./record.ts";

/** What is remembered of a log in a `--state` folder, and how the log stands to that; both undefined where nothing is. */
export type Remembered = {
  readonly path: string;
  readonly seen: SeenLog | undefined;
  readonly since: SinceSeen | undefined;
};

/** Compares a record with what a folder remembers of its log. A file there that cannot be read is an error: it would be lost. */
export async function rememberedIn(state: string, read: RecordRead): Promise<Remembered | undefined> {
  const { checkpoint } = read;
  if (checkpoint === undefined) return undefined;
  const path = `${state}/${seenFileName(checkpoint.origin)}`;
  const text = await readText(path);
  const seen = text === undefined ? undefined : readSeenFile(text);
  if (text !== undefined && seen?.checkpoint.origin !== checkpoint.origin)
    throw saidError(
      "EDAMAGED",
      `${path} is damaged: restore it from its last good copy, or remove it to begin again.`,
    );
  return { path, seen, since: seen && (await sinceSeen(seen, read, KEY_MEANS)) };
}

/** Remembers a record that holds, where it is new or longer than what was remembered. */
export async function rememberRecord(
  { path, since }: Remembered,
  { key, faults }: RecordRead,
  { read }: PublishedFolder,
  now: Date,
): Promise<void> {
  if (faults.length > 0 || key === undefined || since === "same" || (since && isRefused(since))) return;
  const note = strictText((await read(CHECKPOINT_FILE)) ?? new Uint8Array()) ?? "";
  await makeFolder(path.slice(0, path.lastIndexOf("/")));
  await replaceFile(path, seenFile({ key: keyLine(key), day: dayAt(now, LONDON), note }));
}

/** What is said of a log that does not go on from what was seen, and what to do. */
export function sinceSeenWords(
  since: "older" | "forked" | "other-key",
  seen: SeenLog,
  now: Pick<Checkpoint, "size">,
): { readonly message: string; readonly remedy: string } {
  const day = dayName(seen.day);
  switch (since) {
    case "older":
      return {
        message: `This log is older than what was seen on ${day}: it has ${counted(now.size, "release")}, and had ${seen.checkpoint.size} then.`,
        remedy: "Ask the council why an earlier copy is served.",
      };
    case "forked":
      return {
        message: `This log and the one seen on ${day} are two histories: this one does not begin with the ${counted(seen.checkpoint.size, "release")} of that day.`,
        remedy: "Keep both checkpoints: together they prove that two histories were signed.",
      };
    case "other-key":
      return {
        message: `This log is signed with another key than on ${day}.`,
        remedy:
          "Compare it with the key on the council’s own papers. If the council has changed its key, begin another --state folder.",
      };
  }
}
