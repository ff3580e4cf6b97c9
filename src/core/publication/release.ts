import { monthsIn, revise, revisionsIn, type Revision } from "../dataset/dataset.ts";
import { protect, type Withheld } from "../disclosure/protect.ts";
import { isError, isWarning, type Issue } from "../issue.ts";
import { dayAt, type Month } from "../period.ts";
import { doubtsAbout } from "../plausibility/doubts.ts";
import { COUNCIL_FILE, type Reference } from "../reference/reference.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { readDrop, type GivenFile, type Rest } from "./drop.ts";
import { inEdition, type Answers, type Edition, type Sha256 } from "./edition.ts";
import {
  dataFiles,
  REFERENCE_FILES,
  readReferenceFiles,
  referenceFiles,
  type Csv,
  type PublicEdition,
} from "./files.ts";
import { findingsFile } from "./findings.ts";
import { proseFaults } from "./prose.ts";
import { proseNotes } from "./proseNotes.ts";
import { readPublishedFiles, type Published } from "./published.ts";
import { signalFiles } from "./signals.ts";

/** All that a release follows from. The same request gives the same files, wherever and whenever it is worked out. */
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

/** What publishing would do. With any error among `issues`, or a question without an answer, nothing: `files` is empty. */
export type Outcome = Edition & {
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
  /** Published reference files that the council has taken away. */
  readonly gone: readonly string[];
};

/** What becomes of a request. */
export type Verdict = "refused" | "held" | "unchanged" | "changed";

export function verdictOn({ issues, isHeld, files }: Pick<Outcome, "issues" | "isHeld" | "files">): Verdict {
  if (issues.some(isError)) return "refused";
  return isHeld ? "held" : files.size === 0 ? "unchanged" : "changed";
}

/** Works out a release from what is published and what is given. Writes nothing, reads no clock. */
export async function prepareRelease(request: Request, csv: Csv, sha256: Sha256): Promise<Outcome> {
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
  ];
  const isHeld = issues.some(isWarning) && request.confirm === undefined;
  const editions = {
    before: {
      dataset: published.dataset,
      reference: readReferenceFiles(publishedReference(published), csv).reference ?? reference,
    },
    after: { dataset, reference },
  };
  const report = { issues, isHeld, returns, withheld, revisions, editions };
  const unchanged = { ...report, files: NO_FILES, gone: [], release: published.releases.at(-1) };
  if (isHeld) return unchanged;

  const built = [...referenceFiles(request.reference, csv), ...dataFiles(fresh, dataset, reference, csv)];
  const files = new Map(built.filter(([path, text]) => published.texts.get(path) !== text));
  const gone = REFERENCE_FILES.filter((file) => published.texts.has(file) && !request.reference.has(file));
  if (files.size === 0 && gone.length === 0) return unchanged;
  for (const [path, text] of [...signalFiles(editions.after, csv), findingsFile(editions.after, csv)])
    files.set(path, text);
  const made = { files, gone, fresh, revisions, doubts: issues.filter(isWarning) };
  return { ...report, gone, ...(await inEdition(made, published, request, csv, sha256)) };
}

const NO_FILES: ReadonlyMap<string, string> = new Map();

function publishedReference({ texts }: Published): Map<string, string> {
  return new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
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

function refusal(issues: readonly Issue[]): Outcome {
  return {
    ...{ issues, isHeld: false, returns: [], withheld: [], revisions: [], editions: undefined },
    ...{ files: NO_FILES, gone: [], release: undefined },
  };
}
