import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import type { Revision } from "../observation.ts";
import type { Issue } from "../issue.ts";
import type { Month } from "../period.ts";
import { fileOf } from "../plausibility/doubts.ts";
import { REFERENCE_FILES } from "../reference/reference.ts";
import type { Release } from "../release.ts";
import type { CouncilChange, Rotation } from "../releases/releaseJson.ts";
import type { Reason } from "../reason.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import type { AskedAbout } from "./confirmed.ts";
import type { WithheldLine } from "./withheld.ts";
import type { WithdrawnLists } from "./withdrawnList.ts";
import type { PublicEdition, Published } from "./published.ts";
import type { ListOfFigures } from "./rehearse.ts";
import type { ReceivedReference } from "./received/reference.ts";
import { utcTime } from "../utcTime.ts";

/** What an officer decides or answers, apart from the files. */
export type OfficerAnswers = {
  /** Whether published months may be restated. */
  readonly revise: boolean;
  /** Why something published is to be changed. */
  readonly reason: Reason | undefined;
  /** An answer to figures that look like a slip; without it, they hold the release. */
  readonly confirm: Reason | undefined;
  /** The only questions that it answers; where none is named it answers all. */
  readonly confirmOnly?: readonly AskedAbout[];
  /** Lines to hide besides those that the rules hide. This is the answer to a disclosure hold. */
  readonly withhold?: readonly WithheldLine[];
  /**
   * What was hidden for the answers, as the council tells the recipient of a return: who has not the private list cannot ask the same
   * questions. With it none is asked.
   */
  readonly hidden?: readonly LineOfMonth[] | undefined;
  /** The private lists of what withdrawals hid: what of it may come back. */
  readonly withdrawn?: WithdrawnLists | undefined;
  /** The private list of figures that the council gave out elsewhere, such as in answers to requests. */
  readonly told?: ListOfFigures | undefined;
  /** The roles that approved of it. */
  readonly approvedBy?: readonly string[];
};

/** A release before its list of files is hashed. */
export type Unhashed = Omit<Release, "hash">;

/** Everything that the files of the next edition are made from. A check needs no files, so only publishing builds them. */
export type Prepared = {
  readonly published: Published;
  /** The council's own reference files. */
  readonly reference: ReceivedReference;
  /** Those that are published. */
  readonly referenceBefore: ReceivedReference;
  readonly after: PublicEdition;
  /** The months that bring new, restated or newly hidden figures. */
  readonly fresh: readonly FreshMonth[];
  readonly revisions: readonly Revision[];
  /** Published reference files that the council has taken away. */
  readonly gone: readonly string[];
  /** The returns that bring something new, before anything is hidden. They must never be published. */
  readonly sent: readonly MonthlyReturn[];
  /** The published files, by their plain names, of which no earlier version may stay: something in them was shown and is taken away. */
  readonly purged: ReadonlySet<string>;
  /** The row of a reference file that is taken back: no line on a revision may tell of it. */
  readonly withdrawnText?: { readonly file: string; readonly id: string };
  /** What was hidden for the officer's answers. */
  readonly answered?: readonly LineOfMonth[];
  /** The roles that approved of it. */
  readonly approvedBy: readonly string[];
  /** The change of key that it is, where it is one. */
  readonly rotation?: Rotation;
  /** The change of the council's code or name, where it is one. */
  readonly identity?: CouncilChange | undefined;
  /** Where the figures go on once this record is closed: an address. */
  readonly successor?: string | undefined;
  /** In order; at least one. */
  readonly releases: readonly Unhashed[];
};

/** A month whose return is written anew. */
export type FreshMonth = Pick<MonthlyReturn, "period" | "observations" | "withBreakdowns">;

/** The months and figures that a request changes, and the doubts that were answered. */
type Made = Pick<Prepared, "fresh" | "revisions"> & {
  /** Only doubts about public figures. */
  readonly doubts: readonly Issue[];
};

/** One release for each new month, one for all that is restated; one of its own kind for reference files alone. */
export function releasesMade(
  { fresh, revisions, doubts }: Made,
  seqBefore: number,
  { now, reason, confirm }: OfficerAnswers & { readonly now: Date },
): Unhashed[] {
  const restated = [...new Set(revisions.map(({ period }) => period))].sort();
  const newMonths = fresh.map(({ period }) => period).filter((period) => !restated.includes(period));
  const newest = restated.at(-1);
  const confirmedIn = (months: readonly Month[]) =>
    doubts.some(({ file }) => months.some((month) => file === fileOf(month))) ? confirm : undefined;
  /** The newest release brings the reference files, and keeps what was said to questions about them. */
  const confirmedWith = doubts.some(({ file = "" }) => REFERENCE_FILES.includes(file)) ? confirm : undefined;
  const time = utcTime(now);
  const kinds: Omit<Unhashed, "seq" | "time">[] = [
    ...newMonths.map((period) => ({
      period,
      kind: "return" as const,
      reason: newest === undefined ? reason : undefined,
      confirmed: confirmedIn([period]),
    })),
    ...(newest === undefined
      ? []
      : [{ period: newest, kind: "revision" as const, reason, confirmed: confirmedIn(restated) }]),
  ];
  const alone = { period: undefined, kind: "reference" as const, reason, confirmed: undefined };
  const all = kinds.length > 0 ? kinds : [alone];
  return all.map((each, index) => ({
    ...each,
    confirmed: each.confirmed ?? (index === all.length - 1 ? confirmedWith : undefined),
    seq: seqBefore + index + 1,
    time,
  }));
}
