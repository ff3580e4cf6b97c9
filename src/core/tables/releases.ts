import { readMonth } from "../period.ts";
import { readReason } from "../reason.ts";
import { RELEASE_KINDS, type Release } from "../release.ts";
import type { Records, Table } from "./table.ts";

/**
 * `releases/releases.csv`: one line for each release, oldest first. Lines are only added, so a longer file means a newer
 * edition.
 */
const HEADER = ["seq", "period", "hash", "time", "kind", "reason", "confirmed"] as const;

const NONE = "-";

/** A release without its reasons. */
export type ListedRelease = Omit<Release, "reason" | "confirmed">;

/** The rows of `releases.csv`, in the order given, which must be oldest first. */
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

/** Every release, oldest first; undefined for a file that `releaseRecords` did not make. */
export function readReleases([header, ...rows]: Table): Release[] | undefined {
  if (header?.cells.join() !== HEADER.join()) return undefined;
  const releases: Release[] = [];
  for (const { cells } of rows) {
    const listed = listedIn(cells);
    const [reason = "", confirmed = ""] = cells.slice(HEADER.indexOf("reason"));
    const areOurs = [reason, confirmed].every((cell) => cell === NONE || readReason(cell) !== undefined);
    if (!areOurs || listed?.seq !== releases.length + 1) return undefined;
    releases.push({ ...listed, reason: readReason(reason), confirmed: readReason(confirmed) });
  }
  return releases;
}

/**
 * The newest release, from the last line of the file's text; undefined for a file that is cut short, lists no release or is not
 * ours. No cell of this file is quoted, so a page that needs only this loads no CSV reader. It does not read reasons, unlike
 * `readReleases`: a page that has been open for long may not know a newer one.
 */
export function readNewestRelease(text: string): ListedRelease | undefined {
  const lines = text.split("\n");
  const newest = lines.pop() === "" ? listedIn(lines.pop()?.split(",") ?? []) : undefined;
  return newest && !Number.isNaN(Date.parse(newest.time)) ? newest : undefined;
}

/** A line as a release; undefined for a line that we did not write. */
function listedIn([seq = "", period = "", hash = "", time = "", kindCell = ""]: readonly string[]):
  ListedRelease | undefined {
  const kind = RELEASE_KINDS.find((each) => each === kindCell);
  const month = readMonth(period);
  const needsMonth = kind === "return" || kind === "revision";
  if (kind === undefined || (needsMonth && month === undefined)) return undefined;
  return { seq: Number(seq), period: month, hash, time, kind };
}
