import { useEffect, useRef, useSyncExternalStore } from "react";

import { citedFigure } from "../../core/analysis/cited.ts";
import { seriesOf, type Series } from "../../core/dataset/dataset.ts";
import { capitalised } from "../../core/format.ts";
import { dayName } from "../../core/period.ts";
import { AS_AT } from "../../core/releases/asked.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { citedWords, sinceSentences } from "../../core/story/citation.ts";
import { whenOf } from "../../core/story/when.ts";
import { readCitation, rowId } from "../../store/citation.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { becameOf, restatementsOf } from "./useCiting.ts";
import { useEdition, useQuery } from "../site.ts";

type Props = { readonly series: Series; readonly data: IndicatorData };

/** What somebody refers to who has sent this address: the figure then, when it came out, what it counts, and what it is now. */
export function WhatWasCited({ series, data }: Props) {
  const { releases } = useEdition();
  const cited = readCitation(useQuery(), useHash());
  const box = useRef<HTMLElement>(null);
  const isThere = cited !== undefined;
  useEffect(() => {
    if (isThere) box.current?.focus();
  }, [isThere]);
  if (cited === undefined) return null;
  const { indicator } = series;
  const { period, release, breakdown, category } = cited;
  const known = data.categories.find((each) => each.breakdown === breakdown && each.category === category);
  const line = breakdown === "" ? series : seriesOf(data.dataset, indicator, [], { breakdown, category });
  const found = citedFigure(line, restatementsOf(data, breakdown, category), releases, cited);
  const name = known === undefined ? indicator.title : `${indicator.title} (${known.title})`;
  return (
    <section ref={box} className="cited" aria-labelledby="cited" tabIndex={-1}>
      <h2 id="cited">The figure that was cited</h2>
      {found === undefined || release > releases.length ? (
        <p>There is no such figure, or not yet.</p>
      ) : (
        <>
          <p className="cited__figure">
            {name}:{" "}
            <strong>
              {found.then === undefined ? "not published yet" : citedWords(found.then, indicator)}
            </strong>{" "}
            {whenOf(indicator, period)}
          </p>
          <p>
            {found.published === undefined
              ? ""
              : `Published on ${dayName(publishedOn(found.published))}; cited from release ${release}. `}
            {sinceSentences(becameOf(found), indicator).join(" ")}
          </p>
          <p>{capitalised(indicator.definition)}</p>
        </>
      )}
      <p>
        <a href={`#${rowId(period, breakdown)}`}>Its row in the table</a>
      </p>
      {cited.release > releases.length ? null : (
        <p>
          <a href={`?${AS_AT}=${release}#${rowId(period, breakdown)}`}>
            This page as release {release} published it
          </a>
        </p>
      )}
    </section>
  );
}

/** The address's fragment. It is "" in the first render, as on the server. */
function useHash(): string {
  return useSyncExternalStore(
    followHash,
    () => location.hash,
    () => "",
  );
}

function followHash(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => {
    removeEventListener("hashchange", changed);
  };
}
