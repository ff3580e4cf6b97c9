import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { Indicator } from "../../core/indicator.ts";
import { indicatorPath } from "../href.ts";
import { useEdition, useHref } from "../site.ts";

export const TOGETHER_ID = "together";

/**
 * The figures that this one is read together with: those that `relations.csv` names with it, those that stand behind it or before which it
 * stands, and those whose titles its limits quote.
 */
export function togetherWith(
  indicator: Indicator,
  related: readonly string[],
  indicators: readonly Indicator[],
): Indicator[] {
  const { id, behind, limits } = indicator;
  return indicators.filter(
    (each) =>
      each.id !== id &&
      (related.includes(each.id) ||
        each.id === behind ||
        each.behind === id ||
        limits.includes(`“${each.title}”`)),
  );
}

/** Links to the figures that this one is read together with. */
export function Together({
  indicator,
  related,
}: {
  readonly indicator: Indicator;
  readonly related: readonly string[];
}) {
  const href = useHref();
  const { indicators } = useEdition();
  const found = togetherWith(indicator, related, indicators);
  if (found.length === 0) return null;
  return (
    <section className="read-together" aria-labelledby={TOGETHER_ID}>
      <SectionHeading id={TOGETHER_ID}>Read it together with</SectionHeading>
      <ul className="together">
        {found.map(({ id, title }) => (
          <li key={id}>
            <a href={href(indicatorPath(id))}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
