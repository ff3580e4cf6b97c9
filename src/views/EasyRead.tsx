import { useMemo } from "react";

import { EasyFigure, EasyLine } from "../components/EasyFigure.tsx";
import { missesIn, MOST_MISSES } from "../core/analysis/misses.ts";
import type { Status } from "../core/analysis/status.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { tallyOf } from "../core/analysis/tally.ts";
import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { easyCount } from "../core/story/easyRead.ts";
import { themesOf } from "../store/themes.ts";
import { statusesOf, tilesOf } from "../store/tiles.ts";
import { tallyHead, type HeadOf } from "./head.ts";
import { indicatorPath } from "./href.ts";
import { useEdition, useHref, useOverview } from "./site.ts";

const STATUSES: readonly Status[] = ["on", "just-off", "off"];

export const easyReadHead: HeadOf<unknown> = (page) => tallyHead(page);

/** The front page in short sentences: one figure at a time, each with its symbol. */
export function EasyReadView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const known = tiles.flatMap(({ series, summary }) =>
    series === undefined || summary === undefined ? [] : [{ series, summary }],
  );
  const all = known.map(({ summary }) => summary);
  const misses = missesIn(known)
    .slice(0, MOST_MISSES)
    .map(({ summary }) => summary);
  const promises = all.filter(({ indicator }) => indicator.forYou !== "");
  const shown = [misses, promises].flat();
  const others = themesOf(edition.indicators).flatMap(
    ({ name }) => all.find((each) => each.indicator.theme === name && !shown.includes(each)) ?? [],
  );
  const { byStatus } = tallyOf(statusesOf(tiles));
  const month = newestReturn(edition.releases)?.period;
  const { name, illustrative } = edition.council;
  return (
    <div className="easy-read">
      <h1 tabIndex={-1}>Easy read: how we are doing</h1>
      <p>We are {name}.</p>
      <p>We help children, young people and families.</p>
      <p>This page says how well we do that.</p>
      {month === undefined ? null : <p>The newest numbers are from {monthName(month)}.</p>}
      {illustrative ? <p>{name} is not a real place. The numbers are made up.</p> : null}
      <section aria-labelledby="targets">
        <h2 id="targets">Our targets</h2>
        <p>A target is a number that we want to reach.</p>
        {STATUSES.map((status) => (
          <EasyLine key={status} status={status}>
            <p>{easyCount(status, byStatus[status])}</p>
          </EasyLine>
        ))}
      </section>
      <Figures id="better" title="Where we miss our target" summaries={misses} />
      <Figures id="for-you" title="What should happen for you" summaries={promises} />
      <Figures id="more" title="More numbers" summaries={others} />
      <section aria-labelledby="help">
        <h2 id="help">If you need help</h2>
        <p>Are you worried about a child, or about yourself?</p>
        <p>You can call us. The phone numbers are at the end of this page.</p>
      </section>
    </div>
  );
}

type FiguresProps = { readonly id: string; readonly title: string; readonly summaries: readonly Summary[] };

/** The figure in easy words, or what children can expect where the council has written that. */
function Figures({ id, title, summaries }: FiguresProps) {
  const href = useHref();
  if (summaries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {summaries.map((summary) => {
        const { indicator } = summary;
        const words = id === "for-you" ? indicator.forYou : indicator.easyRead;
        return (
          <EasyFigure
            key={indicator.id}
            summary={summary}
            href={href(indicatorPath(indicator.id))}
            words={words === "" ? `${indicator.title}.` : words}
          />
        );
      })}
    </section>
  );
}
