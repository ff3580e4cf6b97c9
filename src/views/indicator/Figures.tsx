import { ChangeStrip } from "../../components/ChangeStrip.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import { hasFraction } from "../../core/indicator.ts";
import { nameOf } from "../../core/period.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { useHere } from "../site.ts";
import { useAnalyses } from "./analyses.ts";
import { BreakdownPictures } from "./Breakdowns.tsx";
import { OnThisPage } from "./OnThisPage.tsx";
import { HeadlineAndVerdict } from "./HeadlineAndVerdict.tsx";
import { ChangedSince } from "./Revisions.tsx";
import { Sections, useSections } from "./Sections.tsx";
import { TakeAway } from "./TakeAway.tsx";
import { TrendFigure } from "./TrendFigure.tsx";
import { useCiting } from "./useCiting.ts";
import { WhatWasCited } from "./WhatWasCited.tsx";
import { WhyNone } from "./WhyNone.tsx";

type Props = { readonly summary: Summary; readonly series: Series; readonly data: IndicatorData };

/** The page of an indicator with figures: its finding and its chart in the first screen, then all that is to be said of them. */
export function Figures({ summary, series, data }: Props) {
  const { asAt } = useHere(); // files to download, and what other sites show, are of the newest release
  const analyses = useAnalyses(summary, series, data);
  const { council, baselines, drawable, triangle, more, isProvisional } = analyses;
  const { indicator, covered, observation } = summary;
  const citing = useCiting(indicator.id);
  const covers = coverWords(indicator, covered);
  // A count that is broken down is about its kinds: their sum alone says little, and other pages have it.
  const isOfKinds = data.categories.length > 0 && !hasFraction(indicator);
  const broken = { data, series, month: observation.period, provisional: drawable.provisional };
  const sections = { ...analyses, citing, broken, isOfKinds };
  const isNewest = asAt === undefined;
  const contents = useSections(analyses, isNewest);
  return (
    <>
      <WhatWasCited series={series} data={data} />
      <HeadlineAndVerdict summary={summary} isProvisional={isProvisional} />
      <TrendFigure
        {...drawable}
        citing={citing}
        kinds={isOfKinds ? <BreakdownPictures {...broken} /> : null}
      />
      <div className="indicator__rest">
        <OnThisPage sections={contents} />
        <div className="indicator__main">
          <WhyNone summary={summary} council={council} />
          <ChangeStrip summary={summary} baselines={baselines} />
          {more.length === 0 ? null : <p>{more.join(" ")}</p>}
          {covers === nameOf(covered) ? null : <p className="meta">{covers}</p>}
          <ChangedSince restated={triangle.restated} indicator={indicator} />
          <Sections {...sections} />
          {isNewest ? (
            <TakeAway
              drawable={hasNumbers(series) ? drawable : undefined}
              data={data}
              indicator={indicator}
              cited={() =>
                citing.sentenceOf({ series, breakdown: "", category: "", title: "" }, observation.period)
              }
            />
          ) : null}
        </div>
      </div>
    </>
  );
}
