import { useMemo } from "react";

import { missesIn } from "../../core/analysis/misses.ts";
import { tallyOf } from "../../core/analysis/tally.ts";
import { dayName, monthName, type Month } from "../../core/period.ts";
import { newestReturn, publishedOn } from "../../core/releases/newest.ts";
import { nextDueSentence } from "../../core/story/due.ts";
import { overviewHeadline, overviewSentence, tallyWords } from "../../core/story/overview.ts";
import type { Edition } from "../../store/edition.ts";
import type { Overview } from "../../store/overview.ts";
import { themesOf } from "../../store/themes.ts";
import { filterTiles, statusesOf, tilesOf } from "../../store/tiles.ts";
import { tallyHead, type HeadOf } from "../head.ts";
import { indicatorPath, themePath } from "../href.ts";
import { CheckUp } from "./CheckUp.tsx";
import { LeadStory } from "./LeadStory.tsx";
import { Misses } from "./Misses.tsx";
import { useEdition, useHref, useOverview } from "../site.ts";
import { TileGrid } from "../ThemeTiles.tsx";

/** The front page shows this many figures of a theme, the first in the council's order, and a link to the rest. */
const OF_A_THEME = 3;

/** Its title says the month. */
export const overviewHead: HeadOf<unknown> = (page) =>
  tallyHead(page, { file: "cards/overview.png", when: "" });

/** The front page. Its length does not depend on how many figures there are. */
export function OverviewView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const href = useHref();
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const themes = useMemo(() => themesOf(edition.indicators), [edition]);
  const misses = useMemo(() => missesIn(tiles.flatMap(withFigures)), [tiles]);
  const tally = tallyOf(statusesOf(tiles));
  const month = newestReturn(edition.releases)?.period;
  return (
    <div className="overview front">
      <header className="overview__lead">
        {month === undefined ? null : <p className="kicker">{monthName(month)}</p>}
        <h1 tabIndex={-1}>{overviewHeadline(tally)}</h1>
        <p className="lead">{overviewSentence(tally)}</p>
        <p className="meta">
          {publicationWords(edition)} <a href={href("/releases/")}>Every release</a>
        </p>
        <p className="overview__ways">
          <a href={href("/indicators/")}>Find a figure among all {tiles.length}</a>
        </p>
      </header>
      <LeadStory />
      <CheckUp />
      {month === undefined ? null : <Changed {...edition} findings={overview.findings} month={month} />}
      <Misses misses={misses} />
      {themes.map(({ name, slug }) => {
        const own = filterTiles(tiles, { theme: slug, status: undefined });
        return (
          <section key={slug} className="theme">
            <h2>
              <a href={href(themePath(slug))}>{name}</a>
            </h2>
            <p className="theme__tally">{tallyWords(tallyOf(statusesOf(own)))}</p>
            <TileGrid tiles={own.slice(0, OF_A_THEME)} heading="h3" />
            {own.length <= OF_A_THEME ? null : (
              <p className="theme__more">
                <a href={href(themePath(slug))}>
                  All {own.length} figures<span className="visually-hidden">: {name}</span>
                </a>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function withFigures({ series, summary }: ReturnType<typeof tilesOf>[number]) {
  return series === undefined || summary === undefined ? [] : [{ series, summary }];
}

type ChangedProps = Pick<Overview, "findings"> & Pick<Edition, "indicators"> & { readonly month: Month };

/** What stands out in the newest month. Each sentence starts with the figure's name, as a link to its page. */
function Changed({ findings, indicators, month }: ChangedProps) {
  const href = useHref();
  if (findings === undefined) return null;
  return (
    <section className="changed">
      <h2>What changed in {monthName(month)}</h2>
      {findings.length === 0 ? (
        <p>Nothing stands out beside the month before or the same month last year.</p>
      ) : (
        <ul role="list">
          {findings.map(({ indicator, text }) => {
            const { length } = indicators.find(({ id }) => id === indicator)?.shortTitle ?? "";
            return (
              <li key={indicator} data-sentence={indicator}>
                <a href={href(indicatorPath(indicator))}>{text.slice(0, length)}</a>
                {text.slice(length)}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** When these figures were published, and when the next are due. */
function publicationWords({ council, releases }: Edition): string {
  const newest = newestReturn(releases);
  if (newest === undefined) return "No month has been published yet.";
  return `Published on ${dayName(publishedOn(newest))}. ${nextDueSentence(council, newest.period)}`;
}
