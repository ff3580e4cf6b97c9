import { useEffect, useState } from "react";

import type { ComparedYears } from "../../core/comparators/standing/compared.ts";
import type { Indicator } from "../../core/indicator.ts";
import { readComparedYears } from "../../store/compare.ts";
import type { Load } from "../../store/load.ts";
import { useCompare, useHere } from "../site.ts";

/** One figure's years, `undefined` where they could not be fetched. */
type Fetched = ReadonlyMap<string, ComparedYears | undefined>;

/** The years of the chosen figure. While they are fetched, and where they cannot be, those that were shown before. */
export function useComparedYears(chosen: Indicator | undefined): {
  readonly shown: ComparedYears | undefined;
  readonly state: Load<unknown>["state"];
} {
  const { site } = useHere();
  const { first, around } = useCompare();
  const [fetched, setFetched] = useState<Fetched>(new Map());
  const [last, setLast] = useState(first);
  const years = chosen?.id === first?.indicator.id ? first : fetched.get(chosen?.id ?? "");
  const isKnown = years !== undefined || fetched.has(chosen?.id ?? "");
  if (years !== undefined && years !== last) setLast(years);
  useEffect(() => {
    if (chosen === undefined || isKnown) return;
    let isWanted = true;
    void readComparedYears(site.read, chosen, around).then((read) => {
      if (isWanted) setFetched((all) => new Map(all).set(chosen.id, read?.years));
    });
    return () => {
      isWanted = false;
    };
  }, [chosen, isKnown, site, around]);
  return {
    shown: years ?? last,
    state: years !== undefined ? "loaded" : isKnown ? "unavailable" : "loading",
  };
}
