import type { PeerFigure, PeerRecord } from "../comparators/peers/peer.ts";
import { readDay, readMonth } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import { PEERS_FOLDER } from "./peerPaths.ts";
import type { Records, Table } from "./table.ts";

/** The list of the councils whose monthly figures were taken over, and of the records that they were taken from. */
export const PEERS_FILE = `${PEERS_FOLDER}peers.csv`;

/** What was last seen of a peer's log, as `verify --state` keeps it: the next import must go on from it. */
export function peerSeenFile(laCode: string): string {
  return `${PEERS_FOLDER}${laCode}.seen.txt`;
}

/** Whether a published file is about peers. */
export function isOfPeers(path: string): boolean {
  return path.startsWith(PEERS_FOLDER);
}

const RECORD_HEADER = ["la_code", "name", "address", "key", "size", "root", "as_at"] as const;

const RECORD_COLUMNS: Columns<PeerRecord, (typeof RECORD_HEADER)[number]> = {
  la_code: ({ laCode }) => laCode,
  name: ({ name }) => name,
  address: ({ address }) => address,
  key: ({ key }) => key,
  size: ({ size }) => String(size),
  root: ({ root }) => root,
  as_at: ({ asAt }) => asAt,
};

/** `comparators/peers/peers.csv`, in the order given. */
export function peerRecords(peers: readonly PeerRecord[]): Records {
  return recordsOf(RECORD_COLUMNS, peers);
}

/** The peers in the order of the file; undefined for a file we did not write. */
export function readPeerRecords(table: Table): PeerRecord[] | undefined {
  if (!hasHeader(table, RECORD_HEADER)) return undefined;
  return itemsIn(table, RECORD_HEADER, ({ la_code: laCode, name, address, key, size, root, as_at }) => {
    const asAt = readDay(as_at);
    const isCounted = /^\d{1,9}$/.test(size);
    return asAt === undefined || !isCounted
      ? undefined
      : { ...{ laCode, name, address, key, root, asAt }, size: Number(size) };
  });
}

const HEADER = ["indicator", "period", "numerator", "denominator", "value"] as const;

const COLUMNS: Columns<PeerFigure, (typeof HEADER)[number]> = {
  indicator: ({ indicator }) => indicator,
  period: ({ period }) => period,
  numerator: ({ numerator }) => figureCell(numerator),
  denominator: ({ denominator }) => figureCell(denominator),
  value: ({ value }) => figureCell(value),
};

/** `comparators/peers/<la_code>.csv`, in the order given. */
export function peerFigureRecords(figures: readonly PeerFigure[]): Records {
  return recordsOf(COLUMNS, figures);
}

/** A peer's figures in the order of the file; undefined for a file we did not write. */
export function readPeerFigures(table: Table): PeerFigure[] | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  return itemsIn(table, HEADER, (cells) => {
    const [period, value] = [readMonth(cells.period), figureOf(cells.value)];
    if (period === undefined || value === undefined) return undefined;
    const [numerator, denominator] = [figureOf(cells.numerator), figureOf(cells.denominator)];
    return { indicator: cells.indicator, period, numerator, denominator, value };
  });
}
