import { capitalised } from "../core/format.ts";
import { hasFraction, type Indicator } from "../core/indicator.ts";
import { WordsExplained } from "./WordsExplained.tsx";

/** What a figure counts, why it matters and what it cannot tell: the council's own words from `indicators.csv`. */
export function Definition({ indicator }: { readonly indicator: Indicator }) {
  const entries = entriesOf(indicator);
  if (entries.length === 0) return null;
  return (
    <section className="definition" aria-labelledby="definition">
      <h2 id="definition">About this figure</h2>
      <dl className="definition__list">
        {entries.map(([term, text]) => (
          <div key={term} className="definition__entry">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <WordsExplained texts={[indicator.definition, indicator.whyItMatters, indicator.limits]} />
    </section>
  );
}

function entriesOf(indicator: Indicator): readonly (readonly [string, string])[] {
  const { definition, whyItMatters, limits, sourceReturn, officialCode } = indicator;
  return (
    [
      ["What it counts", definition],
      ["How it is worked out", fractionOf(indicator)],
      ["Why it matters", whyItMatters],
      ["What it cannot tell you", limits],
      ["Which way is better", DIRECTION[indicator.polarity]],
      ["Where it comes from", sourceReturn],
      ["National code", officialCode],
    ] as const
  ).filter(([, text]) => text !== "");
}

const DIRECTION: Readonly<Record<Indicator["polarity"], string>> = {
  higher: "Higher is better.",
  lower: "Lower is better.",
  neutral: "Neither. A higher or a lower figure is not good or bad in itself.",
};

/** "Assessments finished within 45 working days ÷ assessments finished × 100"; "" for figures that are counted. */
function fractionOf(indicator: Indicator): string {
  const { numeratorLabel, denominatorLabel, scale } = indicator;
  if (!hasFraction(indicator) || numeratorLabel === "" || denominatorLabel === "") return "";
  const times = scale === 1 ? "" : ` × ${scale === 10_000 ? "10,000" : scale}`;
  return `${capitalised(numeratorLabel)} ÷ ${denominatorLabel}${times}`;
}
