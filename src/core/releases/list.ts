import { readMonth, type Month } from "../period.ts";
import type { Records, Table } from "../tables/table.ts";
import { readReason, type Reason } from "./reason.ts";

/** Why a release was made: a month's return, restated earlier months, or changed reference files alone. */
export const RELEASE_KINDS = ["return", "revision", "reference"] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** One edition of what is published. */
export type Release = {
  /** 1 for the first. */
  readonly seq: number;
  /** The month whose return it brought, or the newest it restated; undefined for reference files alone. */
  readonly period: Month | undefined;
  /** SHA-256 of the edition's list of files, 64 hexadecimal digits. */
  readonly hash: string;
  /** When it was published: an ISO instant, in UTC. */
  readonly time: string;
  readonly kind: ReleaseKind;
  /** Why what was public is another now; undefined where nothing was changed. */
  readonly reason: Reason | undefined;
  /** What an officer answered to figures that looked like a slip; undefined where none did. */
  readonly confirmed: Reason | undefined;
};

export const RELEASES_FILE = "releases/releases.csv";

const HEADER = ["seq", "period", "hash", "time", "kind", "reason", "confirmed"] as const;

const NONE = "-";

/** Every release in order, oldest first. The signed log of a later edition takes its place. */
export function releaseRecords(releases: readonly Release[]): Records {
  const rows = releases.map(({ seq, period, hash, time, kind, reason, confirmed }) => [
    String(seq),
    period ?? NONE,
    hash,
    time,
    kind,
    reason ?? NONE,
    confirmed ?? NONE,
  ]);
  return { header: HEADER, rows };
}

/** undefined for a file that `releaseRecords` did not make. */
export function readReleases([header, ...rows]: Table): Release[] | undefined {
  if (header?.cells.join() !== HEADER.join()) return undefined;
  const releases: Release[] = [];
  for (const { cells } of rows) {
    const [seq = "", period = "", hash = "", time = "", kindCell = "", reason = "", confirmed = ""] = cells;
    const kind = RELEASE_KINDS.find((each) => each === kindCell);
    const month = readMonth(period);
    const isListed = [reason, confirmed].every((cell) => cell === NONE || readReason(cell) !== undefined);
    if (
      !isListed ||
      Number(seq) !== releases.length + 1 ||
      kind === undefined ||
      (kind !== "reference" && month === undefined)
    )
      return undefined;
    releases.push({
      seq: Number(seq),
      period: month,
      hash,
      time,
      kind,
      reason: readReason(reason),
      confirmed: readReason(confirmed),
    });
  }
  return releases;
}
