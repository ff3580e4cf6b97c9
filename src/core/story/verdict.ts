import type { Summary } from "../analysis/summary.ts";
import { absenceClause, capitalised } from "../format.ts";
import { isNumber } from "../observation.ts";
import { amountsOf } from "./amounts.ts";
import { fractionPieces } from "./headline.ts";
import type { Piece } from "./pieces.ts";
import { whenWords } from "./when.ts";

/**
 * What stands beneath the headline, in two lines of a phone: when, the figure with the numbers that it follows from, whether it may still
 * change, and a year before. "In September 2026 it was 83.0% (161 of 194), provisional. A year before it was 65.1%." The target and the status
 * are in the headline. Nothing is said of the year before where the two cannot be compared: the baselines say why.
 */
export function verdictPieces(summary: Summary, isProvisional: boolean): Piece[] {
  const { indicator, observation, covered } = summary;
  const { value, numerator, denominator } = observation;
  const when = capitalised(whenWords(indicator, covered));
  if (!isNumber(value)) return [`${when} this figure ${absenceClause(value)}.`];
  const { value: said, before } = amountsOf(summary);
  return [
    `${when} it was `,
    { part: "value", text: said },
    ...(indicator.kind === "ratio" ? fractionPieces(numerator, denominator) : []),
    isProvisional ? ", provisional." : ".",
    ...(before === undefined ? [] : [` A year before it was ${before}.`]),
  ];
}
