import { monthsIn, revise, type Dataset } from "../dataset/dataset.ts";
import { givenAway } from "../disclosure/gate.ts";
import { readTold } from "../disclosure/told.ts";
import { protect, type LineOfMonth, type SentMonth, type Withheld } from "../disclosure/protect/protect.ts";
import type { Issue } from "../issue.ts";
import { keyOf, type Observation } from "../observation.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { OBSERVATIONS_FILE, observationRecords } from "../tables/observations.ts";
import type { Csv } from "../tables/table.ts";
import { issueOf, placeOfLine } from "./givenAway.ts";
import type { Published } from "./published.ts";
import type { ReceivedReference } from "./received/reference.ts";
import { ruleChange } from "./received/ruleChange.ts";
import type { ListOfFigures } from "./rehearse.ts";

/** A line that an officer decided to hide: in one month, or in every month of the drop where it names no period. */
export type WithheldLine = {
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly period: string | undefined;
};

export type ProtectionRequest = {
  readonly published: Published;
  /** The reference files that are published, and those of the council. */
  readonly referenceBefore: ReceivedReference;
  readonly reference: ReceivedReference;
  readonly returns: readonly MonthlyReturn[];
  readonly withhold: readonly WithheldLine[];
  readonly approvedBy: readonly string[];
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
};

/**
 * Hides what must be hidden in all months sent, then attacks the result with what readers know. Where the rules have become
 * stricter, all published months are protected anew. Where they have become looser, two roles must have approved it, and what
 * is hidden already stays hidden.
 */
export function protectDrop(request: ProtectionRequest): Protection {
  const { published, referenceBefore, reference, returns, withhold, approvedBy } = request;
  if (reference.reference === undefined) return { observations: [], withheld: [], issues: [] };
  const change =
    published.releases.length === 0 || referenceBefore.reference === undefined
      ? { isStricter: false, isLooser: false }
      : ruleChange(referenceBefore.reference, reference.reference);
  const told = request.told && readTold(request.told.file, request.csv.read(request.told.text).table);
  if (told !== undefined && told.issues.length > 0)
    return { observations: [], withheld: [], issues: told.issues };
  if (change.isLooser && new Set(approvedBy).size < 2)
    return {
      observations: [],
      withheld: [],
      issues: [{ code: "disclosure-loosened", file: "council.json" }],
    };

  const months = [...(change.isStricter ? recordAsSent(published.dataset, returns) : []), ...returns];
  const attempt = (lines: readonly LineOfMonth[]) => attempted(request, months, lines, change.isStricter);
  const first = attempt([]);
  if (withhold.length === 0) return first;
  const lines = withhold.flatMap((line) => linesIn(months, line));
  if (withhold.some((line) => linesIn(months, line).length === 0))
    return { ...first, issues: [{ code: "withheld-unknown" }] };
  if (first.issues.length === 0) return { ...first, issues: [{ code: "withheld-unasked" }] };
  return attempt(lines);
}

/** The published months that were not sent again, as if sent. What they hide stays hidden, and more may have to be. */
function recordAsSent({ observations }: Dataset, returns: readonly MonthlyReturn[]): SentMonth[] {
  const sent = new Set(returns.map(({ period }) => period));
  const months = monthsIn({ observations, byIndicator: new Map() }).filter((month) => !sent.has(month));
  return months.map((month) => ({ observations: observations.filter(({ period }) => period === month) }));
}

/** The rows of the drop that a line names. */
function linesIn(months: readonly SentMonth[], line: WithheldLine): LineOfMonth[] {
  return months
    .flatMap(({ observations }) => observations)
    .filter((row) => keyOf(row) === keyOf(line) && (line.period ?? row.period) === row.period)
    .map(({ period, indicator, breakdown, category }) => ({ period, indicator, breakdown, category }));
}

function attempted(
  { published, referenceBefore, reference: received, told, csv }: ProtectionRequest,
  months: readonly SentMonth[],
  withheldLines: readonly LineOfMonth[],
  anew: boolean,
): Protection {
  const { reference } = received;
  if (reference === undefined) return { observations: [], withheld: [], issues: [] };
  const rule = { reference, published: published.dataset, months, withheld: withheldLines, anew };
  const { months: shown, exposed } = protect(rule);
  const observations = shown.flatMap((month) => month.observations);
  const withheld = shown.flatMap((month) => month.withheld);
  const issues = exposed.map((line): Issue => ({ code: "shown-before", ...placeOfLine(line) }));
  if (observations.length === 0 || issues.length > 0) return { observations, withheld, issues };

  const after = revise(published.dataset, observations).observations;
  const table = (rows: readonly Observation[]) =>
    csv.write(observationRecords(rows, reference.council.laCode));
  const found = givenAway({
    before: published.releases.length === 0 ? [] : [new Map([...referenceBefore.texts, ...published.texts])],
    after: new Map([...received.texts, [OBSERVATIONS_FILE, table(after)]]),
    told: told === undefined ? [] : [new Map([...received.texts, [OBSERVATIONS_FILE, toldText(told, csv)]])],
    readTable: (text) => csv.read(text).table,
    rule,
    shown: after,
  });
  return { observations, withheld, issues: found.map(issueOf) };
}

/** The list of figures given out elsewhere, as one text. */
function toldText({ file, text }: ListOfFigures, csv: Csv): string {
  return csv.write(readTold(file, csv.read(text).table).records);
}
