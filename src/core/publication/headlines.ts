import { group } from "d3-array";

import { seriesOf, type Series } from "../dataset/dataset.ts";
import type { PublicEdition } from "./files.ts";

/** The headline series of every indicator of an edition, in the order of `indicators.csv`. */
export function headlinesOf({ dataset, reference: { indicators, targets } }: PublicEdition): Series[] {
  const targetsOf = group(targets, ({ indicator }) => indicator);
  return indicators.map((indicator) => seriesOf(dataset, indicator, targetsOf.get(indicator.id) ?? []));
}
