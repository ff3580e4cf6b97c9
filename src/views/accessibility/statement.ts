import { dayName, type Day } from "../../core/period.ts";
import type { CheckByHand } from "./byHand.ts";

/** The result of the last run of the automated checks, as `npm run accessibility` writes it. */
export type ChecksRun = {
  readonly on: string;
  readonly pages: number;
  /** Addresses of the pages with a fault. */
  readonly faulty: readonly string[];
  readonly axe: string;
  readonly browser: string;
};

/** One of the law's three grades. A site that nobody has checked by hand is never "fully compliant". */
export function complianceWords(
  byHand: readonly CheckByHand[],
  { faulty }: Pick<ChecksRun, "faulty">,
): string {
  if (faulty.length > 0 || byHand.some(({ isFault }) => isFault))
    return "partially compliant: we know of the faults listed below";
  const undone = byHand.filter(({ on }) => on === undefined).length;
  if (undone === 0)
    return "fully compliant as far as we know: every check below was done, and found no fault";
  const checks = undone === 1 ? "one check by hand has" : `${undone} checks by hand have`;
  return `partially compliant: we know of no fault, but ${checks} not been done yet`;
}

export function runWords({ on, pages, faulty, axe, browser }: ChecksRun): string {
  const looked = `On ${dayName(on as Day)} axe-core ${axe} looked at all ${pages} pages in ${browser}: wide and narrow, in the light and in the dark, with JavaScript and without it.`;
  if (faulty.length === 0) return `${looked} It found no fault.`;
  return `${looked} It found faults on ${faulty.length === 1 ? "one page" : `${faulty.length} pages`}:`;
}
