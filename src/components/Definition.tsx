import { SectionHeading } from "./SectionHeading.tsx";
import { capitalised } from "../core/format.ts";
import { controlSentence } from "../core/story/control.ts";
import { hasFraction, type Indicator } from "../core/indicator.ts";
import { WordsExplained } from "./WordsExplained.tsx";

/** What a figure counts and why it matters: the council's own words from `indicators.csv`. */
export function Definition({ indicator }: { readonly indicator: Indicator }) {
  return (
    <section className="definition" aria-labelledby="definition">
      <SectionHeading id="definition">What it means</SectionHeading>
      <dl className="definition__list">
        {entriesOf(indicator).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <WordsExplained texts={[indicator.definition, indicator.whyItMatters, indicator.limits]} />
    </section>
  );
}

/** What a figure cannot tell; nothing where the council has not said. */
export function CannotTell({ indicator: { limits } }: { readonly indicator: Indicator }) {
  if (limits === "") return null;
  return (
    <section className="cannot-tell" aria-labelledby="cannot-tell">
      <SectionHeading id="cannot-tell">What it cannot tell you</SectionHeading>
      <p>{limits}</p>
    </section>
  );
}

function entriesOf(indicator: Indicator): readonly (readonly [string, string])[] {
  const { definition, whyItMatters, sourceReturn, officialCode } = indicator;
  return (
    [
      ["What it counts", definition],
      ["Why it matters", whyItMatters],
      ["How it is worked out", fractionOf(indicator)],
      ["Which way is better", DIRECTION[indicator.polarity]],
      ["Who can change it", controlSentence(indicator)],
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
