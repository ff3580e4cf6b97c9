import type { Indicator } from "../../indicator.ts";
import { RESERVED_IDS } from "../files.ts";
import type { Counterparts } from "./counterparts.ts";
import { DICTIONARY_FILE, FIGURES_FILE } from "./tables.ts";

/** Why nothing is written for an extract: something in `indicators.csv` has to be mended first. */
export type Refusal =
  | { readonly code: "measure-missing"; readonly indicator: Indicator }
  | { readonly code: "id-reserved"; readonly indicator: Indicator };

/**
 * What has to be mended in `indicators.csv` before an extract can be read: comparators that it does not have, and ids
 * that a file of `comparators/` already uses.
 */
export function refusalsOf({ counterparts, missing }: Counterparts): Refusal[] {
  const reserved = counterparts.filter(({ indicator }) => RESERVED_IDS.includes(indicator.id));
  return [
    ...missing.map((indicator): Refusal => ({ code: "measure-missing", indicator })),
    ...reserved.map(({ indicator }): Refusal => ({ code: "id-reserved", indicator })),
  ];
}

/** A refusal in a sentence for the officer, with the remedy. */
export function refusalText({ code, indicator: { id, comparator } }: Refusal): string {
  switch (code) {
    case "measure-missing":
      return (
        `indicators.csv, ${id}: its comparator “${comparator}” is not a measure of this extract. ` +
        `Use a name from the column Measure_short of ${DICTIONARY_FILE} that ${FIGURES_FILE} has figures for, or leave it blank.`
      );
    case "id-reserved":
      return `indicators.csv, ${id}: an indicator with a comparator cannot have this id, because comparators/${id}.csv is something else.`;
  }
}
