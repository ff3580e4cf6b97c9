import { monthsIn, revise, revisionsIn, type Revision } from "../dataset/dataset.ts";
import { protect, type Withheld } from "../disclosure/protect.ts";
import { isError, isWarning, type Issue } from "../issue.ts";
import { dayAt, type Month } from "../period.ts";
import { doubtsAbout } from "../plausibility/doubts.ts";
import type { Release } from "../releases/list.ts";
import { COUNCIL_FILE, type Reference } from "../reference/reference.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { readDrop, type GivenFile, type Rest } from "./received/drop.ts";
import {
  changedReferenceFiles,
  REFERENCE_FILES,
  readReferenceFiles,
  type Csv,
  type PublicEdition,
} from "./files.ts";
import { releasesMade, type Answers, type Prepared } from "./prepared.ts";
import { proseFaults } from "./received/prose.ts";
import { limitNotes } from "./received/limitNotes.ts";
import { proseNotes } from "./received/proseNotes.ts";
import { readPublishedFiles, type Published } from "./published.ts";

/** All that a release follows from. The same request gives the same outcome, wherever and whenever it is worked out. */
export type Request = Answers & {
  /** The texts of what is published, by path; see `FILES_TO_READ`. */
  readonly published: ReadonlyMap<string, string>;
  /** The council's own reference files, by name. */
  readonly reference: ReadonlyMap<string, string>;
  /** None where only changed reference files are to be released. */
  readonly given: readonly GivenFile[];
  readonly now: Date;
  /** The zone whose calendar says whether a month is over. */
  readonly zone: string;
  readonly rest: Rest;
};

/** What publishing would do. With any error among `issues`, or a question without an answer, nothing. */
export type Outcome = {
  /** What there is to publish: undefined where nothing would change. */
  readonly prepared: Prepared | undefined;
  /** The newest release that is published; undefined where there is none. */
  readonly release: Release | undefined;
  readonly issues: readonly Issue[];
  /** Whether a warning among `issues` waits for an answer. */
  readonly isHeld: boolean;
  /** The returns as understood, before anything is hidden. Never public. */
  readonly returns: readonly MonthlyReturn[];
  /** Never public: it tells which figures are small. */
  readonly withheld: readonly Withheld[];
  /** Also where they are the reason for a refusal. */
  readonly revisions: readonly Revision[];
  /** What is public before and after; undefined for what is refused. */
  readonly editions: { readonly before: PublicEdition; readonly after: PublicEdition } | undefined;
};

/** What becomes of a request. */
export type Verdict = "refused" | "held" | "unchanged" | "changed";

export function verdictOn({ issues, isHeld, prepared }: Outcome): Verdict {
  if (issues.some(isError)) return "refused";
  return isHeld ? "held" : prepared === undefined ? "unchanged" : "changed";
}

/** Works out a release from what is published and what is given, but for its files. Writes nothing, reads no clock. */
export async function prepareRelease(request: Request, csv: Csv): Promise<Outcome> {
  const { published, issues: inPublished } = readPublishedFiles(request.published, csv);
  const { reference, issues: inReference } = readReferenceFiles(request.reference, csv);
  const inProse = proseFaults(request.reference, reference?.council.disclosure.threshold ?? 0, csv);
  if (published === undefined || reference === undefined || inProse.length > 0)
    return refusal([...inProse, ...inPublished, ...inReference]);
  if (!reference.council.illustrative)
    return refusal([{ code: "council-not-illustrative", file: COUNCIL_FILE }]);
  if (request.given.length === 0 && published.releases.length === 0)
    return refusal([{ code: "nothing-published" }]);

  const months = monthsIn(published.dataset);
  const today = dayAt(request.now, request.zone);
  const { returns, issues: inReturns } = await readDrop(
    request.given,
    reference,
    months,
    today,
    request.rest,
  );
  if (inReturns.some(isError)) return refusal(inReturns);

  const { observations, withheld } = protectEach(returns, reference);
  const revisions = revisionsIn(published.dataset, observations);
  if (revisions.length > 0 && !request.revise)
    return { ...refusal([...inReturns, ...alreadyPublished(revisions)]), revisions };

  // A published month that says the same stays as it was written: 85 sent again as 85.0 is the same figure.
  const restated = new Set(revisions.map(({ period }) => period));
  const isFresh = ({ period }: { readonly period: Month }) =>
    restated.has(period) || !months.includes(period);
  const fresh = returns.filter(isFresh);
  const dataset = revise(published.dataset, observations.filter(isFresh));
  const issues = [
    ...inReturns,
    ...doubtsAbout(fresh, published.dataset, reference.indicators),
    ...proseNotes(request.reference, { dataset, reference }, csv),
    ...limitNotes({ dataset, reference }),
  ];
  const isHeld = issues.some(isWarning) && request.confirm === undefined;
  const referenceBefore = isPublishedAsItIs(request.reference, published)
    ? reference
    : readReferenceFiles(publishedReference(published), csv).reference;
  const editions = {
    before: { dataset: published.dataset, reference: referenceBefore ?? reference },
    after: { dataset, reference },
  };
  const report = { issues, isHeld, returns, withheld, revisions, editions };
  const unchanged = { ...report, prepared: undefined, release: published.releases.at(-1) };
  const gone = REFERENCE_FILES.filter((file) => published.texts.has(file) && !request.reference.has(file));
  const isChanged =
    fresh.length > 0 ||
    gone.length > 0 ||
    changedReferenceFiles(request.reference, published.texts, csv).length > 0;
  if (isHeld || !isChanged) return unchanged;

  const made = { fresh, revisions, doubts: issues.filter(isWarning) };
  const releases = releasesMade(made, published.releases.length, request);
  const after = editions.after;
  const prepared = { published, reference: request.reference, after, fresh, revisions, gone, releases };
  return { ...unchanged, prepared };
}

function publishedReference({ texts }: Published): Map<string, string> {
  return new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
}

function isPublishedAsItIs(reference: ReadonlyMap<string, string>, { texts }: Published): boolean {
  return REFERENCE_FILES.every((file) => reference.get(file) === texts.get(file));
}

function protectEach(returns: readonly MonthlyReturn[], { indicators, council }: Reference) {
  const shown = returns.map(({ observations }) =>
    protect(observations, indicators, council.disclosure.threshold),
  );
  return {
    observations: shown.flatMap((each) => each.observations),
    withheld: shown.flatMap((each) => each.withheld),
  };
}

/** A published month with other figures is a revision, which is made on purpose and with a reason. */
function alreadyPublished(revisions: readonly Revision[]): Issue[] {
  const months = [...new Set(revisions.map(({ period }) => period))];
  return months.map((month) => {
    const cells = revisions.filter(({ period }) => period === month).length;
    return { code: "month-already-published", month, cells, file: `${month}.csv` };
  });
}

/** What is at fault, and nothing else. */
export function refusal(issues: readonly Issue[]): Outcome {
  return {
    ...{ issues, isHeld: false, returns: [], withheld: [], revisions: [], editions: undefined },
    ...{ prepared: undefined, release: undefined },
  };
}
