import type { Alike } from "../../src/core/comparators/peers/alike.ts";
import type { PeerFigure, PeerRecord } from "../../src/core/comparators/peers/peer.ts";
import { publishedByPeer, type PeerFault } from "../../src/core/comparators/peers/published.ts";
import type { Council, Peer } from "../../src/core/council.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { dayAt, dayName, LONDON } from "../../src/core/period.ts";
import { codeOfOrigin } from "../../src/core/releases/log/checkpoint.ts";
import { keyLine, readKeyLine } from "../../src/core/releases/log/verifierKey.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import { isRecord } from "../../src/core/releases/record.ts";
import { isRefused, readSeenFile, seenFile, sinceSeen } from "../../src/core/releases/seen.ts";
import { peerSeenFile } from "../../src/core/tables/peers.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { readText, strictText } from "../effects/files.ts";
import { openPublished } from "./openPublished.ts";
import { KEY_MEANS, provenRecord, refusedInWords } from "./record.ts";
import { sinceSeenWords } from "./seen.ts";

/** The council that takes over figures: its own files, and what it has published. */
export type TakingOver = {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  /** The folder of what is published, with what was last seen of each peer. */
  readonly data: string;
  readonly now: Date;
};

/** What was taken from one peer: the figures, the record that they come from, and what is remembered of its log. */
export type PeerTaken = {
  readonly record: PeerRecord;
  readonly figures: readonly PeerFigure[];
  readonly alike: Alike;
  readonly seen: string;
};

const PEER_MEANS = { sha256: KEY_MEANS.sha256, decode: strictText, read: readCsv };

/**
 * The monthly figures of a peer, from its record as it is published at its address: held to the key that `council.json` names, to what was
 * last seen of its log, and to everything that `verify` asks of a record. A sentence with place and remedy where something does not hold.
 */
export async function takenFrom(peer: Peer, ours: TakingOver): Promise<PeerTaken | string> {
  const refused = (sentence: string) => `${peer.name} (${peer.address}): ${sentence}`;
  const key = await readKeyLine(peer.key, KEY_MEANS);
  if (key === undefined)
    return refused("the key in council.json is no public key. Copy the last line of its releases/key.pub.");
  const opened = await openPublished(peer.address);
  if (typeof opened === "string") return refused(opened);
  const { folder } = opened;
  const read = isRecord(folder) ? await provenRecord(folder, key) : undefined;
  if (read === undefined)
    return refused("Nothing has been published there. Ask the council for the address.");
  if (read.faults.length > 0) return refused(`${refusedInWords(read)} Nothing was taken over.`);
  const laCode = read.checkpoint && codeOfOrigin(read.checkpoint.origin);
  if (laCode === undefined || read.checkpoint === undefined)
    return refused(`${CHECKPOINT_FILE} names no council. Ask the council for the address.`);
  if (laCode === ours.council.laCode)
    return refused("this is our own record. Take it out of peers in council.json.");

  const before = await readText(`${ours.data}/${peerSeenFile(laCode)}`);
  const seen = before === undefined ? undefined : readSeenFile(before);
  const since = seen && (await sinceSeen(seen, read, KEY_MEANS));
  if (seen && since && isRefused(since)) {
    const { message, remedy } = sinceSeenWords(since, seen, read.checkpoint);
    return refused(`${message} ${remedy}`);
  }
  const hashes = read.lists?.newest ?? new Map<string, string>();
  const found = await publishedByPeer(folder, hashes, ours, PEER_MEANS);
  if ("fault" in found) return refused(faultWords(found));
  const newest = read.entries?.at(-1)?.time;
  const [own, note] = [read.key ?? key, strictText((await folder.read(CHECKPOINT_FILE)) ?? new Uint8Array())];
  const { size, root } = read.checkpoint;
  const asAt = dayAt(newest === undefined ? ours.now : new Date(newest), LONDON);
  return {
    ...found,
    record: { ...{ laCode, name: peer.name, address: peer.address, key: keyLine(own) }, size, root, asAt },
    seen:
      since === "same" && before !== undefined
        ? before
        : seenFile({ key: keyLine(own), day: dayAt(ours.now, LONDON), note: note ?? "" }),
  };
}

/** Why nothing is taken over, and what to do. */
function faultWords(found: PeerFault): string {
  switch (found.fault) {
    case "unlisted":
      return `${found.file} is not in its list of files. Ask the council to publish it anew.`;
    case "altered":
      return `${found.file} is not the file that its list names. Ask the council to publish it anew.`;
    case "unreadable":
      return `${found.file} has a row that this version cannot read. Ask the council which version it runs.`;
    case "one-invented":
      return "one of the two councils is invented. Invented figures are never shown beside real ones.";
  }
}

/** What was taken from a peer, in a line or two. */
export function takenWords({ record, figures, alike }: PeerTaken): string {
  const { name, size, asAt } = record;
  const unlike = alike.unlike.map(({ id, column }) => `${id} (another ${column})`).join(", ");
  return [
    `${name}: ${counted(figures.length, "figure")} of ${counted(alike.pairs.length, "indicator")}, as at ${dayName(asAt)} (${counted(size, "release")}).`,
    ...(unlike === "" ? [] : [`  Not taken over: ${unlike}.`]),
  ].join("\n");
}
