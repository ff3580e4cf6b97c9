import { FIGURE_COLUMNS, isNumber, keyInMonth } from "../observation.ts";
import { attack, type Attack, type NarrowedCell } from "./intruder/attack.ts";
import type { Contradicted } from "./intruder/declaredHeld.ts";
import type { PublicFiles, ReadTable } from "./intruder/records.ts";
import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import { worldsOfTheRule, type RuleKnown } from "./worldsOfTheRule.ts";

/** What is public now, what would be, and what else is known. */
export type GateRequest = RuleKnown & {
  /** The public files of the edition before; none where nothing is published. */
  readonly before: readonly PublicFiles[];
  /** The public files of the edition that is about to be made. */
  readonly after: PublicFiles;
  /** Lists of figures that were given out elsewhere, each treated like an edition, since readers have them too. */
  readonly told: readonly PublicFiles[];
  readonly readTable: ReadTable;
  /** Whether a published month is published again; by default where the rule knows something of one. */
  readonly isRestating?: boolean;
  /** The same edition with every line of the drop’s months hidden, made where it is needed: more than that cannot be hidden. */
  readonly blank?: () => PublicFiles;
};

/** What a reader would learn of a release, and what was attacked. */
export type Judgement = {
  readonly found: readonly NarrowedCell[];
  /** Declared equations that shown figures contradict: they are counted on no longer. */
  readonly contradicted: readonly Contradicted[];
  readonly attacked: Attacked;
};

/** How many rows of the edition hide something, how many counts of people these hold, and how many editions were read. */
export type Attacked = { readonly hiddenRows: number; readonly hidden: number; readonly editions: number };

/**
 * The hidden counts that a release would newly give away: each could be small, but could not be every small number. Only public
 * bytes are used. With an empty list the release may be made.
 *
 * If the gate knew which figures are small, readers could learn that from the releases that it lets pass.
 */
export function givenAway(request: GateRequest): readonly NarrowedCell[] {
  return judge(request).found;
}

/** The same with what was attacked, and the equations that did not hold. */
export function judge(request: GateRequest): Judgement {
  const { before, after, told, readTable } = request;
  const editions = [...before, ...told, after];
  const means = { cap: MOST_WORLDS, rule: worldsOfTheRule(request) };
  const { found, contradicted, counts, hiddenRows } = attack(editions, readTable, means);
  const attacked = { hiddenRows, hidden: counts.hidden, editions: editions.length };
  const toNewcomers =
    request.isRestating === true || isRestating(request)
      ? attack([...told, after], readTable, means).found
      : [];
  const all = new Map([...found, ...toNewcomers].map((each) => [nameOfFound(each), each]));
  return { found: newlyFound([...all.values()], request), contradicted, attacked };
}

/**
 * Whether a published month is published again. Who saw it before knows that a hidden figure may be nought by now, since it stays
 * hidden; who comes later takes it for one or more, and would work out more from that.
 */
function isRestating({ rule: { published, months } }: GateRequest): boolean {
  const periods = new Set(months.flatMap(({ observations }) => observations.map(({ period }) => period)));
  return published.observations.some(({ period }) => periods.has(period));
}

/** Of what is found, what readers neither know already nor would learn if nothing of the drop were shown. */
function newlyFound(found: readonly NarrowedCell[], request: GateRequest): readonly NarrowedCell[] {
  const { before, after, told, readTable, blank } = request;
  const newest = before.at(-1);
  if (found.length === 0) return found;
  // By the rule and the declarations of now: where they have become stricter, more is small, and readers have seen it.
  const figures = newest?.get(OBSERVATIONS_FILE);
  const unchanged = new Map([
    ...after,
    ...(figures === undefined ? [] : [[OBSERVATIONS_FILE, figures] as const]),
  ]);
  const known =
    newest === undefined ? new Set() : knownFrom(attack([...told, ...before, unchanged], readTable));
  const seen = seenIn(request);
  const left = found.filter((each) => !known.has(nameOfFound(each)) && !seen.has(cellName(each.cell)));
  if (left.length === 0 || blank === undefined) return left;
  const anyway = knownFrom(attack([...before, ...told, blank()], readTable, { cap: MOST_WORLDS }));
  return left.filter((each) => !anyway.has(nameOfFound(each)));
}

/** The cells whose number readers have, including the people not counted in a share. Hiding one later gives nothing away. */
function seenIn({ rule }: GateRequest): Set<string> {
  return new Set(
    rule.published.observations.flatMap((row) => {
      const columns = FIGURE_COLUMNS.filter((column) => isNumber(row[column]));
      const rest = columns.includes("numerator") && columns.includes("denominator") ? ["rest"] : [];
      return [...columns, ...rest].map((column) => cellName({ ...row, column }));
    }),
  );
}

function cellName(cell: Omit<NarrowedCell["cell"], "column"> & { readonly column: string }): string {
  return `${keyInMonth(cell)} ${cell.column}`;
}

/**
 * The most values to try for one small count, after which it counts as unsafe: trying one means protecting the months again.
 */
const MOST_WORLDS = 300;

/** Whether readers know a finding already, so that this release does not give it away. */
function knownFrom({ found }: Attack): Set<string> {
  return new Set(found.map(nameOfFound));
}

/** A key for a finding: the figure and the small counts that it could be. */
export function nameOfFound({ cell, values, undecided }: NarrowedCell): string {
  return `${keyInMonth(cell)} ${cell.column} ${[...values, ...undecided].map(({ units }) => units).join()}`;
}
