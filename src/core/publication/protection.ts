import { datasetOf, monthsIn, revise, type Dataset } from "../dataset/dataset.ts";
import { judge, nameOfFound, type Attacked } from "../disclosure/gate.ts";
import { attack, type NarrowedCell } from "../disclosure/intruder/attack.ts";
import type { PublicFiles } from "../disclosure/intruder/records.ts";
import { readTold } from "../disclosure/told.ts";
import { protect, type LineOfMonth, type SentMonth, type Withheld } from "../disclosure/protect/protect.ts";
import type { Issue } from "../issue.ts";
import { keyInMonth, type Observation } from "../observation.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { OBSERVATIONS_FILE, observationRecords } from "../tables/observations.ts";
import type { Csv } from "../tables/table.ts";
import { rolesIn } from "./approval.ts";
import { contradictedIssue, holdIssue, holdOf, seenHold, placeOfLine } from "./givenAway.ts";
import type { GivenAnew } from "./givenAnew.ts";
import { laCodeOf, type Published } from "./published.ts";
import type { ReceivedReference } from "./received/reference.ts";
import { ruleChange } from "./received/ruleChange.ts";
import type { ListOfFigures } from "./rehearse.ts";
import { answered, missingFrom, unaskedIssue, type Hold, type WithheldLine } from "./withheld.ts";

export type ProtectionRequest = {
  readonly published: Published;
  /** The reference files that are published, and those of the council. */
  readonly referenceBefore: ReceivedReference;
  readonly reference: ReceivedReference;
  readonly returns: readonly MonthlyReturn[];
  readonly withhold: readonly WithheldLine[];
  /** What was hidden for the answers, where these are repeated by somebody who cannot ask the same questions. */
  readonly hidden?: readonly LineOfMonth[] | undefined;
  readonly approvedBy: readonly string[];
  /** The lines that a withdrawal had hidden and that come back. */
  readonly anew?: Pick<GivenAnew, "lines" | "beside"> | undefined;
  /** The private list of figures that were given out elsewhere. */
  readonly told: ListOfFigures | undefined;
  readonly csv: Csv;
};

/** What of a drop may be published. With an error among `issues` nothing may; with a warning an officer has to decide first. */
export type Protection = {
  /** The observations of every month that was sent or is protected anew, as the public may see them. */
  readonly observations: readonly Observation[];
  readonly withheld: readonly Withheld[];
  readonly issues: readonly Issue[];
  /** What was attacked; undefined where it did not come to that. */
  readonly attacked: Attacked | undefined;
  /** What was hidden for the officer's answers. */
  readonly answered: readonly LineOfMonth[];
};

const NOTHING = { observations: [], withheld: [], attacked: undefined, answered: [] };

/** What is protected and looked at, with what would answer each hold. */
type Attempted = Protection & { readonly holds: readonly Hold[] };

/**
 * Hides what must be hidden in all months sent, then attacks the result with what readers know. Where the rules have become
 * stricter, all published months are protected anew. Where they have become looser, two roles must have approved it, and what
 * is hidden already stays hidden.
 */
export function protectDrop(request: ProtectionRequest): Protection {
  const { published, referenceBefore, reference, returns, withhold, hidden = [], approvedBy } = request;
  if (reference.reference === undefined) return { ...NOTHING, issues: [] };
  const change =
    published.releases.length === 0 || referenceBefore.reference === undefined
      ? { isStricter: false, isLooser: false }
      : ruleChange(referenceBefore.reference, reference.reference);
  const told = request.told && readTold(request.told.file, request.csv.read(request.told.text).table);
  if (told !== undefined && told.issues.length > 0) return { ...NOTHING, issues: told.issues };
  if (change.isLooser && rolesIn(approvedBy) < 2)
    return { ...NOTHING, issues: [{ code: "disclosure-loosened", file: "council.json" }] };

  const months = [...(change.isStricter ? recordAsSent(published.dataset, returns) : []), ...returns];
  const missing = withhold.flatMap((line) => missingFrom(line, months, reference.reference) ?? []);
  if (missing.length > 0)
    return { ...NOTHING, issues: missing.map((among): Issue => ({ code: "withheld-unknown", among })) };
  const attempt = (lines: readonly LineOfMonth[]) => attempted(request, months, lines, change.isStricter);
  if (hidden.length > 0) return attempt(hidden);
  const first = attempt([]);
  if (withhold.length === 0) return first;
  if (first.holds.length === 0) return { ...first, issues: [{ code: "withheld-unasked" }] };
  const { outcome, unasked } = answered(withhold, attempt);
  return unasked.length > 0 ? { ...outcome, issues: [unaskedIssue(outcome.holds)] } : outcome;
}

