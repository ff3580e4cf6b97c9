import { coverWords } from "../../core/story/coverWords.ts";
import { PublishedFigure, PublishedTarget } from "../../components/PublishedFigure.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { MOST_MISSES, type Miss } from "../../core/analysis/misses.ts";
import { unitWords } from "../../core/format.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { indicatorPath } from "../href.ts";
import { useHref } from "../site.ts";

/** The figures that miss their target, the furthest and the longest first. */
export function Misses({ misses }: { readonly misses: readonly Miss[] }) {
  const href = useHref();
  if (misses.length === 0) return null;
  return (
    <section className="misses">
      <h2>Off target, or just off it</h2>
      <ul role="list">
        {misses
          .slice(0, MOST_MISSES)
          .map(({ summary, summary: { indicator, observation, covered, aim, status }, offTarget }) => (
            <li key={indicator.id} className="miss">
              <a className="miss__title" href={href(indicatorPath(indicator.id))}>
                {indicator.title}
              </a>{" "}
              <span className="miss__figure">
                <PublishedFigure of={observation} text={amountsOf(summary).value} isLatest />{" "}
                <span>{unitWords(indicator, observation.value)}</span>
              </span>{" "}
              <span className="miss__status">
                {status === undefined ? null : <StatusTag status={status} />}
              </span>{" "}
              <span className="miss__more">
                {coverWords(indicator, covered)}.
                {aim === undefined ? null : (
                  <>
                    {" "}
                    The target is{" "}
                    <PublishedTarget
                      of={observation}
                      target={aim.target}
                      text={amountsOf(summary).target ?? ""}
                    />
                    .
                  </>
                )}{" "}
                {offTargetSentence(offTarget, indicator)}
              </span>
            </li>
          ))}
      </ul>
      {misses.length <= MOST_MISSES ? null : (
        <p className="theme__more">
          <a href={href("/indicators/?status=off")}>All figures that are off target</a>
        </p>
      )}
    </section>
  );
}
