import { hasFraction } from "../../indicator.ts";
import {
  FIGURE_COLUMNS,
  isNumber,
  keyInMonth,
  type FigureColumn,
  type Observation,
  type SeriesKey,
} from "../../observation.ts";
import type { Month } from "../../period.ts";
import type { Reference } from "../../reference/reference.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { writeTerm } from "../../relation.ts";
import { instanceOf, knownsIn, monthsAround, type Knowns } from "./knowns.ts";
import { smallColumns } from "./primary.ts";
import { ruleOfCouncil, type RuleOfCouncil } from "./ruleOfCouncil.ts";
import { shield, type Because, type Cause, type Mask } from "./shield.ts";

/**
 * Why a cell is hidden. Primary: the count itself is small. Secondary: it would give a small count away through a total.
 * Derived: it stands in a row with a hidden figure, or prints the same number. Officer: somebody decided so.
 * For the officer’s own report only: nothing public tells one from the other.
 */
export type HidingRule = "primary" | "secondary" | "derived" | "officer";

export type Withheld = SeriesKey & {
  readonly period: Month;
  readonly column: FigureColumn;
  readonly rule: HidingRule;
  /** The figure that it would give away, or whose number it prints; undefined for one that is hidden for itself or with its row. */
  readonly protects?: ProtectedFigure | undefined;
};

/** A hidden figure, as `relations.csv` writes it, and how another hangs together with it. */
export type ProtectedFigure = {
  readonly term: string;
  readonly period: Month;
  readonly relation: Because["relation"] | "same";
};

/** A line of one month. */
export type LineOfMonth = SeriesKey & { readonly period: Month };

/** Everything that decides what is hidden. */
export type ToProtect = {
  readonly reference: Pick<Reference, "council" | "indicators" | "categories" | "relations">;
  /** Every published month as it is published, which is what readers know. */
  readonly published: Dataset;
  /** All the months that are about to be published, each with everything that was sent of it. */
  readonly months: readonly SentMonth[];
  /** Lines that an officer decided to hide. In their months a figure that readers have seen may be taken away too. */
  readonly withheld?: readonly LineOfMonth[];
  /** Whether any figure that readers have seen may be taken away, as where the rule has become stricter. */
  readonly anew?: boolean;
  /** Whether nothing is hidden but the lines withheld and what would give these away: what is hidden already has its shield. */
  readonly onlyWithheld?: boolean;
};

export type SentMonth = { readonly observations: readonly Observation[] };

/** One month as the public may see it, and what of it is hidden. */
export type ProtectedMonth = {
  readonly observations: readonly Observation[];
  readonly withheld: readonly Withheld[];
};

export type Protected = {
  /** In the order in which they were sent. */
  readonly months: readonly ProtectedMonth[];
  /** Lines that readers have seen and that count few people now. They stay shown, so the month is held and not published. */
  readonly exposed: readonly LineOfMonth[];
};

/** What there is before any figure of a drop is looked at. */
export type BeforeDrop = Pick<ToProtect, "withheld" | "anew" | "onlyWithheld"> & {
  readonly published: readonly Observation[];
  /** The months that are about to be published. */
  readonly periods: readonly Month[];
};

/** Everything by its own name. */
type Work = {
  readonly of: RuleOfCouncil;
  readonly sent: readonly Observation[];
  readonly before: Before;
};

/**
 * Hides cells that count few people, cells that would give those away, and every other cell that prints the same numbers
 * (docs/disclosure.md). A line that is hidden in a published month stays hidden. Only the first step looks at sizes: see `shield`.
 */
export function protect(request: ToProtect): Protected {
  const { reference, published, months, withheld = [], anew = false, onlyWithheld = false } = request;
  const periods = months.flatMap(({ observations }) => observations.map(({ period }) => period));
  const drop = { published: published.observations, periods, withheld, anew, onlyWithheld };
  const of = ruleOfCouncil(reference);
  const sent = months.flatMap(({ observations }) => observations);
  const work = { of, sent, before: beforeIn(drop, of) };
  const masked = maskedIn(work);
  const ofMonth = ({ observations }: SentMonth): ProtectedMonth => ({
    observations: observations.map((row) => (masked.rows.has(row) ? hidden(row) : row)),
    withheld: observations
      .filter((row) => masked.rows.has(row))
      .flatMap((row) => withheldIn(row, masked, work)),
  });
  return { months: months.map(ofMonth), exposed: masked.exposed };
}

