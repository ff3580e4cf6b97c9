import { group } from "d3-array";

import { seriesOf, type Dataset, type Series } from "../../dataset/dataset.ts";
import type { Reference } from "../../reference/reference.ts";

type Read = { readonly dataset: Dataset; readonly reference: Pick<Reference, "indicators" | "targets"> };

/** The headline series of every indicator of an edition, in the order of `indicators.csv`. */
export function headlinesOf({ dataset, reference: { indicators, targets } }: Read): Series[] {
  const targetsOf = group(targets, ({ indicator }) => indicator);
  return indicators.map((indicator) => seriesOf(dataset, indicator, targetsOf.get(indicator.id) ?? []));
}
