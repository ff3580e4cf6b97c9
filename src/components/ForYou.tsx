import type { Summary } from "../core/analysis/summary.ts";
import { howOftenPieces } from "../core/story/easyRead.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { SaidPieces } from "./SaidPieces.tsx";

/** For children and parents: what should happen, and how often it did. Nothing where `for_you` is blank. */
export function ForYou({ summary }: { readonly summary: Summary }) {
  const { indicator, covered } = summary;
  if (indicator.forYou === "") return null;
  return (
    <section className="for-you" aria-labelledby="for-you">
      <h2 id="for-you">What should happen for you</h2>
      <p>{indicator.forYou}</p>
      <p>
        How often it did, {coverWords(indicator, covered)}:{" "}
        <strong>
          <SaidPieces pieces={howOftenPieces(summary)} summary={summary} />
        </strong>
        .
      </p>
    </section>
  );
}
