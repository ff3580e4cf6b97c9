import { isError, type Issue } from "../issue.ts";
import { LONDON, type Month } from "../period.ts";
import { COMMITMENT_FILE, commitmentTo, readCommitmentFile } from "../releases/commitment.ts";
import type { LogEntry } from "../releases/log/entry.ts";
import type { HashOfBytes } from "../releases/log/tree.ts";
import { releaseFile } from "../releases/paths.ts";
import { approvedIn, RELEASE_JSON } from "../releases/releaseJson.ts";
import { bytesOf, type Writing } from "../tables/bytes.ts";
import { returnFile } from "../tables/returns.ts";
import type { Csv } from "../tables/table.ts";
import { DIFFERENCES_FILE, differenceRecords } from "./built/differences.ts";
import { returnRecords } from "./built/figures.ts";
import { beforeRelease, type BeforeRelease, type ReadPublished } from "./editionBefore.ts";
import type { OfficerAnswers } from "./prepared.ts";
import type { GivenFile } from "./received/drop.ts";
import { prepareRelease, type ReleaseOutcome } from "./release.ts";

/** A release's commitment to the file of a month as it was sent. */
export type Committed = { readonly entry: LogEntry; readonly hash: string; readonly commitment: string };

/** Every commitment to a month's file, oldest first: that of its first publication, and of each that restated it. */
export async function commitmentsTo(
  period: Month,
  entries: readonly LogEntry[],
  read: ReadPublished,
): Promise<readonly Committed[]> {
  const found: Committed[] = [];
  for (const hash of new Set(entries.flatMap((entry) => entry.hash ?? []))) {
    const text = await read(releaseFile(hash, COMMITMENT_FILE));
    const commitment = text === undefined ? undefined : readCommitmentFile(text)?.get(period);
    const ofRelease = entries.filter((each) => each.hash === hash);
    const entry = ofRelease.find((each) => each.period === period) ?? ofRelease.at(-1);
    if (commitment !== undefined && entry !== undefined) found.push({ entry, hash, commitment });
  }
  return found;
}

/** The last of some commitments that a nonce (32 bytes) and a file open; undefined where they open none. */
export async function openedBy(
  nonce: Uint8Array,
  file: Uint8Array,
  commitments: readonly Committed[],
  sha256: HashOfBytes,
): Promise<Committed | undefined> {
  const opens = await commitmentTo(nonce, file, sha256);
  return commitments.findLast(({ commitment }) => commitment === opens);
}

/** Spellings of a file that programs and mail change on the way: its line ends, and the mark at its start. */
export function spellingsOf(file: Uint8Array): readonly Uint8Array[] {
  // Each byte is a character, so that whatever the file holds comes back as it was.
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join("");
  const bare = text.replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const marked = ["", "\u00ef\u00bb\u00bf"].flatMap((mark) => [`${mark}${bare}`, `${mark}${bare}\n`]);
  const all = marked.flatMap((each) => [each, each.replace(/\n/g, "\r\n"), each.replace(/\n/g, "\r")]);
  return [...new Set(all)].map((each) => Uint8Array.from(each, (character) => character.charCodeAt(0)));
}

const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;

/** What comes out where protection is run again on a file whose commitment opens. */
export type Again =
  /** The same public bytes, and differences.csv says the same. */
  | { readonly kind: "same"; readonly hidden: number }
  /** Other ones, or another list of differences. */
  | { readonly kind: "other"; readonly what: "figures" | "differences" }
  /** A question that the officer answered, and no answer is given here. */
  | { readonly kind: "held"; readonly issues: readonly Issue[] }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  /** A list that says what was published is withdrawn, so nothing can be worked out anew. */
  | { readonly kind: "withdrawn" };

export type ToProtectAgain = {
  readonly period: Month;
  /** The return as it was sent. */
  readonly file: GivenFile;
  readonly committed: Committed;
  readonly entries: readonly LogEntry[];
  readonly read: ReadPublished;
  /** What the officer answered, as the council tells the recipient. */
  readonly answers: Pick<OfficerAnswers, "withhold" | "hidden" | "approvedBy">;
};

