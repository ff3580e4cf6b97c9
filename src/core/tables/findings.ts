import { oneOf } from "../oneOf.ts";
import type { Month } from "../period.ts";
import { itemsIn, recordsOf, type Columns } from "./columns.ts";
import type { Records, Table } from "./table.ts";

/** The ways a figure can have gone where one direction is good, the worse first. */
export const WAYS = ["worse", "better"] as const;
export type Way = (typeof WAYS)[number];

/** What stands out in one month, in a sentence. */
export type FindingLine = {
  readonly kind: string;
  readonly indicator: string;
  readonly period: Month;
  /** For better or worse; undefined where neither can be said. */
  readonly way: Way | undefined;
  readonly text: string;
};

/** What a page needs of a finding. */
export type FindingText = Pick<FindingLine, "kind" | "indicator" | "way" | "text">;

type Ranked = FindingLine & { readonly rank: number };

const COLUMNS: Columns<Ranked> = {
  rank: ({ rank }) => String(rank),
  kind: ({ kind }) => kind,
  indicator: ({ indicator }) => indicator,
  period: ({ period }) => period,
  way: ({ way }) => way ?? "",
  text: ({ text }) => text,
};

/** `findings.csv`: the sentences in the order given, which is their rank. */
export function findingsRecords(lines: readonly FindingLine[]): Records {
  return recordsOf(
    COLUMNS,
    lines.map((line, index) => ({ ...line, rank: index + 1 })),
  );
}

/** The findings for a page, in order; undefined for a file that we did not write. Older files do not say the way. */
export function readFindings(table: Table): FindingText[] | undefined {
  return itemsIn(table, ["kind", "indicator", "text"], ({ kind, indicator, way, text }) => ({
    kind,
    indicator,
    way: oneOf(WAYS, way ?? null),
    text,
  }));
}
