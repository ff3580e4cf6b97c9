import type { NotAdditive, Total } from "../analysis/total.ts";
import type { YearToDate } from "../analysis/yearToDate.ts";
import { absenceClause } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { periodNoun } from "./when.ts";

type Without = Extract<YearToDate | Total, { kind: "none" }>["because"];

/** Why months are not added up at all. */
export const NOT_ADDITIVE: Readonly<Record<NotAdditive, string>> = {
  stock:
    "These figures are not added up: each is how many there were at a time, and a sum would count the same ones again every month.",
  rank: "These figures are not added up: each is a place among others.",
  snapshot:
    "These figures are not added up: each is counted on one day, and a sum would count the same ones again every month.",
  quarter: "These figures are not added up since April: none of these quarters begins there.",
  rolling_12: "These figures are not added up: each covers twelve months already.",
  year_to_date: "These figures are not added up: each is a running total already.",
  forecast: "These figures are not added up: each is a forecast of the whole year.",
  quarterly: "These figures are not added up: there is not one for every month.",
  annual: "These figures are not added up: there is not one for every month.",
};

/** Why months, or quarters, that could be added up have no total. */
export function withoutTotal(because: Without, indicator: Indicator): string {
  const noun = periodNoun(indicator, 1);
  switch (because) {
    case "small-counts":
      return `No running total is published: some ${noun}s of the last two years are hidden or count few, and totals could help to work a hidden ${noun} out.`;
    case "missing":
      return `There is no running total: a ${noun} is missing.`;
    case "new-definition":
      return "There is no running total: the definition has changed.";
    case "z":
      return "There is no running total: there is nothing to add up.";
    default:
      return `There is no running total: a ${noun} ${absenceClause(because)}.`;
  }
}
