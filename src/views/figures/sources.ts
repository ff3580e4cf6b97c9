import { useCallback, useEffect, useMemo, useState } from "react";

import type { Sources } from "../../core/claims/finding.ts";
import { indicatorsIn, type Claim } from "../../core/claims/kinds.ts";
import { besideOf } from "../../core/comparators/latest.ts";
import { seriesOf } from "../../core/dataset/dataset.ts";
import type { Edition } from "../../store/edition.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import type { Load } from "../../store/load.ts";
import type { SiteState } from "../../store/site.ts";
import { readSubsets } from "../../store/subsets.ts";
import { useEdition, useHere, useSiteState } from "../site.ts";

// These repeat two constants of store/load.ts. Importing them would make the code that all pages share larger.
const LOADING = { state: "loading" } as const;
const UNAVAILABLE = { state: "unavailable" } as const;
const NO_SUBSETS: Load<Sources["subsets"]> = { state: "loaded", value: [] };

/** The figures that a statement needs, and a function that fetches them again where that failed. */
export function useSources(claim: Claim): { readonly sources: Load<Sources>; readonly retry: () => void } {
  const { site } = useHere();
  const edition = useEdition();
  const indicators = useSiteState((state) => state.indicators);
  const [read, setRead] = useState<Load<Sources["subsets"]>>(LOADING);
  const needsSubsets = claim.kind === "share" && claim.whole !== undefined;

  const load = useCallback(() => {
    for (const id of indicatorsIn(claim)) void site.load({ page: "indicator", id });
    if (needsSubsets)
      void readSubsets(site.read).then((subsets) =>
        setRead(subsets === undefined ? UNAVAILABLE : { state: "loaded", value: subsets }),
      );
  }, [site, claim, needsSubsets]);
  useEffect(load, [load]);

  const subsets = needsSubsets ? read : NO_SUBSETS;
  const sources = useMemo(
    () => sourcesOf(indicatorsIn(claim), indicators, subsets, edition),
    [claim, indicators, subsets, edition],
  );
  return { sources, retry: load };
}

function sourcesOf(
  ids: readonly string[],
  indicators: SiteState["indicators"],
  subsets: Load<Sources["subsets"]>,
  { indicators: known, targets, council }: Edition,
): Load<Sources> {
  const loads = ids.map((id) => indicators.get(id) ?? LOADING);
  if ([...loads, subsets].some(({ state }) => state === "unavailable")) return UNAVAILABLE;
  if (subsets.state !== "loaded") return LOADING;
  const data = loads.flatMap((each): IndicatorData[] => (each.state === "loaded" ? [each.value] : []));
  if (data.length < ids.length) return LOADING;
  const series = ids.flatMap((id, index) => {
    const indicator = known.find((each) => each.id === id);
    const own = data[index];
    return indicator && own ? [[id, seriesOf(own.dataset, indicator, targets)] as const] : [];
  });
  const comparators = data.flatMap((each) => besideOf(each.comparators, council.region));
  return { state: "loaded", value: { series: new Map(series), subsets: subsets.value, comparators } };
}
