import { useMemo } from "react";

import { Loading } from "../components/Loading.tsx";
import { Notice } from "../components/Notice.tsx";
import { dueDate } from "../core/council.ts";
import { tallyOf } from "../core/analysis/tally.ts";
import { dayAt, dayName, monthName, monthsAfter, type Month } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { overviewHeadline, overviewSentence } from "../core/story/overview.ts";
import type { Edition } from "../store/edition.ts";
import type { Overview } from "../store/overview.ts";
import { readFilters, writeFilters } from "../store/filters.ts";
import { filterTiles, statusesOf, themesOf, tilesOf, type TileData } from "../store/tiles.ts";
import { FilterBar } from "./FilterBar.tsx";
import { indicatorPath } from "./href.ts";
import { later, useLater } from "./later.ts";
import { ThemeTiles } from "./ThemeTiles.tsx";
import { useEdition, useHref, useOverview, useQuery } from "./site.ts";

/** How are we doing this month? */
export function OverviewView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const themes = useMemo(() => themesOf(edition.indicators), [edition]);
  const filters = readFilters(useQuery(), themes);
  const shown = filterTiles(tiles, filters);
  const tally = tallyOf(statusesOf(tiles));
  const month = newestReturn(edition.releases)?.period;
  return (
    <div className="overview">
      <header className="overview__lead">
        {month === undefined ? null : <p className="kicker">{monthName(month)}</p>}
        <h1 tabIndex={-1}>{overviewHeadline(tally)}</h1>
        <p className="lead">{overviewSentence(tally)}</p>
        <p className="meta">{publicationWords(edition)}</p>
      </header>
      {month === undefined ? null : <Changed {...edition} findings={overview.findings} month={month} />}
      <FilterBar filters={filters} themes={themes} tiles={tiles} />
      {shown.length === 0 ? (
        <Notice kind="empty" title="No figure matches">
          <p>
            None of the {tiles.length} figures is both in this theme and at this status.{" "}
            <a href={`./${writeFilters({ ...filters, theme: undefined, status: undefined })}`}>
              Show all figures
            </a>
          </p>
        </Notice>
      ) : filters.view === "table" ? (
        <AsTable tiles={shown} region={edition.council.region} />
      ) : (
        themes.map((theme) => (
          <ThemeTiles key={theme} theme={theme} tiles={filterTiles(shown, { theme, status: undefined })} />
        ))
      )}
    </div>
  );
}

/** Few ask for the table: its code comes when they do. */
const table = later(() => import("./OverviewTable.tsx").then((code) => code.OverviewTable));

function AsTable(props: { readonly tiles: readonly TileData[]; readonly region: string }) {
  const load = useLater(table);
  if (load.state === "loaded") return <load.value {...props} />;
  return load.state === "loading" ? (
    <Loading what="the table" />
  ) : (
    <Notice kind="unavailable" title="The table cannot be loaded now">
      <p>Check your connection and try again. The tiles show the same figures.</p>
    </Notice>
  );
}

type ChangedProps = Pick<Overview, "findings"> & Pick<Edition, "indicators"> & { readonly month: Month };

/** What stands out in the newest month. Each sentence starts with what the figure is called, which leads to it. */
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
              <li key={indicator}>
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

/** When these figures came out, and when the next are due. */
function publicationWords({ council, releases }: Edition): string {
  const newest = newestReturn(releases);
  if (newest === undefined) return "No month has been published yet.";
  const published = dayName(dayAt(new Date(newest.time), "Europe/London"));
  const next = monthsAfter(newest.period, 1);
  return `Published on ${published}. The figures for ${monthName(next)} are due by ${dayName(dueDate(council, next))}.`;
}