/** Which of some rows `protect` would hide: made ready for rows of some months that are tried one after the other. */
export function hiderOf(
  of: RuleOfCouncil,
  drop: BeforeDrop,
): (sent: readonly Observation[]) => ReadonlySet<Observation> {
  const before = beforeIn(drop, of);
  return (sent) => maskedIn({ of, before, sent }).rows;
}

/** What is hidden, and why. */
type Masked = {
  readonly rows: ReadonlySet<Observation>;
  /** By row, its columns that count few people; none for most. */
  readonly small: ReadonlyMap<Observation, readonly FigureColumn[]>;
  readonly exposed: readonly LineOfMonth[];
  readonly mask: Mask;
  readonly because: ReadonlyMap<string, Because>;
};

function maskedIn(work: Work): Masked {
  const { of, before } = work;
  const { structure, parts, yearlyFlows } = of;
  const small = new Map(
    work.sent.flatMap((row) => {
      const columns = before.isAlone ? [] : smallIn(row, of);
      return columns.length === 0 ? [] : [[row, columns] as const];
    }),
  );
  const { seeds, exposed } = seedsIn(work, small);
  const because = new Map<string, Because>();
  const mask = shield({
    tell: (at, why) => because.set(at, why),
    ...{ structure, seeds, parts, yearlyFlows, onlyBesideMask: before.isAlone },
    months: [...new Set(work.sent.map(({ period }) => period))],
    known: knownWith(work),
    mayHide: (quantity, month) => before.mayTakeAway(month) || before.known(quantity, month) === undefined,
  });
  const rows = new Set(work.sent.filter(hiddenRows(work, mask, small)));
  return { rows, small, exposed, mask, because };
}

/** What readers know of the months around those that were sent. */
type Before = {
  readonly known: Knowns;
  readonly isHiddenLine: (row: Observation) => boolean;
  /** Whether an officer decided to hide it. */
  readonly isAsked: (row: Observation) => boolean;
  readonly mayTakeAway: (month: Month) => boolean;
  /** Whether an officer's lines alone are to be hidden, with what would give them away. */
  readonly isAlone: boolean;
};

function beforeIn(
  { published, periods, withheld = [], anew = false, onlyWithheld = false }: BeforeDrop,
  { structure }: RuleOfCouncil,
): Before {
  const [from, to] = monthsAround([...new Set(periods)], structure) ?? ["", ""];
  const near = published.filter(({ period }) => period >= from && period <= to);
  const hiddenLines = new Set(near.filter(({ value }) => value === "c").map(keyInMonth));
  const asked = new Set(withheld.map(keyInMonth));
  const askedMonths = new Set(withheld.map(({ period }) => period));
  return {
    known: knownsIn(near, structure.quantities),
    isHiddenLine: (row) => hiddenLines.size > 0 && hiddenLines.has(keyInMonth(row)),
    isAsked: (row) => asked.size > 0 && asked.has(keyInMonth(row)),
    mayTakeAway: (month) => anew || askedMonths.has(month),
    isAlone: onlyWithheld,
  };
}

function smallIn(row: Observation, { byId, sensitivity }: RuleOfCouncil): FigureColumn[] {
  const indicator = byId.get(row.indicator);
  return indicator === undefined ? [] : smallColumns(row, indicator, sensitivity);
}

/** The quantities that are hidden for their own sake: small columns, lines that an officer hides, and cells sent as `c`. */
function seedsIn(
  { sent, of: { structure }, before: { known, mayTakeAway, isAsked, isAlone } }: Work,
  small: ReadonlyMap<Observation, readonly FigureColumn[]>,
): { readonly seeds: Map<string, Cause>; readonly exposed: LineOfMonth[] } {
  const seeds = new Map<string, Cause>();
  const exposed: LineOfMonth[] = [];
  for (const row of sent) {
    const { period } = row;
    const columns = small.get(row) ?? [];
    const isChosen = isAsked(row);
    const isSeed = isChosen || (!isAlone && FIGURE_COLUMNS.some((column) => row[column] === "c"));
    if (columns.length === 0 && !isSeed) continue;
    const ids = structure.quantities.idsOf(row);
    const add = (column: FigureColumn, cause: Cause): boolean => {
      const quantity = ids[column];
      if (quantity === undefined) return true;
      const at = instanceOf(quantity, period);
      const before = known(quantity, period);
      const wasSeen = before === "shown" || before === "nought";
      if (wasSeen && !mayTakeAway(period)) return false;
      if (seeds.get(at) !== "primary") seeds.set(at, cause);
      return true;
    };
    const canHide = columns.map((column) => add(column, "primary"));
    if (canHide.includes(false)) exposed.push(placeOf(row));
    for (const column of FIGURE_COLUMNS) if (isChosen || row[column] === "c") add(column, "officer");
  }
  return { seeds, exposed };
}

