import { useMemo } from "react";

import { citedFigure, type CitedFigure } from "../../core/analysis/cited.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { REASON_WORDS } from "../../core/releases/reasonWords.ts";
import { readReason } from "../../core/reason.ts";
import { citationSentence, type Became } from "../../core/story/citation.ts";
import { writeCitation } from "../../store/citation.ts";
import type { Month } from "../../core/period.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { indicatorPath } from "../href.ts";
import { useEdition, useHref, useIndicatorData } from "../site.ts";

/** Which line of an indicator is cited; both "" for the headline figure. */
export type CitedSeries = {
  readonly series: Series;
  readonly breakdown: string;
  readonly category: string;
  /** The category’s name. */
  readonly title: string;
};

/** How the figures of a page are cited: in a sentence with their date and link, in the newest release. */
export type Citing = {
  readonly sentenceOf: (line: CitedSeries, period: Month) => string;
  /** The source of a whole table. */
  readonly source: () => string;
};

/** Gives the sentences that cite an indicator's figures. The address is that of the council's site, or of this page's host. */
export function useCiting(id: string): Citing {
  const { council, releases } = useEdition();
  const data = useIndicatorData(id);
  const href = useHref();
  return useMemo(() => {
    const page = () =>
      council.site === ""
        ? new URL(href(indicatorPath(id)), location.href).href
        : council.site + indicatorPath(id).slice(1);
    const release = releases.at(-1)?.seq ?? 0;
    return {
      source: () =>
        `${council.name}${council.illustrative ? " (illustrative: it is invented)" : ""}, release ${release}: ${page()}?as-at=${release}`,
      sentenceOf: ({ series, breakdown, category, title }, period) => {
        const cited = citedFigure(series, restatementsOf(data, breakdown, category), releases, {
          period,
          release,
        });
        if (cited === undefined) return page();
        return citationSentence({
          indicator: series.indicator,
          category: title,
          period,
          value: cited.now,
          council: council.name,
          isIllustrative: council.illustrative,
          published: cited.published && publishedOn(cited.published),
          address: page() + writeCitation({ period, release, breakdown, category }),
        });
      },
    };
  }, [council, releases, data, href, id]);
}

/** What changed of one line. */
export function restatementsOf({ restatements }: IndicatorData, breakdown: string, category: string) {
  return restatements.filter((each) => each.breakdown === breakdown && each.category === category);
}

/** What became of a figure since the release that was cited, by day, with each reason in words. */
export function becameOf({ now, since, withdrawn }: CitedFigure): Became {
  return {
    now,
    since: since.map(({ to, time, reason }) => {
      const known = readReason(reason);
      return { to, on: publishedOn({ time }), why: known === undefined ? "" : REASON_WORDS[known] };
    }),
    withdrawnOn: withdrawn && publishedOn(withdrawn),
  };
}
