import { SectionHeading } from "../../components/SectionHeading.tsx";
import { isNews } from "../../core/analysis/findings.ts";
import { monthName, type Month } from "../../core/period.ts";
import { WAYS, type FindingText, type Way } from "../../core/tables/findings.ts";
import type { Edition } from "../../store/edition.ts";
import type { Overview } from "../../store/overview.ts";
import { indicatorPath } from "../href.ts";
import { useHref } from "../site.ts";

type Props = Pick<Overview, "findings"> & Pick<Edition, "indicators"> & { readonly month: Month };

const WAY_WORDS: Readonly<Record<Way, string>> = { worse: "Worse", better: "Better" };

/** What changed its status or shows a signal in the newest month, worse and better apart. A month's noise is not in it. */
export function Changed({ findings, indicators, month }: Props) {
  if (findings === undefined) return null;
  const news = findings.filter(isNews);
  const groups = [...WAYS, undefined].map((way) => ({
    way,
    own: news.filter((each) => each.way === way),
  }));
  return (
    <section className="changed" aria-labelledby="changed">
      <SectionHeading id="changed">{`What changed in ${monthName(month)}`}</SectionHeading>
      {news.length === 0 ? (
        <p>No figure is at another status than before, and none shows a signal.</p>
      ) : (
        groups.map(({ way, own }) =>
          own.length === 0 ? null : (
            <div key={way ?? ""} className="changed__way">
              <h3>{way === undefined ? "Changed" : WAY_WORDS[way]}</h3>
              <ul role="list">
                {own.map((finding) => (
                  <Finding key={finding.indicator} finding={finding} indicators={indicators} />
                ))}
              </ul>
            </div>
          ),
        )
      )}
    </section>
  );
}

type FindingProps = Pick<Props, "indicators"> & { readonly finding: FindingText };

/** The sentence starts with the figure's name, as a link to its page. */
function Finding({ finding: { indicator, text }, indicators }: FindingProps) {
  const href = useHref();
  const { length } = indicators.find(({ id }) => id === indicator)?.shortTitle ?? "";
  return (
    <li data-sentence={indicator}>
      <a href={href(indicatorPath(indicator))}>{text.slice(0, length)}</a>
      {text.slice(length)}
    </li>
  );
}
