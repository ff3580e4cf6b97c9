import { monthsIn, revise, revisionsIn } from "../dataset/dataset.ts";
import type { Attacked } from "../disclosure/gate.ts";
import type { Withheld } from "../disclosure/protect/protect.ts";
import { hiddenAloneNotes } from "../disclosure/hiddenAlone.ts";
import { thinCategoryNotes } from "../disclosure/thinCategories.ts";
import { thinMonthNotes } from "../disclosure/thinMonths.ts";
import { undeclaredNotes } from "../disclosure/undeclared.ts";
import { isError, isOpen, type Issue } from "../issue.ts";
import type { Revision } from "../observation.ts";
import { dayAt, type Month } from "../period.ts";
import { besideNotes } from "../plausibility/beside.ts";
import { doubtsAbout } from "../plausibility/doubts.ts";
import type { Release } from "../release.ts";
import { isClosed } from "../releases/log/listed.ts";
import { REFERENCE_FILES, type Reference } from "../reference/reference.ts";
import { withTitles } from "../returns/titledLines.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import type { WordLists } from "../screen/asked.ts";
import { returnFile } from "../tables/returns.ts";
import { readingOnce, type Csv } from "../tables/table.ts";
import { asPublic, protectedAnew } from "./asPublic.ts";
import { changedReferenceFiles } from "./built/reference.ts";
import { unknownConfirmations, withAnswers } from "./confirmed.ts";
import { releasesMade, type OfficerAnswers, type Prepared } from "./prepared.ts";
import { protectDrop } from "./protection.ts";
import { publishedReference, readPublishedFiles, type Published, type PublicEdition } from "./published.ts";
import { givenAnew } from "./givenAnew.ts";
import { readDrop, type GivenFile, type Rest } from "./received/drop.ts";
import { goingLiveIssues, illustrativeChange } from "./received/goingLive.ts";
import { hiddenFiguresTold } from "./received/hiddenTold.ts";
import { proseIssues } from "./received/prose.ts";
import { identityChange, identityIssues } from "./received/identity.ts";
import { readKnownNames } from "./received/knownNames.ts";
import { limitNotes } from "./received/limitNotes.ts";
import { proseNotes } from "./received/proseNotes.ts";
import { readGivenReference, readReferenceFiles, type ReceivedReference } from "./received/reference.ts";
import { referenceDoubts } from "./received/referenceDoubts.ts";
import { changedPromises } from "./received/pastPromises.ts";
import { movedDueDays, planCountDoubts } from "./received/plan.ts";
import { unexplainedTargets } from "./received/pastTargets.ts";
import { pausedWords, unapprovedQuestions } from "./received/wordsHeld.ts";
import { turnedToOrFromQuarters } from "./quarters.ts";

/** The words that are nobody's name. */
export type KnownWords = Pick<WordLists, "isOrdinary"> & {
  /** The text of `known_names.csv`; undefined where the council has none. It is read here and goes no further. */
  readonly knownNames: string | undefined;
};

/** All that a release follows from. The same request gives the same outcome, wherever and whenever it is worked out. */
export type Request = OfficerAnswers & {
  /** The texts of what is published, by path; see `FILES_TO_READ`. */
  readonly published: ReadonlyMap<string, string>;
  /** The council's own reference files, by name. */
  readonly reference: ReadonlyMap<string, string>;
  /** What says which words are no names; undefined where the reference files are those published, whose words were asked about. */
  readonly words: KnownWords | undefined;
  /** What is said of those that could not be opened. */
  readonly unopened?: readonly Issue[];
  /** None where only changed reference files are to be released. */
  readonly given: readonly GivenFile[];
  readonly now: Date;
  /** The zone whose calendar says whether a month is over. */
  readonly zone: string;
  readonly rest: Rest;
};

/** What publishing would do. It would do nothing with an error among `issues`, or with a question that has no answer. */
export type ReleaseOutcome = {
  /** What there is to publish: undefined where nothing would change. */
  readonly prepared: Prepared | undefined;
  /** The newest release that is published; undefined where there is none. */
  readonly release: Release | undefined;
  readonly issues: readonly Issue[];
  /** Whether a warning among `issues` waits for an answer. */
  readonly isHeld: boolean;
  /** The returns before anything is hidden. They must never be published. */
  readonly returns: readonly MonthlyReturn[];
  /** The hidden cells. They must never be published: they tell which figures are small. */
  readonly withheld: readonly Withheld[];
  /** What a reader was tried with; undefined where it did not come to that. */
  readonly attacked: Attacked | undefined;
  /** Also where they are the reason for a refusal. */
  readonly revisions: readonly Revision[];
  /** What is public before and after; undefined for what is refused, but for a changed target: what it would do is told. */
  readonly editions: { readonly before: PublicEdition; readonly after: PublicEdition } | undefined;
};

