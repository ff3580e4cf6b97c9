import { hasFraction, type Indicator } from "../indicator.ts";
import type { Doubt } from "../issue.ts";
import type { FigureColumn } from "../observation.ts";
import { earlierDue, magnitudeOf, type RowWithHistory } from "./lines.ts";

/** A figure that looks like a slip of the pen, and its cell. */
export type Slip = { readonly doubt: Doubt; readonly column: FigureColumn };

/** Counts below this are left out: they can change tenfold by chance. */
const SMALLEST = 10;
/** A line needs this many changes from one figure to the next before its size of change can be judged. */
const FEWEST_STEPS = 12;

/**
 * The first cell of a row that looks like a slip compared with the line's past; undefined where none does. For a fraction the
 * numerator and denominator are looked at instead of the value. A figure within the line's past range is no slip.
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
 * Whether the step from `before` to `now` is more than three times the largest step of the last two years, or ends below a third
 * of their lowest figure or above three times their highest. The largest step is taken as at least the square root of a
 * count, which chance alone gives (Poisson), and a twentieth of an amount of money, which may not change for a year.
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
