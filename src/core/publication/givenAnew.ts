import { linesTogether } from "../disclosure/linesTogether.ts";
import { monthsAround } from "../disclosure/protect/knowns.ts";
import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import { ruleOfCouncil } from "../disclosure/protect/ruleOfCouncil.ts";
import type { Issue } from "../issue.ts";
import { FIGURE_COLUMNS, isNumber, keyInMonth, type Observation, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { figureCell } from "../tables/figure.ts";
import { monthOfReturn } from "../tables/returns.ts";
import { readRevisionLines, REVISIONS_FILE } from "../tables/revisions.ts";
import type { Csv } from "../tables/table.ts";
import { rolesIn } from "./approval.ts";
import { placeOfLine } from "./givenAway.ts";
import type { OfficerAnswers } from "./prepared.ts";
import type { Published } from "./published.ts";
import { unopenedReference } from "./received/reference.ts";
import {
  markOf,
  readWithdrawnFile,
  type HashOfText,
  type Withdrawn,
  type WithdrawnLists,
} from "./withdrawnList.ts";

/** The lines of a drop that a withdrawal had hidden and that come back. */
export type GivenAnew = {
  /** Figures that were withdrawn. */
  readonly lines: readonly LineOfMonth[];
  /** Figures that were hidden with them. */
  readonly beside: readonly LineOfMonth[];
  readonly issues: readonly Issue[];
};

const NOTHING: GivenAnew = { lines: [], beside: [], issues: [] };

type Request = Pick<OfficerAnswers, "revise" | "reason" | "approvedBy"> & {
  readonly published: Published;
  readonly reference: Reference;
  readonly returns: readonly MonthlyReturn[];
  readonly withdrawn?: WithdrawnLists | undefined;
  readonly csv: Pick<Csv, "read">;
};

/** A withdrawal of the record that the council has a list of. */
type Known = Withdrawn & { readonly seq: number; readonly isPersonal: boolean };

/**
 * Which withdrawn figures of a drop come back. Corrected ones do where they are restated for a reason that two different roles
 * approved; the very same are refused. What was hidden with them comes back once none of them is hidden any more. Without the
 * council's list everything stays hidden: nothing public says what was withdrawn.
 */
export function givenAnew(request: Request): GivenAnew {
  const { published, returns, withdrawn, revise, reason, approvedBy = [] } = request;
  if (withdrawn === undefined || withdrawn.lists.length === 0) return NOTHING;
  const { known, issues } = knownOf(withdrawn, published);
  if (issues.length > 0) return { ...NOTHING, issues };
  const given = new Map(
    returns.flatMap(({ observations }) => observations.map((row) => [keyInMonth(row), row])),
  );
  const same = known.find((each) => isSame(each, given, withdrawn.hash));
  if (same?.lines[0] !== undefined)
    return refused({ code: "withdrawn-again", ...placeOfLine(same.lines[0]), lines: same.lines.length });

  const hidden = new Set(published.dataset.observations.filter(({ value }) => value === "c").map(keyInMonth));
  const comesBack = (line: LineOfMonth) => {
    const row = given.get(keyInMonth(line));
    return row !== undefined && isNumber(row.value) && hidden.has(keyInMonth(line));
  };
  const lines = known.flatMap((each) => each.lines.filter(comesBack));
  const isApproved = revise && reason !== undefined && rolesIn(approvedBy) >= 2;
  if (lines[0] !== undefined && !isApproved)
    return refused({ code: "withdrawn-anew", ...placeOfLine(lines[0]) });
  if (!isApproved) return NOTHING;
  const back = new Set(lines.map(keyInMonth));
  const beside = known.flatMap((each) =>
    each.lines.every((line) => back.has(keyInMonth(line)) || !hidden.has(keyInMonth(line)))
      ? each.beside.filter((line) => comesBack(line) && !back.has(keyInMonth(line)))
      : [],
  );
  const all = new Set([...lines, ...beside].map(keyInMonth));
  const joined = known
    .filter((each) => each.isPersonal && each.beside.length > 0)
    .flatMap((each) =>
      each.lines.filter((line) => all.has(keyInMonth(line)) && isRestatedBeside(line, each, request)),
    );
  if (joined[0] !== undefined) return refused({ code: "withdrawn-joined", ...placeOfLine(joined[0]) });
  return { lines, beside, issues: [] };
}

function refused(issue: Issue): GivenAnew {
  return { ...NOTHING, issues: [issue] };
}

function knownOf({ lists }: WithdrawnLists, { log }: Published) {
  const known: Known[] = [];
  const issues: Issue[] = [];
  for (const { seq, file, text } of lists) {
    // One of a withdrawal that was stopped before it was published says nothing.
    const entry = log.find((each) => each.seq === seq && each.kind === "withdrawal");
    if (entry === undefined) continue;
    const read = readWithdrawnFile(text);
    if (read === undefined) issues.push(unopenedReference(file));
    else known.push({ ...read, seq, isPersonal: entry.reason === "personal-data" });
  }
  return { known, issues };
}

/** Whether a drop gives the figures of a withdrawal as they were. */
function isSame({ lines, mark }: Known, given: ReadonlyMap<string, Observation>, hash: HashOfText): boolean {
  const rows = lines.flatMap((line) => given.get(keyInMonth(line)) ?? []);
  return rows.length > 0 && rows.length === lines.length && markOf(rows, mark.salt, hash).hash === mark.hash;
}

/**
 * Whether a figure that readers saw beside a withdrawn one has another number since, or would have. Who takes it that what was hidden
 * with the withdrawn figure is what it was works that out then: the old total less the parts, of which one is shown again.
 */
function isRestatedBeside(
  line: LineOfMonth,
  { seq }: Known,
  { published, reference, returns, csv }: Request,
): boolean {
  const rule = ruleOfCouncil(reference);
  const [from, to] = monthsAround([line.period], rule.structure) ?? [line.period, line.period];
  const near = published.dataset.observations.filter(({ period }) => from <= period && period <= to);
  const together = linesTogether(near, rule, [...new Set(near.map(({ period }) => period))]);
  const isBeside = (other: SeriesKey, period: Month | undefined) =>
    period !== undefined && from <= period && period <= to && together.of(other) === together.of(line);
  const shown = new Map(near.map((row) => [keyInMonth(row), row]));
  const revisions = readRevisionLines(csv.read(published.texts.get(REVISIONS_FILE) ?? "").table);
  return (
    revisions.some(
      (each) => Number(each.release) > seq && each.from !== "c" && isBeside(each, monthOfReturn(each.file)),
    ) ||
    returns.some(({ observations }) =>
      observations.some((row) => {
        const before = shown.get(keyInMonth(row));
        return (
          before !== undefined && before.value !== "c" && isBeside(row, row.period) && isOther(before, row)
        );
      }),
    )
  );
}

function isOther(before: Observation, after: Observation): boolean {
  return FIGURE_COLUMNS.some((column) => figureCell(before[column]) !== figureCell(after[column]));
}