/** What becomes of a request. */
export type Verdict = "refused" | "held" | "unchanged" | "changed";

/**
 * How a check ends: refused for an error, held for an unanswered question, unchanged where there is nothing new to
 * publish.
 */
export function verdictOn({ issues, isHeld, prepared }: ReleaseOutcome): Verdict {
  if (issues.some(isError)) return "refused";
  return isHeld ? "held" : prepared === undefined ? "unchanged" : "changed";
}

/**
 * Works out a release from what is published and what was given, without making its files (`buildEdition` does). Writes
 * nothing, reads no clock.
 */
export async function prepareRelease(request: Request, files: Csv): Promise<ReleaseOutcome> {
  if (request.unopened !== undefined && request.unopened.length > 0) return refusal(request.unopened);
  const csv = readingOnce(files); // the gate reads what has been read, as readers will
  const { published, issues: inPublished } = readPublishedFiles(request.published, csv);
  const today = dayAt(request.now, request.zone);
  const received = readGivenReference(request.reference, csv, today, request.published);
  const inWritten = writtenIssues(received, request.words, csv);
  if (published === undefined || received.reference === undefined || inWritten.some(isError))
    return refusal([...inWritten, ...inPublished, ...received.issues]);
  const { reference } = received;
  if (isClosed(published.log)) return refusal([{ code: "record-closed" }]);
  if (request.given.length === 0 && published.releases.length === 0)
    return refusal([{ code: "nothing-published" }]);

  const referenceBefore = isPublishedAsItIs(request.reference, published)
    ? received
    : readReferenceFiles(publishedReference(published), csv, received);
  const both = { before: referenceBefore.reference, after: reference };
  const inIdentity = [
    ...illustrativeChange(both.before?.council, reference.council),
    ...identityIssues(published, both, request),
  ];
  if (inIdentity.length > 0) return refusal(inIdentity);
  const inLive = goingLiveIssues(reference.council, today, published.releases.length === 0);
  if (inLive.some(isError)) return refusal(inLive);

  const months = monthsIn(published.dataset);
  const { returns, issues: inReturns } = await readDrop(
    request.given,
    reference,
    months,
    today,
    request.rest,
    published.laCodes,
  );
  if (inReturns.some(isError)) return refusal(inReturns);

  const turned = turnedToOrFromQuarters(
    referenceBefore.reference?.indicators ?? [],
    reference.indicators,
    published.dataset,
  );
  if (turned.length > 0) return refusal([...inReturns, ...turned]);
  const parties = { published, referenceBefore, reference: received, returns };
  const { withhold = [], approvedBy = [], told, hidden: answered } = request;
  const anew = givenAnew({ ...request, published, reference, returns, csv });
  const unknown = unknownConfirmations(request, reference);
  if (anew.issues.length + unknown.length > 0) return refusal([...inReturns, ...anew.issues, ...unknown]);
  const protection = protectDrop({ ...parties, withhold, hidden: answered, approvedBy, told, anew, csv });
  if (protection.issues.some(isError)) return refusal([...inReturns, ...protection.issues]);
  const { observations, withheld, attacked } = protection;
  const changed = revisionsIn(published.dataset, observations);
  // Hiding a figure later is not a restatement: it does not say that the figure was wrong.
  const revisions = changed.filter(({ to }) => to !== "c");
  if (revisions.length > 0 && !request.revise)
    return { ...refusal([...inReturns, ...alreadyPublished(revisions)]), revisions };

  // A published month without a changed figure is not written again: 85 sent again as 85.0 is the same figure.
  const touched = new Set(changed.map(({ period }) => period));
  const isFresh = ({ period }: { readonly period: Month }) => touched.has(period) || !months.includes(period);
  const dataset = revise(published.dataset, observations.filter(isFresh));
  const after = { dataset, reference };
  const fresh = [...returns.filter(isFresh), ...protectedAnew(touched, returns, dataset)];
  const inWords = hiddenFiguresTold(received.rows, returns, dataset, reference);
  if (inWords.length > 0) return refusal([...inReturns, ...inWords]);
  const inReference = referenceDoubts(
    received.rows,
    { before: published.dataset, after: dataset },
    referenceBefore,
    reference.indicators,
  );
  const unexplained = [
    ...(request.reason === undefined ? unexplainedTargets(published, referenceBefore, received) : []),
    ...changedPromises(referenceBefore, received),
    ...movedDueDays(referenceBefore, received),
  ];
  const found = [
    ...inWritten,
    ...inLive,
    ...inReturns,
    ...protection.issues,
    ...doubtsAbout(returns.filter(isFresh), published.dataset, reference),
    ...besideNotes(returns.filter(isFresh), published.dataset, reference),
    ...inReference,
    ...planCountDoubts(referenceBefore, received),
    ...unexplained,
    ...unapprovedQuestions(received.rows, referenceBefore, approvedBy),
    ...pausedWords(received.rows, referenceBefore, reference.council, today),
    ...proseNotes(received.rows, after),
    ...structureNotes(published, returns, reference),
    ...hiddenAloneNotes(
      returns.map(({ period }) => period),
      dataset,
      reference.indicators,
    ),
    ...limitNotes(after),
  ];
  const issues = withAnswers(withTitles(found, reference), request);
  const isHeld = issues.some(isOpen);
  const editions = {
    before: { dataset: published.dataset, reference: referenceBefore.reference ?? reference },
    after,
  };
  const report = { issues, isHeld, returns, withheld, attacked, revisions, editions };
  const unchanged = { ...report, prepared: undefined, release: published.releases.at(-1) };
  const gone = REFERENCE_FILES.filter((file) => published.texts.has(file) && !request.reference.has(file));
  const isChanged =
    fresh.length > 0 || gone.length > 0 || changedReferenceFiles(received, published.texts, csv).length > 0;
  if (isHeld || !isChanged || unexplained.length > 0) return unchanged;

  // A doubt about a hidden figure would say that it looked like a slip: a hidden 1 does more often than a hidden 40.
  const doubts = [
    ...doubtsAbout(asPublic(returns.filter(isFresh), dataset), published.dataset, reference),
    ...inReference,
  ];
  const hidden = changed.filter(({ to }) => to === "c");
  const sent = new Set(returns.map(({ period }) => period));
  const identity = identityChange(both.before, both.after);
  const made = releasesMade(
    {
      ...{ fresh: returns.filter(isFresh), doubts },
      revisions: [...revisions, ...hidden.filter(({ period }) => sent.has(period))],
    },
    published.releases.length,
    request,
  );
  const releases =
    identity === undefined ? made : made.map((each) => ({ ...each, kind: "identity" as const }));
  const rest = {
    ...{ after, fresh, revisions, gone, approvedBy, identity, releases },
    ...{ sent: returns.filter(isFresh), answered: protection.answered },
    purged: new Set(hidden.map(({ period }) => returnFile(period))),
  };
  return { ...unchanged, prepared: { published, reference: received, referenceBefore, ...rest } };
}

