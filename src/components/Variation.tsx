import type { Spc } from "../core/analysis/spc/spc.ts";
import type { Indicator } from "../core/indicator.ts";
import {
  assuranceSentence,
  limitsSentence,
  startSentence,
  variationSentence,
} from "../core/story/variation.ts";
import { foundSentences } from "../core/story/signals.ts";
import { noLimitsSentence } from "../core/story/noLimits.ts";

type Props = { readonly spc: Spc; readonly indicator: Indicator };

/** Whether the newest figure is more than usual variation and by which rule, or why that cannot be said. */
export function Variation({ spc: { now }, indicator }: Props) {
  const start = startSentence(now, indicator);
  if (now.kind === "none") {
    const sentences = [noLimitsSentence(now, indicator), start].filter((each) => each !== undefined);
    return <p className="meta variation">{sentences.join(" ")}</p>;
  }
  const { variation } = now;
  const found =
    variation.kind === "common-cause" ? [variationSentence(now, indicator)] : foundSentences(now, indicator);
  const assurance = assuranceSentence(now, indicator);
  return (
    <section className="variation" aria-labelledby="variation">
      <h2 id="variation">Usual ups and downs, or something more?</h2>
      <ul className="variation__found">
        {found.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{[limitsSentence(now, indicator), assurance].filter((each) => each !== undefined).join(" ")}</p>
      {start === undefined ? null : <p className="meta">{start}</p>}
    </section>
  );
}
