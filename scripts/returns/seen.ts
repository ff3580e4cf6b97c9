import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { keyLine } from "../../src/core/releases/log/verifierKey.ts";
import type { LogVerified } from "../../src/core/releases/record.ts";
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
import { exists, readText, strictText } from "../effects/files.ts";
import { makeFolder, replaceFile } from "../effects/flushing.ts";
import { saidError } from "../effects/machine.ts";
import { KEY_MEANS } from "./record.ts";

/** What is remembered of a log in a `--state` folder, and how the log stands to that; both undefined where nothing is. */
export type Remembered = {
  readonly path: string;
  readonly seen: SeenLog | undefined;
  readonly since: SinceSeen | undefined;
};

/** A log as it is seen now. */
type SeenNow = Omit<LogVerified, "faults" | "note">;

/** Compares a record with what a folder remembers of its log. A file there that cannot be read is an error: it would be lost. */
export async function rememberedIn(state: string, read: SeenNow): Promise<Remembered | undefined> {
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
  { key, faults }: Pick<LogVerified, "key" | "faults">,
  { read }: PublishedFolder,
  now: Date,
): Promise<void> {
  if (faults.length > 0 || key === undefined || since === "same" || (since && isRefused(since))) return;
  const note = strictText((await read(CHECKPOINT_FILE)) ?? new Uint8Array()) ?? "";
  await makeFolder(path.slice(0, path.lastIndexOf("/")));
  await replaceFile(path, seenFile({ key: keyLine(key), day: dayAt(now, LONDON), note }));
}

/**
 * Keeps the checkpoint of a second history beside the one that was seen: together they prove that both were signed. Gives the paths of
 * the two files; neither is written over.
 */
export async function keepBoth(
  { path }: Remembered,
  { checkpoint }: SeenNow,
  { read }: PublishedFolder,
): Promise<readonly [seen: string, other: string]> {
  const { size, root } = checkpoint ?? { size: 0, root: "" };
  const other = path.replace(/\.seen$/, `.other-${size}-${root.slice(0, 16)}`);
  if (!(await exists(other))) await replaceFile(other, (await read(CHECKPOINT_FILE)) ?? new Uint8Array());
  return [path, other];
}

/** What is said where a log does not go on from what was seen of it; undefined where it does, or where nothing was. */
export function sinceSeenIssue(
  { checkpoint }: Pick<LogVerified, "checkpoint">,
  { seen, since }: Pick<Remembered, "seen" | "since">,
) {
  if (seen === undefined || since === undefined || !isRefused(since)) return undefined;
  return {
    ...{ code: `record-${since}`, severity: "error", file: CHECKPOINT_FILE },
    ...sinceSeenWords(since, seen, checkpoint ?? { size: 0 }),
  };
}

/** What is said of a log that goes on from what was seen, or that was not seen before. */
export function rememberedInWords({ seen, since }: Remembered): string {
  if (seen === undefined) return "Nothing was known of this log before: from now on it is remembered.";
  const [releases, day] = [counted(seen.checkpoint.size, "release"), dayName(seen.day)];
  return since === "same"
    ? `It is as it was seen on ${day}, and has the same key.`
    : `It goes on from the ${releases} seen on ${day}, and has the same key.`;
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
