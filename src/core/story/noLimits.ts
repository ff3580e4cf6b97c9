import type { Seasons } from "../analysis/spc/seasons.ts";
import type { NoLimits, Unlimited } from "../analysis/spc/spc.ts";
import { decimal, divide, multiply, type Decimal } from "../decimal.ts";
import { absenceClause, formatFigure, formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import type { Absence } from "../observation.ts";
import { monthName } from "../period.ts";

/** Why there are no limits, and the median that is shown in their place. */
export function noLimitsSentence({ because, median, seasons }: Unlimited, indicator: Indicator): string {
  const why = because === "seasonal" ? seasonalSentence(seasons) : WITHOUT[because];
  if (median === undefined) return why;
  return `${why} The median of the figures shown is ${formatFigure(median, indicator)}.`;
}

/** "May", and what that rests on: the test is wrong in 1 of 20 cases. */
function seasonalSentence(seasons: Seasons | undefined): string {
  const may =
    "No limits are drawn: the figure may go up and down with the seasons, and limits would mark that as a signal.";
  if (seasons === undefined) return may;
  const percent = (share: Decimal) => formatNumber(divide(multiply(share, decimal(100)), decimal(1), 0));
  return `${may} From ${monthName(seasons.from)} to ${monthName(seasons.to)}, ${percent(seasons.share)}% of the ups and downs lay between the months of the year; by chance alone it would be more than ${percent(seasons.critical)}% in one case of 20.`;
}

const TIED = "so neighbouring months are tied and limits would signal where nothing has changed.";
const broken = (absence: Absence) =>
  `No limits are drawn: a month in this time ${absenceClause(absence)}, and limits without it would be wrong.`;

const WITHOUT: Readonly<Record<Exclude<NoLimits, "seasonal">, string>> = {
  snapshot: `No limits are drawn: this is counted on one day, ${TIED}`,
  stock: `No limits are drawn: this is how many there are at a time, ${TIED}`,
  rank: "No limits are drawn: this is a place among others, and moves with what those do.",
  rolling_12: `No limits are drawn: each figure covers twelve months, ${TIED}`,
  year_to_date: `No limits are drawn: each figure adds up the months of its year so far, ${TIED}`,
  forecast: `No limits are drawn: this is a forecast, ${TIED}`,
  money: "No limits are drawn: amounts of money follow prices and plans, not chance.",
  quarter: "No limits are drawn: with four figures a year there are too few to look for seasons in.",
  quarterly: "No limits are drawn: they need a figure for every month.",
  annual: "No limits are drawn: they need a figure for every month.",
  c: broken("c"),
  x: broken("x"),
  z: broken("z"),
  low: broken("low"),
  u: broken("u"),
  missing: "No limits are drawn: there is no figure for a month in this time.",
  "seasons-unchecked":
    "No limits are drawn: there are not yet two years of figures in which to look for seasons.",
  ties: "No limits are drawn: half of the figures or more are the same, and limits would call every other one a signal.",
  rare: "No limits are drawn: fewer than five a month are counted on average, and limits would call ordinary months a signal.",
  "few-cases":
    "No limits are drawn: fewer than five a month are in the share, or not in it, on average, and limits would call ordinary months a signal.",
  "too-few": "No limits are drawn: fewer than six months have been counted in this way.",
  "no-variation": "No limits are drawn: the figure has been the same in every month they would rest on.",
};
