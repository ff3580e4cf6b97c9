import { useMemo } from "react";

import { baselinesOf } from "../../core/analysis/baselines.ts";
import { behindCountry } from "../../core/analysis/behindCountry.ts";
import { explanationOf } from "../../core/analysis/notes.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { reconciled } from "../../core/analysis/reconciled.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import { triangleOf } from "../../core/analysis/triangle.ts";
import { unpublishedQuotes } from "../../core/claims/quoted.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Note } from "../../core/note.ts";
import { behindCountrySentence } from "../../core/story/behindCountry.ts";
import { oneMoreSentence } from "../../core/story/baselines.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { marksIn } from "../../core/story/revisions.ts";
import { drawnBeside, officialOf } from "../../store/beside.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { provisionalWindow } from "../provisional.ts";
import { useEdition } from "../site.ts";
import type { Drawable } from "./shown.ts";

/** Everything that the page of an indicator with figures has worked out. */
export type Analyses = ReturnType<typeof useAnalyses>;

/** Works out what the page of an indicator says of its figures. */
export function useAnalyses(summary: Summary, series: Series, data: IndicatorData) {
  const { council, releases } = useEdition();
  const { indicator, observation } = summary;
  const { period } = observation;
  const baselines = useMemo(() => baselinesOf(series, period), [series, period]);
  const spc = useMemo(() => {
    const events = data.flags.map(({ event }) => event);
    return spcOf(series, rebaselinesOf(events, indicator.id));
  }, [series, data, indicator]);
  const official = useMemo(() => officialOf(data), [data]);
  const beside = useMemo(() => drawnBeside(data, council.region), [data, council]);
  const provisional = useMemo(() => provisionalWindow({ council, releases }), [council, releases]);
  const triangle = useMemo(
    () => triangleOf(series, data.restatements, provisional),
    [series, data, provisional],
  );
  const marks = useMemo(() => marksIn(series, triangle, provisional), [series, triangle, provisional]);
  const explanation = useMemo(() => explanationOf(series, data.notes, period), [series, data, period]);
  const behind = behindCountry(summary, beside);
  const sameTime = useMemo(() => reconciled(series, official, data), [series, official, data]);
  const drawable: Drawable = {
    series,
    comparators: beside,
    peers: data.peers,
    flags: data.flags,
    spc,
    provisional,
  };
  const { observations } = data.dataset;
  const { targets } = series;
  return {
    summary,
    series,
    data,
    council,
    baselines,
    spc,
    triangle,
    reconciled: sameTime,
    marks,
    explanation,
    drawable,
    isProvisional: marks.get(period)?.includes("p") === true,
    /** What stands beneath the baselines, in sentences. */
    more: [
      behind && behindCountrySentence(behind, indicator),
      offTargetSentence(baselines.offTarget, indicator),
      oneMoreSentence(baselines, summary),
    ].filter((each) => each !== undefined),
    /** Whether a note gives a number that is not among the published figures. */
    isDoubtful: (note: Note) => unpublishedQuotes(note, { indicator, observations, targets }).length > 0,
  };
}
