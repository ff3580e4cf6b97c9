import type { Council } from "../../council.ts";
import type { Indicator } from "../../indicator.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../../reference/publishedCouncil.ts";
import type { PublishedFolder, RecordMeans } from "../../releases/folder.ts";
import { objectFile } from "../../releases/objects.ts";
import { INDICATORS, readPublishedIndicators } from "../../tables/indicators.ts";
import { OBSERVATIONS_FILE, readObservations } from "../../tables/observations.ts";
import type { Csv } from "../../tables/table.ts";
import { alikeIndicators, peerFigures, type Alike } from "./alike.ts";
import type { PeerFigure } from "./peer.ts";

/** What a peer has of our indicators, from its own files. */
export type PublishedByPeer = { readonly figures: readonly PeerFigure[]; readonly alike: Alike };

/** Why nothing is taken over: a file that its list does not name, that is another, or that cannot be read; or one of the two is invented. */
export type PeerFault =
  | { readonly fault: "unlisted" | "altered" | "unreadable"; readonly file: string }
  | { readonly fault: "one-invented" };

const FILES = [COUNCIL_FILE, INDICATORS.file, OBSERVATIONS_FILE] as const;

/**
 * The figures in the newest edition of a peer's record. `hashes` are those of its list of files, by path: each file is read under its
 * hash and held to it.
 */
export async function publishedByPeer(
  { read }: Pick<PublishedFolder, "read">,
  hashes: ReadonlyMap<string, string>,
  { council, indicators }: { readonly council: Council; readonly indicators: readonly Indicator[] },
  means: Pick<RecordMeans, "sha256" | "decode"> & Pick<Csv, "read">,
): Promise<PublishedByPeer | PeerFault> {
  const texts: string[] = [];
  for (const file of FILES) {
    const hash = hashes.get(file);
    if (hash === undefined) return { fault: "unlisted", file };
    const bytes = await read(objectFile(hash, file));
    const text = bytes && means.decode(bytes);
    if (bytes === undefined || text === undefined || (await means.sha256(bytes)) !== hash)
      return { fault: "altered", file };
    texts.push(text);
  }
  const [json = "", list = "", rows = ""] = texts;
  const theirs = readPublishedCouncil(json);
  if (theirs === undefined) return { fault: "unreadable", file: COUNCIL_FILE };
  const theirIndicators = readPublishedIndicators(means.read(list).table);
  if (theirIndicators === undefined) return { fault: "unreadable", file: INDICATORS.file };
  const observations = readObservations(means.read(rows).table);
  if (observations === undefined) return { fault: "unreadable", file: OBSERVATIONS_FILE };
  if (theirs.illustrative !== council.illustrative) return { fault: "one-invented" };
  const alike = alikeIndicators(indicators, theirIndicators);
  return { alike, figures: peerFigures(alike, observations) };
}
