import { counted } from "../messages/nouns.ts";
import { dayName, readDay, type Day } from "../period.ts";
import { readCheckpointText, type Checkpoint } from "./log/checkpoint.ts";
import { beginsWith } from "./log/listed.ts";
import { readNoteFile } from "./log/note.ts";
import { keyLine } from "./log/verifierKey.ts";
import type { RecordMeans } from "./folder.ts";
import type { RecordRead } from "./record.ts";

/** What somebody remembers of a log whose record held: the checkpoint with its signatures, the key, and the day in London. */
export type SeenLog = {
  /** The key as a line. */
  readonly key: string;
  readonly day: Day;
  readonly checkpoint: Checkpoint;
  /** The checkpoint's file as it was, so that it proves later what was signed. */
  readonly note: string;
};

/** How a log stands to what was seen of it before. */
export type SinceSeen = "same" | "longer" | "older" | "forked" | "other-key";

/** The name of the file in which a log is remembered: its origin, with what a name may not have replaced. */
export function seenFileName(origin: string): string {
  return `${origin.replaceAll(/[^A-Za-z0-9.-]/g, "_").slice(0, 100)}.seen`;
}

/** What is remembered, as a file: the key, the day, and then the checkpoint's file to the byte. */
export function seenFile({ key, day, note }: Omit<SeenLog, "checkpoint">): string {
  return `${key}\n${day}\n${note}`;
}

/** What `seenFile` wrote; undefined for any other text. */
export function readSeenFile(text: string): SeenLog | undefined {
  const [key = "", first = "", ...rest] = text.split("\n");
  const [day, note] = [readDay(first), rest.join("\n")];
  const checkpoint = readCheckpointText(readNoteFile(note)?.text ?? "");
  return day === undefined || checkpoint === undefined || key === ""
    ? undefined
    : { key, day, checkpoint, note };
}

/** Whether a log goes on from what was seen of it; undefined where its own entries are not all there, which says nothing of it. */
export async function sinceSeen(
  seen: SeenLog,
  { key, checkpoint, entries }: Pick<RecordRead, "key" | "checkpoint" | "entries">,
  means: Pick<RecordMeans, "encode" | "sha256">,
): Promise<SinceSeen | undefined> {
  if (key === undefined || checkpoint === undefined) return undefined;
  if (keyLine(key) !== seen.key) return "other-key";
  const { size, root } = seen.checkpoint;
  if (checkpoint.size < size) return "older";
  if (checkpoint.size === size) return checkpoint.root === root ? "same" : "forked";
  if (entries === undefined) return undefined;
  return (await beginsWith(entries, seen.checkpoint, means)) ? "longer" : "forked";
}

/** Whether a log that stands so to what was seen is refused. */
export function isRefused(since: SinceSeen): since is "older" | "forked" | "other-key" {
  return since !== "same" && since !== "longer";
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
