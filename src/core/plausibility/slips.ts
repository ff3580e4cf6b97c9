import { hasFraction, type Indicator } from "../indicator.ts";
import type { Doubt } from "../issue.ts";
import type { FigureColumn } from "../observation.ts";
import { earlierDue, magnitudeOf, type RowWithHistory } from "./lines.ts";

/** A figure that looks like a slip of the pen, and its cell. */
export type Slip = { readonly doubt: Doubt; readonly column: FigureColumn };

/** Counts below this go up and down tenfold by themselves. */
const SMALLEST = 10;
/** Fewer steps than this are no history. */
const FEWEST_STEPS = 12;

/**
 * The first cell of a line that looks like a slip beside the line's own past; at most one a line. A fraction's value
 * follows from its two parts, so they are looked at in its place. A figure where the line has been before is no slip.
 */
export function slipIn(line: RowWithHistory): Slip | undefined {
  for (const column of columnsOf(line.indicator)) {
    const now = magnitudeOf(line.now, column);
    const past = line.past.flatMap((each) => magnitudeOf(each, column) ?? []);
    if (now === undefined || (now >= Math.min(...past) && now <= Math.max(...past))) continue;
    const before = magnitudeOf(line.before, column);
    const code = before === undefined ? undefined : slipOf(now, before, line, column);
    if (code !== undefined) return { doubt: { code }, column };
  }
  return undefined;
}

function columnsOf(indicator: Indicator): readonly FigureColumn[] {
  return hasFraction(indicator) ? ["numerator", "denominator"] : ["value"];
}

type SlipCode = "pounds-or-thousands" | "tenfold" | "far-from-history";

function slipOf(
  now: number,
  before: number,
  line: RowWithHistory,
  column: FigureColumn,
): SlipCode | undefined {
  const [smaller = 0, larger = 0] = [Math.abs(now), Math.abs(before)].sort((a, b) => a - b);
  const times = smaller === 0 ? 0 : larger / smaller;
  if (line.indicator.kind === "money" && times > 500 && times < 2000) return "pounds-or-thousands";
  if (larger >= SMALLEST && times > 8 && times < 12.5) return "tenfold";
  return isFar(now, before, line, column) ? "far-from-history" : undefined;
}

/**
 * A step more than three times the largest of the last two years, or to less than a third of their lowest figure or
 * more than three times their highest. Chance alone moves a count by about its square
 * root (Poisson), so that much is always allowed, and a twentieth of an amount of money, which may stand still for a year.
 */
function isFar(now: number, before: number, line: RowWithHistory, column: FigureColumn): boolean {
  const sizes = new Map(line.past.map((each) => [each.period, magnitudeOf(each, column)]));
  const steps = line.past.flatMap(({ period }) => {
    const earlier = earlierDue(line.indicator, period);
    const [to, from] = [sizes.get(period), earlier && sizes.get(earlier)];
    return to === undefined || from === undefined ? [] : [Math.abs(to - from)];
  });
  if (steps.length < FEWEST_STEPS) return false;
  const past = [...sizes.values()].filter((size) => size !== undefined);
  const [lowest, highest] = [Math.min(...past), Math.max(...past)];
  if (lowest >= SMALLEST && now < lowest / 3) return true;
  if (highest > 0 && now >= SMALLEST && now > 3 * highest) return true;
  const byChance = Math.max(1, Math.sqrt(Math.abs(before)));
  const byPlan = line.indicator.kind === "money" ? Math.abs(before) / 20 : 0;
  return Math.abs(now - before) > 3 * Math.max(...steps, byChance, byPlan);
}