/** The published months that were not sent again, as if sent. What they hide stays hidden, and more may have to be. */
function recordAsSent({ observations }: Dataset, returns: readonly MonthlyReturn[]): SentMonth[] {
  const sent = new Set(returns.map(({ period }) => period));
  const months = monthsIn({ observations, byIndicator: new Map() }).filter((month) => !sent.has(month));
  return months.map((month) => ({ observations: observations.filter(({ period }) => period === month) }));
}

function attempted(
  { published, referenceBefore, reference: received, told, anew: back, csv }: ProtectionRequest,
  months: readonly SentMonth[],
  withheldLines: readonly LineOfMonth[],
  anew: boolean,
): Attempted {
  const { reference } = received;
  if (reference === undefined) return { ...NOTHING, issues: [], holds: [] };
  // To the rule a figure that comes back is one that was never hidden: what disclosure control hides in a month stays hidden alone.
  const known = withoutLines(published.dataset, [...(back?.lines ?? []), ...(back?.beside ?? [])]);
  const rule = { reference, published: known, months, withheld: withheldLines, anew };
  const { months: shown, exposed } = protect(rule);
  const observations = shown.flatMap((month) => month.observations);
  const withheld = shown.flatMap((month) => month.withheld);
  const outcome = { observations, withheld, attacked: undefined, answered: withheldLines };
  if (exposed.length > 0)
    return {
      ...{ ...outcome, holds: exposed.map(seenHold) },
      issues: exposed.map((line): Issue => ({ code: "shown-before", ...placeOfLine(line) })),
    };
  if (observations.length === 0) return { ...outcome, issues: [], holds: [] };

  const edition = (rows: readonly Observation[]) => {
    const record = revise(published.dataset, rows).observations;
    const text = csv.write(observationRecords(record, laCodeOf(published, reference.council)));
    return { record, files: new Map([...received.texts, [OBSERVATIONS_FILE, text]]) };
  };
  const { record, files } = edition(observations);
  const everyLine = months.flatMap((month) => month.observations);
  const readTable = (text: string) => csv.read(text).table;
  const toldEditions =
    told === undefined ? [] : [new Map([...received.texts, [OBSERVATIONS_FILE, toldText(told, csv)]])];
  const { found, contradicted, attacked } = judge({
    before: published.releases.length === 0 ? [] : [new Map([...referenceBefore.texts, ...published.texts])],
    after: files,
    ...{ told: toldEditions, readTable, rule, isRestating: known !== published.dataset },
    shown: record,
    blank: () =>
      edition(protect({ ...rule, withheld: everyLine }).months.flatMap((month) => month.observations)).files,
  });
  const all = [
    ...found,
    ...oldFiguresTold(back, observations, { published, reference: received, toldEditions, csv }),
  ];
  const holds = all.map((each) => holdOf(each, observations));
  return {
    ...{ ...outcome, holds, attacked },
    issues: [
      ...all.map((each, index) => holdIssue(each, holds[index]?.answers ?? [])),
      ...contradicted.map(contradictedIssue),
    ],
  };
}

/** A dataset without some lines; the very same where there are none. */
function withoutLines(dataset: Dataset, lines: readonly LineOfMonth[]): Dataset {
  const names = new Set(lines.map(keyInMonth));
  return names.size === 0
    ? dataset
    : datasetOf(dataset.observations.filter((row) => !names.has(keyInMonth(row))));
}

type BesideAnew = Pick<ProtectionRequest, "published" | "reference" | "csv"> & {
  readonly toldEditions: readonly PublicFiles[];
};

/**
 * The withdrawn figures, as they were, that readers would learn from what comes back beside them: the edition of before, in which
 * these are hidden, is read once more with the partners as they are given now. A reader cannot see which of them were restated.
 */
function oldFiguresTold(
  back: ProtectionRequest["anew"],
  observations: readonly Observation[],
  { published, reference, toldEditions, csv }: BesideAnew,
): readonly NarrowedCell[] {
  if (back === undefined || back.beside.length === 0 || reference.reference === undefined) return [];
  const { council } = reference.reference;
  const beside = new Set(back.beside.map(keyInMonth));
  const given = observations.filter((row) => beside.has(keyInMonth(row)));
  const foundIn = (rows: readonly Observation[]) => {
    const figures = csv.write(observationRecords(rows, laCodeOf(published, council)));
    const files = new Map([...published.texts, ...reference.texts, [OBSERVATIONS_FILE, figures]]);
    return attack([...toldEditions, files], (text) => csv.read(text).table).found;
  };
  const known = new Set(foundIn(published.dataset.observations).map(nameOfFound));
  const names = new Set(back.lines.map(keyInMonth));
  return foundIn(revise(published.dataset, given).observations).filter(
    (each) => names.has(keyInMonth(each.cell)) && !known.has(nameOfFound(each)),
  );
}

/** The list of figures given out elsewhere, as one text. */
function toldText({ file, text }: ListOfFigures, csv: Csv): string {
  return csv.write(readTold(file, csv.read(text).table).records);
}
