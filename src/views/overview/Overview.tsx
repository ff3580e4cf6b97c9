import { useMemo } from "react";

import { missesIn } from "../../core/analysis/misses.ts";
import { tallyOf, type Tally } from "../../core/analysis/tally.ts";
import { arrivalsOf } from "../../core/history/arrivals.ts";
import { arrivalWords } from "../../core/history/words.ts";
import { dayName, monthName } from "../../core/period.ts";
import { newestReturn, publishedOn } from "../../core/releases/newest.ts";
import { tallyWords } from "../../core/story/overview.ts";
import { themesOf } from "../../store/themes.ts";
import { statusesOf, tilesOf, type TileData } from "../../store/tiles.ts";
import { EditionPicker } from "../EditionPicker.tsx";
import { tallyHead, type HeadOf } from "../head.ts";
import { themePath } from "../href.ts";
import { Ledger, type LedgerGroup } from "../Ledger.tsx";
import { useEdition, useFront, useHere, useOverview } from "../site.ts";
import { Changed } from "./Changed.tsx";
import { CheckUp } from "./CheckUp.tsx";
import { Facts } from "./Facts.tsx";
import { LeadStory } from "./LeadStory.tsx";

/** Its title says the month. */
export const overviewHead: HeadOf<unknown> = (page) =>
  tallyHead(page, { file: "cards/overview.png", when: "" });

/** The front page: one story, how to check up on the council, four facts, what changed, and every figure. */
export function OverviewView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const month = newestReturn(edition.releases)?.period;
  return (
    <div className="overview front">
      <header className="front__head">
        <h1 tabIndex={-1}>
          {month === undefined ? (
            "Children’s services figures"
          ) : (
            <>
              <span className="visually-hidden">Children’s services figures, </span>
              {monthName(month)}
            </>
          )}
        </h1>
        <EditionPicker isFolded />
        <InOneLine tiles={tiles} />
      </header>
      <div className="front__top">
        <LeadStory />
        <CheckUp />
      </div>
      <Facts figures={tiles} />
      {month === undefined ? null : (
        <Changed findings={overview.findings} indicators={edition.indicators} month={month} />
      )}
      <EveryFigure tiles={tiles} />
    </div>
  );
}

/** Is it late, how much is missed, and where to check it: what the first screen of a phone must say beside the story. */
function InOneLine({ tiles }: { readonly tiles: readonly TileData[] }) {
  const { council, releases } = useEdition();
  const { log } = useFront();
  const newest = newestReturn(releases);
  if (newest === undefined) return <p className="front__line">No month has been published yet.</p>;
  const own = log && arrivalsOf(releases, log, council).find(({ month }) => month === newest.period);
  return (
    <p className="front__line">
      {/* Where the log cannot be had, the words that the build wrote stay. */}
      <span suppressHydrationWarning>
        Published on {dayName(publishedOn(newest))}
        {own && `, ${arrivalWords(own)}`}.
      </span>{" "}
      {missedWords(tallyOf(statusesOf(tiles)))} <a href="#check-up">Check up on us</a>
    </p>
  );
}

/** Off and just off alike: no tolerance changes it. */
function missedWords({ byStatus, judged }: Tally): string {
  const missed = byStatus.off + byStatus["just-off"];
  return judged === 0 ? "No figure has a target yet." : `${missed} of ${judged} targets missed.`;
}

function EveryFigure({ tiles }: { readonly tiles: readonly TileData[] }) {
  const { href } = useHere();
  const themes = themesOf(tiles.map(({ indicator }) => indicator));
  return (
    <section className="every" aria-labelledby="every">
      <h2 id="every">Every figure</h2>
      <p>{`${tallyWords(tallyOf(statusesOf(tiles)))}.`}</p>
      <nav className="every__ways" aria-label="Find a figure">
        <ul role="list">
          <li>
            <a href={href("/indicators/")}>Find a figure</a>
          </li>
          {themes.map(({ name, slug }) => (
            <li key={slug}>
              <a href={href(themePath(slug))}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Ledger caption="Every figure, those that miss their target first" groups={byStanding(tiles)} />
    </section>
  );
}

/** Every miss, the worst first; then what is on target, then what has none, both in the council's order, which is by theme. */
function byStanding(tiles: readonly TileData[]): LedgerGroup[] {
  const misses = missesIn(tiles.flatMap(withFigures)).flatMap(
    ({ summary }) => tiles.find(({ indicator }) => indicator.id === summary.indicator.id) ?? [],
  );
  return [
    {
      ...{ key: "missed", title: "Off target, or just off it", to: "/indicators/?status=missed" },
      figures: misses,
    },
    {
      ...{ key: "on", title: "On target", to: "/indicators/?status=on" },
      figures: tiles.filter(({ summary }) => summary?.status === "on"),
    },
    {
      ...{ key: "none", title: "Without a target, or a number to set against it" },
      figures: tiles.filter(({ summary }) => summary?.status === undefined),
    },
  ];
}

function withFigures({ series, summary }: TileData) {
  return series === undefined || summary === undefined ? [] : [{ series, summary }];
}
