import { FIGURE_COLUMNS, isNumber, keyOf } from "../observation.ts";
import { attack, type Attack, type NarrowedCell } from "./intruder/attack.ts";
import type { PublicFiles, ReadTable } from "./intruder/records.ts";
import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import { worldsOfTheRule, type RuleKnown } from "./worldsOfTheRule.ts";

/** What is public now, what would be, and what else is known. */
export type GateRequest = RuleKnown & {
  /** The public files of the edition before; none where nothing is published. */
  readonly before: readonly PublicFiles[];
  /** The public files of the edition that is about to be made. */
  readonly after: PublicFiles;
  /** Figures that were given out elsewhere, each as an edition of its own: a reader keeps them too. */
  readonly told: readonly PublicFiles[];
  readonly readTable: ReadTable;
};

/**
 * What a release would newly give away, judged by public bytes alone: each hidden count that could be small but could not be each
 * small number. With none the release may be made.
 *
 * A gate that knew which figures are small would give them away by when it does not hold.
 */
export function givenAway(request: GateRequest): readonly NarrowedCell[] {
  const { before, after, told, readTable } = request;
  const { found } = attack([...before, ...told, after], readTable, {
    cap: MOST_WORLDS,
    accept: worldsOfTheRule(request),
  });
  const newest = before.at(-1);
  if (found.length === 0 || newest === undefined) return found;
  // By the rule and the declarations of now: where they have become stricter, more is small, and readers have seen it.
  const figures = newest.get(OBSERVATIONS_FILE);
  const unchanged = new Map([
    ...after,
    ...(figures === undefined ? [] : [[OBSERVATIONS_FILE, figures] as const]),
  ]);
  const known = knownFrom(attack([...told, ...before, unchanged], readTable));
  const seen = seenIn(request);
  return found.filter((each) => !known.has(nameOfFound(each)) && !seen.has(cellName(each.cell)));
}

/** The cells of which readers have a number, those not counted in a share among them. Hiding one later does not give it away. */
function seenIn({ rule }: GateRequest): Set<string> {
  return new Set(
    rule.published.observations.flatMap((row) => {
      const columns = FIGURE_COLUMNS.filter((column) => isNumber(row[column]));
      const rest = columns.includes("numerator") && columns.includes("denominator") ? ["rest"] : [];
      return [...columns, ...rest].map((column) => cellName({ ...row, column }));
    }),
  );
}

function cellName({
  period,
  column,
  ...line
}: Omit<NarrowedCell["cell"], "column"> & { readonly column: string }): string {
  return `${period} ${keyOf(line)} ${column}`;
}

/** So many numbers are tried for one small count before it is held to be unsafe: each filling is protected anew. */
const MOST_WORLDS = 300;

/** What readers know already is nothing that this release gives away. */
function knownFrom({ found }: Attack): Set<string> {
  return new Set(found.map(nameOfFound));
}

/** What is found of one figure: the same where the same small counts are left of it. */
export function nameOfFound({ cell, values, undecided }: NarrowedCell): string {
  return `${cell.period} ${keyOf(cell)} ${cell.column} ${[...values, ...undecided].map(({ units }) => units).join()}`;
}