/** What is found in the council's own words, and in the list of names that answers for them. */
function writtenIssues(received: ReceivedReference, words: KnownWords | undefined, csv: Csv): Issue[] {
  const gazetteer = words?.knownNames === undefined ? undefined : csv.read(words.knownNames).table;
  const { knownNames, issues } = readKnownNames(gazetteer);
  const lists = words && { isOrdinary: words.isOrdinary, knownNames };
  const threshold = received.reference?.council.disclosure.threshold ?? 0;
  return [...issues, ...proseIssues(received, threshold, lists)];
}

function isPublishedAsItIs(reference: ReadonlyMap<string, string>, { texts }: Published): boolean {
  return REFERENCE_FILES.every((file) => reference.get(file) === texts.get(file));
}

/** Of what is published, and of what is given before anything in it is hidden. */
function structureNotes(
  { dataset }: Published,
  returns: readonly MonthlyReturn[],
  reference: Reference,
): Issue[] {
  const { indicators, council } = reference;
  const given = returns.flatMap(({ observations }) => observations);
  return [
    ...thinMonthNotes({ published: dataset, given }, indicators, council.disclosure.threshold),
    ...thinCategoryNotes({ published: dataset, months: returns, reference }),
    ...undeclaredNotes(dataset.observations, given, reference),
  ];
}

/** An error for each published month that was sent with other figures without `revise`. */
function alreadyPublished(revisions: readonly Revision[]): Issue[] {
  const months = [...new Set(revisions.map(({ period }) => period))];
  return months.map((month) => {
    const cells = revisions.filter(({ period }) => period === month).length;
    return { code: "month-already-published", month, cells, file: `${month}.csv` };
  });
}

/** The outcome of a refused request: its issues, and nothing else. */
export function refusal(issues: readonly Issue[]): ReleaseOutcome {
  return {
    ...{ issues, isHeld: false, returns: [], withheld: [], revisions: [] },
    ...{ attacked: undefined, editions: undefined, prepared: undefined, release: undefined },
  };
}