function placeOf({ period, indicator, breakdown, category }: Observation): LineOfMonth {
  return { period, indicator, breakdown, category };
}

/** Of the months sent what was sent, but that a quantity readers know as hidden stays so; of the others what is published. */
function knownWith({ sent, of, before: { known } }: Work): Knowns {
  const months = new Set(sent.map(({ period }) => period));
  const now = knownsIn(sent, of.structure.quantities);
  return (quantity, month) => {
    const before = known(quantity, month);
    return before === "hidden" || !months.has(month) ? before : now(quantity, month);
  };
}

/** A row is hidden throughout where any number in it is, since any two give the third. */
function hiddenRows(
  { of: { structure, byId, sensitivity, behindMoney }, sent, before }: Work,
  mask: Mask,
  small: ReadonlyMap<Observation, readonly FigureColumn[]>,
): (row: Observation) => boolean {
  const { quantities } = structure;
  const counts = new Map(
    sent.filter(({ indicator }) => behindMoney.has(indicator)).map((row) => [keyInMonth(row), row]),
  );
  const isHidden = (row: Observation): boolean => {
    const ids = quantities.idsOf(row);
    const isMasked = (quantity: string | undefined) =>
      quantity !== undefined && mask.has(instanceOf(quantity, row.period));
    if (FIGURE_COLUMNS.some((column) => isMasked(ids[column]))) return true;
    if (row.value === "c" || before.isHiddenLine(row) || before.isAsked(row)) return true;
    // A small count in a column or a line that no structure knows is no quantity, and is hidden all the same.
    if ((small.get(row) ?? []).some((column) => ids[column] === undefined)) return true;
    const behind = byId.get(row.indicator)?.behind ?? "";
    if (behind === "") return false;
    // Money is shown only where the count of children behind it is known, is shown itself, and is not small.
    const count = counts.get(keyInMonth({ ...row, indicator: behind }));
    const counting = byId.get(behind);
    if (count === undefined || counting === undefined || (small.get(count) ?? []).length > 0) return true;
    const children = hasFraction(counting) ? count.denominator : count.value;
    const isFew =
      !isNumber(children) ||
      (children.units > 0n &&
        children.units <= BigInt(sensitivity.threshold) * 10n ** BigInt(children.places));
    return isFew || isHidden(count);
  };
  return isHidden;
}

function hidden(row: Observation): Observation {
  const of = (figure: Observation["numerator"]) => (figure === undefined ? undefined : "c");
  return { ...row, numerator: of(row.numerator), denominator: of(row.denominator), value: "c" };
}

/** The cells of a hidden row that were not blank, each with the reason why it is hidden. */
function withheldIn(
  row: Observation,
  { mask, because, ...masked }: Masked,
  { of: { structure }, before }: Work,
): Withheld[] {
  const small = masked.small.get(row) ?? [];
  const isAsked = before.isAsked(row);
  const ids = structure.quantities.idsOf(row);
  return FIGURE_COLUMNS.filter((column) => row[column] !== undefined && row[column] !== "c").map((column) => {
    const quantity = ids[column];
    const at = quantity === undefined ? "" : instanceOf(quantity, row.period);
    const cause = mask.get(at);
    const rule: HidingRule = small.includes(column)
      ? "primary"
      : isAsked
        ? "officer"
        : cause === "secondary" && small.length === 0
          ? "secondary"
          : "derived";
    return { ...placeOf(row), column, rule, protects: protectedFigure(rule) };

    function protectedFigure(why: HidingRule): ProtectedFigure | undefined {
      const beside = because.get(at);
      if (why !== "primary" && beside !== undefined)
        return { term: beside.quantity, period: beside.month, relation: beside.relation };
      const isItself = quantity === writeTerm({ ...placeOf(row), column });
      if (why !== "derived" || cause === undefined || quantity === undefined || isItself) return undefined;
      return { term: quantity, period: row.period, relation: "same" };
    }
  });
}
