import { SectionHeading } from "./SectionHeading.tsx";
import type { Council } from "../core/council.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { howOftenPieces } from "../core/story/shortVersion.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { SaidPieces } from "./SaidPieces.tsx";
import { WhomToTell } from "./WhomToTell.tsx";

type Props = Pick<Council, "contacts"> & { readonly summary: Summary };

/** For children and parents: what should happen, how often it did, and whom to tell if it did not. Nothing where `for_you` is blank. */
export function ForYou({ summary, contacts }: Props) {
  const { indicator, covered } = summary;
  if (indicator.forYou === "") return null;
  return (
    <section className="for-you" aria-labelledby="for-you">
      <SectionHeading id="for-you">What should happen for you</SectionHeading>
      <p>{indicator.forYou}</p>
      <p>
        How often it did, {coverWords(indicator, covered)}:{" "}
        <strong>
          <SaidPieces pieces={howOftenPieces(summary)} summary={summary} />
        </strong>
        .
      </p>
      <WhomToTell contacts={contacts} />
    </section>
  );
}
