import { readDay, type Day } from "../period.ts";
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
  { key, keyLines, checkpoint, entries }: Pick<RecordRead, "key" | "keyLines" | "checkpoint" | "entries">,
  means: Pick<RecordMeans, "encode" | "sha256">,
): Promise<SinceSeen | undefined> {
  if (key === undefined || checkpoint === undefined) return undefined;
  if (keyLine(key) !== seen.key && !keyLines.includes(seen.key)) return "other-key";
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