type Means = Csv & Writing & { readonly sha256: HashOfBytes };

/**
 * Protects a return again as its release did: from what was published before, with the release's own reference files, time and
 * reason. Other months of the same release are known as the public sees them alone: they are taken as published before; where that
 * does not give the same bytes, as sent together with it.
 */
export async function protectAgain(request: ToProtectAgain, means: Means): Promise<Again> {
  const { period, committed, entries, read } = request;
  const before = await beforeRelease(committed.hash, period, entries, read, means);
  const published = before?.list.get(returnFile(period));
  if (before === undefined || published === undefined) return { kind: "withdrawn" };
  const differences = await read(releaseFile(committed.hash, DIFFERENCES_FILE));
  const lines = (differences ?? "").split("\n").filter((line) => line.startsWith(`${period},`));

  const hidden = request.answers.hidden?.filter((line) => line.period === period);
  const named = (request.answers.withhold ?? []).filter((line) => (line.period ?? period) === period);
  let again: Again | undefined;
  for (const isBesideFirst of before.isFirst ? [false] : before.beside.size === 0 ? [true] : [true, false])
    // An answer that names no month may have been about another one of the release.
    for (const withhold of named.length === 0 || before.beside.size === 0 ? [named] : [named, []]) {
      const told = hidden === undefined ? { withhold } : { withhold: [], hidden };
      const outcome = await preparedAgain(request, before, { isBesideFirst, told }, means);
      const next = await judged(outcome, period, { published, lines }, means);
      if (next.kind === "same") return next;
      again ??= next;
    }
  return again ?? { kind: "withdrawn" };
}

async function preparedAgain(
  { period, file, committed, entries, read, answers }: ToProtectAgain,
  before: BeforeRelease,
  {
    isBesideFirst,
    told,
  }: { readonly isBesideFirst: boolean; readonly told: Pick<OfficerAnswers, "withhold" | "hidden"> },
  csv: Csv,
): Promise<ReleaseOutcome> {
  const ofRelease = entries.filter(({ hash }) => hash === committed.hash);
  const approved = approvedIn((await read(releaseFile(committed.hash, RELEASE_JSON))) ?? "");
  const beside = [...before.beside].map(([month, text]): GivenFile => ({
    ...csv.read(text),
    name: `${month}.csv`,
    text,
    issues: [],
  }));
  return prepareRelease(
    {
      published: await before.published(isBesideFirst),
      ...{ reference: before.reference, words: undefined },
      given: [{ ...file, name: `${period}.csv` }, ...(isBesideFirst ? [] : beside)],
      now: new Date(committed.entry.time),
      zone: LONDON,
      rest: () => Promise.resolve(),
      // Whether figures looked like a slip changes none of them.
      ...{ revise: true, confirm: "checked-and-right" },
      reason: ofRelease.find(({ reason }) => reason !== undefined)?.reason,
      ...told,
      approvedBy: [...new Set([...approved, ...(answers.approvedBy ?? [])])],
    },
    csv,
  );
}

/** `published` is the hash of the month's public return, `lines` what differences.csv lists of it. */
async function judged(
  { prepared, issues, isHeld }: ReleaseOutcome,
  period: Month,
  { published, lines }: { readonly published: string; readonly lines: readonly string[] },
  means: Means,
): Promise<Again> {
  if (issues.some(isError)) return { kind: "refused", issues: issues.filter(isError) };
  if (isHeld) return { kind: "held", issues };
  const fresh = prepared?.fresh.find((each) => each.period === period);
  if (prepared === undefined || fresh === undefined) return { kind: "other", what: "figures" };
  const bytes = bytesOf(returnRecords(fresh, prepared.after), means);
  if ((await means.sha256(bytes)) !== published) return { kind: "other", what: "figures" };
  const sent = prepared.sent.filter((each) => each.period === period);
  const { rows } = differenceRecords(sent, prepared.after.dataset.observations);
  const isListed = rows.map((row) => row.join(",")).join("\n") === lines.join("\n");
  return isListed ? { kind: "same", hidden: rows.length } : { kind: "other", what: "differences" };
}
