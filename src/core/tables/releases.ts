import { readMonth } from "../period.ts";
import { readReason } from "../reason.ts";
import { RELEASE_KINDS, type Release } from "../release.ts";
import type { Records, Table } from "./table.ts";

/** `releases/releases.csv`: one line a release, oldest first. It only ever grows, so it tells whether another edition is out. */
const HEADER = ["seq", "period", "hash", "time", "kind", "reason", "confirmed"] as const;

const NONE = "-";

/** What a line says of its edition, but for why it was made. */
export type ListedRelease = Omit<Release, "reason" | "confirmed">;

/** Every release in the order given, oldest first. The signed log of a later edition takes its place. */
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
 * The newest release, from the last line of the file's text; undefined for a file that is cut short, lists none or is not
 * ours. None of its cells is ever quoted, so a page that asks for nothing else needs no reader of CSV. It asks less than
 * `readReleases`: a page that somebody still has open may meet a reason that came after it.
 */
export function readNewestRelease(text: string): ListedRelease | undefined {
  const lines = text.split("\n");
  const newest = lines.pop() === "" ? listedIn(lines.pop()?.split(",") ?? []) : undefined;
  return newest && !Number.isNaN(Date.parse(newest.time)) ? newest : undefined;
}

/** undefined for a line that is not ours. */
function listedIn([seq = "", period = "", hash = "", time = "", kindCell = ""]: readonly string[]):
  ListedRelease | undefined {
  const kind = RELEASE_KINDS.find((each) => each === kindCell);
  const month = readMonth(period);
  if (kind === undefined || (kind !== "reference" && month === undefined)) return undefined;
  return { seq: Number(seq), period: month, hash, time, kind };
}
