import { useMemo, type ReactNode } from "react";

import { Heard } from "../components/Heard.tsx";
import { ShortFigure } from "../components/ShortFigure.tsx";
import { WhomToTell } from "../components/WhomToTell.tsx";
import { shortVersionOf } from "../core/analysis/shortVersion.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { tallyOf } from "../core/analysis/tally.ts";
import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { newestVoice } from "../core/voice.ts";
import { reachedWords } from "../core/story/shortVersion.ts";
import { statusesOf, overviewFigures } from "../store/overviewFigures.ts";
import { tallyHead, type HeadOf } from "./head.ts";
import { indicatorPath } from "./href.ts";
import { useEdition, useHref, useOverview, usePlan } from "./site.ts";

export const shortVersionHead: HeadOf<unknown> = (page) => tallyHead(page);

/** How many figures stand open: two screens of a phone. The others are folded, one press away. */
const OPEN = { misses: 2, promises: 1 } as const;

/** The front page in short sentences: children first, one figure at a time, no decimals. */
export function ShortVersionView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const href = useHref();
  const all = useMemo(() => overviewFigures(edition, overview), [edition, overview]);
  const { misses, promises, others } = useMemo(
    () =>
      shortVersionOf(
        all.flatMap(({ series, summary }) =>
          series === undefined || summary === undefined ? [] : [{ series, summary }],
        ),
      ),
    [all],
  );
  const month = newestReturn(edition.releases)?.period;
  const voice = newestVoice(usePlan().voices);
  return (
    <div className="short-version">
      <h1 tabIndex={-1}>The short version</h1>
      <p>
        How well we help children and families{month === undefined ? "" : ` in ${monthName(month)}`}.{" "}
        {reachedWords(tallyOf(statusesOf(all)))}
      </p>
      {misses.length === 0 ? null : (
        <section aria-labelledby="misses">
          <h2 id="misses">Where we miss our targets</h2>
          <Figures summaries={misses.slice(0, OPEN.misses)} />
          <Folded label="More of our targets that we miss" summaries={misses.slice(OPEN.misses)} />
        </section>
      )}
      {promises.length === 0 ? null : (
        <section aria-labelledby="for-you">
          <h2 id="for-you">What should happen for you</h2>
          <Figures summaries={promises.slice(0, OPEN.promises)} />
          <Folded label="More that should happen for you" summaries={promises.slice(OPEN.promises)} />
          <WhomToTell contacts={edition.council.contacts} />
        </section>
      )}
      {voice === undefined ? null : (
        <section aria-labelledby="heard">
          <h2 id="heard">What children and parents told us</h2>
          <Heard voice={voice} />
        </section>
      )}
      <section aria-labelledby="more">
        <h2 id="more">More</h2>
        <Folded label="More numbers" summaries={others} />
        <p>
          <a href={href("/indicators/")}>All our numbers</a>
        </p>
      </section>
    </div>
  );
}

type FiguresProps = { readonly summaries: readonly Summary[] };

/** Each figure in the words of what children can expect, or else in those of what it counts. */
function Figures({ summaries }: FiguresProps) {
  const href = useHref();
  return summaries.map((summary) => {
    const { id, forYou, easyRead, title } = summary.indicator;
    return (
      <ShortFigure
        key={id}
        summary={summary}
        href={href(indicatorPath(id))}
        words={[forYou, easyRead].find((each) => each !== "") ?? `${title}.`}
      />
    );
  });
}

function Folded({ label, summaries }: FiguresProps & { readonly label: string }): ReactNode {
  if (summaries.length === 0) return null;
  return (
    <details className="short-version__more">
      <summary>
        {label} ({summaries.length})
      </summary>
      <Figures summaries={summaries} />
    </details>
  );
}
