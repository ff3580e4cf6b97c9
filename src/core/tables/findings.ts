import type { Month } from "../period.ts";
import { itemsIn, recordsOf, type Columns } from "./columns.ts";
import type { Records, Table } from "./table.ts";

/** What stands out in one month, in a sentence. */
export type FindingLine = {
  readonly kind: string;
  readonly indicator: string;
  readonly period: Month;
  readonly text: string;
};

/** What a page needs of a finding. */
export type FindingText = Pick<FindingLine, "indicator" | "text">;

type Ranked = FindingLine & { readonly rank: number };

const COLUMNS: Columns<Ranked> = {
  rank: ({ rank }) => String(rank),
  kind: ({ kind }) => kind,
  indicator: ({ indicator }) => indicator,
  period: ({ period }) => period,
  text: ({ text }) => text,
};

/** `findings.csv`: the sentences in the order given, which is their rank. */
export function findingsRecords(lines: readonly FindingLine[]): Records {
  return recordsOf(
    COLUMNS,
    lines.map((line, index) => ({ ...line, rank: index + 1 })),
  );
}

/** The findings for a page, in order; undefined for a file that we did not write. */
export function readFindings(table: Table): FindingText[] | undefined {
  return itemsIn(table, ["indicator", "text"], ({ indicator, text }) => ({ indicator, text }));
}
