import type { Reference } from "../reference/reference.ts";
import { screenProse } from "../screen/prose.ts";
import type { Table } from "../tables/table.ts";
import { textAt } from "./cells.ts";
import { scorecardLayoutOf } from "./layout.ts";
import { labelNamed, namesOf, plain } from "./names.ts";
import type { Month } from "../period.ts";

/** An officer's word that a row of a scorecard is an indicator's. */
export type RowMatch = { readonly row: number; readonly indicator: string };

/** What to write into the column `aliases` of `indicators.csv`, so that a row is found by itself next month. */
export type OfferedAlias = { readonly indicator: string; readonly aliases: readonly string[] };

/** A council's reference with rows matched by hand, and the aliases to keep them. */
export type Matched = { readonly reference: Reference; readonly offered: readonly OfferedAlias[] };

/**
 * The reference as it would be with the names of matched rows among the aliases of their indicators. A name that is a line's already,
 * that is given to two indicators, or that cannot stand in `indicators.csv` (personal data, a `;`, the beginning of a formula) is not taken.
 */
export function withMatches(
  table: Table,
  reference: Reference,
  matches: readonly RowMatch[],
  newest: Month | undefined,
): Matched {
  const names = namesOf(reference);
  const layout = scorecardLayoutOf(table, names, newest);
  if (layout === undefined || matches.length === 0) return { reference, offered: [] };
  const labels = new Map(layout.body.map((row) => [row.row, textAt(row, layout.label).replace(/\s+/g, " ")]));
  const added = new Map<string, string[]>();
  const taken = new Map<string, string>();
  for (const { row, indicator } of matches) {
    const label = labels.get(row) ?? "";
    const word = plain(label);
    if (
      word === "" ||
      /^[=+@-]|;/.test(label) ||
      labelNamed(names, label) ||
      screenProse(label, "label", undefined)
    )
      continue;
    if ((taken.get(word) ?? indicator) !== indicator) continue;
    if (!taken.has(word)) added.set(indicator, [...(added.get(indicator) ?? []), label]);
    taken.set(word, indicator);
  }
  const indicators = reference.indicators.map((indicator) => ({
    ...indicator,
    aliases: [...indicator.aliases, ...(added.get(indicator.id) ?? [])],
  }));
  const offered = indicators.flatMap(({ id, aliases }) =>
    added.has(id) ? [{ indicator: id, aliases }] : [],
  );
  return { reference: { ...reference, indicators }, offered };
}
