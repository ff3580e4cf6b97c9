import type { Indicator } from "../../indicator.ts";
import { RESERVED_IDS } from "../files.ts";
import { DICTIONARY_FILE } from "../lait/tables.ts";
import type { Import } from "./import.ts";

/** Why nothing is written for an import: something in `indicators.csv` has to be mended first. */
export type Refusal =
  | { readonly code: "measure-missing"; readonly indicator: Indicator }
  | { readonly code: "id-reserved"; readonly indicator: Indicator };

/**
 * What has to be mended in `indicators.csv` before an import can be read: comparators that it does not have, and ids
 * that a file of `comparators/` already uses.
 */
export function refusalsOf({ imported, missing }: Pick<Import, "imported" | "missing">): Refusal[] {
  const reserved = imported.filter(({ indicator }) => RESERVED_IDS.includes(indicator.id));
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
        `indicators.csv, ${id}: its comparator “${comparator}” is a measure of which none of these files has a row. ` +
        `Use a name from the column Measure_short of ${DICTIONARY_FILE}, or one that docs/comparators.md lists, or leave it blank.`
      );
    case "id-reserved":
      return `indicators.csv, ${id}: an indicator with a comparator cannot have this id, because comparators/${id}.csv is something else.`;
  }
}
