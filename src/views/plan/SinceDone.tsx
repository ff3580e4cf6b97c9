import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { sinceDone } from "../../core/analysis/plan/since.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import { formatFigure } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import type { Day } from "../../core/period.ts";
import { whenText } from "../../core/story/claimWords.ts";
import { sinceSignalWords } from "../../core/story/plan.ts";
import { indicatorPath } from "../href.ts";
import { useHref, usePlan } from "../site.ts";

type Props = {
  /** The indicator that the action should move. */
  readonly id: string;
  /** The day on which the action was done. */
  readonly done: Day;
};

/** What a figure was before an action was done, what it is now, and whether the signal rule has found anything since. */
export function SinceDone({ id, done }: Props) {
  const { series: all, events } = usePlan();
  const href = useHref();
  const series = all.get(id);
  if (series === undefined) return null;
  const { indicator } = series;
  const since = sinceDone(series, spcOf(series, rebaselinesOf(events, id)), done);
  return (
    <p className="plan__since">
      <a href={href(indicatorPath(id))}>{indicator.title}</a>
      {": "}
      {since.before === undefined ? "no figure before" : <Dated of={since.before} indicator={indicator} />}
      {since.after === undefined ? null : (
        <>
          {", then "}
          <Dated of={since.after} indicator={indicator} />
        </>
      )}
      {`; ${sinceSignalWords(since)}.`}
    </p>
  );
}

/** A figure and what it is for: `60.0% (September 2026)`. */
function Dated({ of, indicator }: { readonly of: Observation; readonly indicator: Indicator }) {
  return (
    <>
      <PublishedFigure of={of} text={formatFigure(of.value, indicator)} />{" "}
      {`(${whenText(indicator, of.period)})`}
    </>
  );
}
