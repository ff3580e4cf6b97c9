import type { PeerMonths } from "../core/comparators/peers/peer.ts";
import { peerFile } from "../core/tables/peerPaths.ts";
import { PEERS_FILE, readPeerFigures, readPeerRecords } from "../core/tables/peers.ts";
import { inData, type FileRead, type ReadFile } from "./files.ts";
import { optionalIn } from "./tables.ts";

/** Peers' months of one indicator, and the files that have them. */
export type PeersRead = { readonly peers: readonly PeerMonths[]; readonly files: readonly FileRead[] };

/**
 * The months of one indicator of every peer whose figures were imported, in the order of their list; none of a peer that has no figure of it.
 * undefined where a file cannot be fetched or is not what we publish.
 */
export async function readPeers(read: ReadFile, indicator: string): Promise<PeersRead | undefined> {
  const list = await read(inData(PEERS_FILE));
  const records = optionalIn(list, readPeerRecords);
  if (records === undefined) return undefined;
  const files = await Promise.all(records.map(({ laCode }) => read(inData(peerFile(laCode)))));
  const peers: PeerMonths[] = [];
  for (const [place, record] of records.entries()) {
    const file = files[place];
    const all = file && optionalIn(file, readPeerFigures);
    if (all === undefined) return undefined;
    const figures = all.filter((each) => each.indicator === indicator);
    if (figures.length > 0) peers.push({ record, figures });
  }
  return { peers, files: [list, ...files] };
}
