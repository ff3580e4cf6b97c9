import { decimal } from "../decimal.ts";
import { hasFraction } from "../indicator.ts";
import { datasetOf } from "../dataset/dataset.ts";
import { FIGURE_COLUMNS, isNumber, keyOf, type Observation } from "../observation.ts";
import type { Month } from "../period.ts";
import { attack, type Attack, type NarrowedCell, type World } from "./intruder/attack.ts";
import type { PublicFiles, ReadTable } from "./intruder/records.ts";
import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import { protect, type ToProtect } from "./protect/protect.ts";

/** What is public now, what would be public, and what else readers know. */
export type GateRequest = {
  /** The public files of the edition before; none where nothing is published. */
  readonly before: readonly PublicFiles[];
  /** The public files of the edition that is about to be made. */
  readonly after: PublicFiles;
  /** Lists of figures that were given out elsewhere, each treated like an edition, since readers have them too. */
  readonly told: readonly PublicFiles[];
  readonly readTable: ReadTable;
  /** How the months of the drop were protected. A reader knows the rule, and so which figures would have been hidden otherwise. */
  readonly rule: ToProtect;
  /** What is public after it: every month, with `c` where something is hidden. */
  readonly shown: readonly Observation[];
};

/**
 * The hidden counts that a release would newly give away: each could be small, but could not be every small number. Only public
 * bytes are used. With an empty list the release may be made.
 *
 * If the gate knew which figures are small, readers could learn that from the releases that it lets pass.
 */
export function givenAway(request: GateRequest): readonly NarrowedCell[] {
  const { before, after, told, readTable } = request;
  const { found } = attack([...before, ...told, after], readTable, {
    cap: MOST_WORLDS,
    accept: (world) => isOfTheRule(world, request),
  });
  const newest = before.at(-1);
  if (found.length === 0 || newest === undefined) return found;
  // Today's rule and declarations apply. Where they have become stricter, readers have seen some counts that are small now.
  const figures = newest.get(OBSERVATIONS_FILE);
  const unchanged = new Map([
    ...after,
    ...(figures === undefined ? [] : [[OBSERVATIONS_FILE, figures] as const]),
  ]);
  const known = knownFrom(attack([...told, ...before, unchanged], readTable));
  const seen = seenIn(request);
  return found.filter((each) => !known.has(nameOfFound(each)) && !seen.has(cellName(each.cell)));
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

function cellName({
  period,
  column,
  ...line
}: Omit<NarrowedCell["cell"], "column"> & { readonly column: string }): string {
  return `${period} ${keyOf(line)} ${column}`;
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
  return `${cell.period} ${keyOf(cell)} ${cell.column} ${[...values, ...undecided].map(({ units }) => units).join()}`;
}

/**
 * Whether the rule would have hidden the same lines if the hidden figures were these. A world holds the figures that depend on
 * each other; everything else that is hidden in their months stays hidden.
 */
function isOfTheRule(world: World, { rule, shown }: GateRequest): boolean {
  const values = new Map(
    world.map(({ cell, value }) => [`${cell.period} ${keyOf(cell)} ${cell.column}`, value]),
  );
  const months = new Set<Month>(world.map(({ cell }) => cell.period));
  const sentMonths = new Set(
    rule.months.flatMap(({ observations }) => observations.map(({ period }) => period)),
  );
  if ([...months].every((month) => !sentMonths.has(month))) return true;
  const tried = new Set(world.map(({ cell }) => `${cell.period} ${keyOf(cell)}`));
  const byId = new Map(rule.reference.indicators.map((indicator) => [indicator.id, indicator]));
  const filled = (row: Observation): Observation => {
    const line = `${row.period} ${keyOf(row)}`;
    if (!tried.has(line)) return row;
    const indicator = byId.get(row.indicator);
    const of = (column: "numerator" | "denominator" | "value") => values.get(`${line} ${column}`);
    const numerator = of("numerator") ?? (row.numerator === "c" ? undefined : row.numerator);
    const denominator = of("denominator") ?? (row.denominator === "c" ? undefined : row.denominator);
    const isFraction = indicator !== undefined && hasFraction(indicator);
    return { ...row, numerator, denominator, value: isFraction ? decimal(0) : (of("value") ?? row.value) };
  };
  const isTried = ({ period }: Observation) => months.has(period) && sentMonths.has(period);
  const sent = shown.filter(isTried).map(filled);
  const published = datasetOf([
    ...rule.published.observations.filter(isTried),
    ...shown.filter((row) => !isTried(row)),
  ]);
  const [again] = protect({ ...rule, published, months: [{ observations: sent }] }).months;
  const observations = again?.observations ?? [];
  const isHidden = new Map(observations.map((row) => [`${row.period} ${keyOf(row)}`, row.value === "c"]));
  // Readers do not know which lines an officer chose to hide. Any hidden line that the rule would show may be one of them.
  const chosen = new Set((rule.withheld ?? []).map(({ period }) => period));
  return shown.filter(isTried).every((row) => {
    const isHiddenAgain = isHidden.get(`${row.period} ${keyOf(row)}`) === true;
    return row.value === "c" ? isHiddenAgain || chosen.has(row.period) : !isHiddenAgain;
  });
}
