import { SectionHeading } from "../../components/SectionHeading.tsx";
import { PublishedComparator, PublishedFigure } from "../../components/PublishedFigure.tsx";
import { headlineFacts } from "../../core/analysis/headlineFacts.ts";
import { formatFigure, formatInShort, unitWords } from "../../core/format.ts";
import { isNumber } from "../../core/observation.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import type { OverviewFigure } from "../../store/overviewFigures.ts";
import { indicatorPath } from "../href.ts";
import { useHref } from "../site.ts";

/** Four figures about children, each beside England and the region. */
export function Facts({ figures }: { readonly figures: readonly OverviewFigure[] }) {
  const facts = headlineFacts(figures.filter(({ summary }) => summary !== undefined));
  if (facts.length === 0) return null;
  return (
    <section className="facts" aria-labelledby="facts">
      <SectionHeading id="facts">How are the children?</SectionHeading>
      <ul role="list">
        {facts.map((fact) => (
          <Fact key={fact.indicator.id} {...fact} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ indicator, summary, comparators }: OverviewFigure) {
  const href = useHref();
  if (summary === undefined) return null;
  const { observation, covered } = summary;
  const unit = isNumber(observation.value) ? `${unitWords(indicator, observation.value)} ` : "";
  return (
    <li>
      <a href={href(indicatorPath(indicator.id))}>{indicator.title}</a>{" "}
      <PublishedFigure of={observation} text={amountsOf(summary).value} isLatest className="facts__value" />
      <span className="visually-hidden">
        {" "}
        {unit}
        {coverWords(indicator, covered)}.
      </span>{" "}
      {comparators.length === 0 ? null : (
        <span className="facts__beside">
          {comparators.map((each, place) => (
            <span key={each.areaCode}>
              {place === 0 ? "" : ", "}
              {each.area}{" "}
              <PublishedComparator
                of={each}
                text={
                  isNumber(each.value)
                    ? formatInShort(each.value, indicator)
                    : formatFigure(each.value, indicator)
                }
                isLatest
              />
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
