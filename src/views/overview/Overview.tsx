import { Heard } from "../../components/Heard.tsx";
import { SectionHeading } from "../../components/SectionHeading.tsx";
import { useMemo } from "react";

import { missesIn } from "../../core/analysis/misses.ts";
import { tallyOf, type Tally } from "../../core/analysis/tally.ts";
import type { SensitivePeriod } from "../../core/council.ts";
import { arrivalsOf } from "../../core/history/arrivals.ts";
import { arrivalWords } from "../../core/history/words.ts";
import { dayName, monthName } from "../../core/period.ts";
import { newestReturn, publishedOn } from "../../core/releases/newest.ts";
import { pausedFor } from "../../core/sensitive.ts";
import { pausedSentence } from "../../core/story/paused.ts";
import { tallyWords } from "../../core/story/overview.ts";
import { newestVoice } from "../../core/voice.ts";
import { themesOf } from "../../store/themes.ts";
import { statusesOf, overviewFigures, type OverviewFigure } from "../../store/overviewFigures.ts";
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
  const figures = useMemo(() => overviewFigures(edition, overview), [edition, overview]);
  const month = newestReturn(edition.releases)?.period;
  const paused = pausedFor(edition.council, edition.releases);
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
        <InOneLine figures={figures} />
      </header>
      <div className="front__top">
        {paused === undefined ? <LeadStory /> : <Paused period={paused} />}
        <CheckUp />
      </div>
      <Facts figures={figures} />
      <Voices />
      {month === undefined ? null : (
        <Changed findings={overview.findings} indicators={edition.indicators} month={month} />
      )}
      <EveryFigure figures={figures} />
    </div>
  );
}

/** In place of a story in a sensitive period: why there is none. */
function Paused({ period }: { readonly period: SensitivePeriod }) {
  return (
    <section className="lead-story" aria-labelledby="lead-story">
      <SectionHeading id="lead-story">No figure leads this page now</SectionHeading>
      <p className="lead-story__verdict">{pausedSentence(period)}</p>
    </section>
  );
}

/** What was said last by a group of children or of parents. */
function Voices() {
  const voice = newestVoice(useFront().voices);
  if (voice === undefined) return null;
  return (
    <section className="front__heard" aria-labelledby="heard">
      <SectionHeading id="heard">What children and parents told us</SectionHeading>
      <Heard voice={voice} />
    </section>
  );
}

/** Is it late, how much is missed, and where to check it: what the first screen of a phone must say beside the story. */
function InOneLine({ figures }: { readonly figures: readonly OverviewFigure[] }) {
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
      {missedWords(tallyOf(statusesOf(figures)))} <a href="#check-up">Check up on us</a>
    </p>
  );
}

/** Off and just off alike: no tolerance changes it. */
function missedWords({ byStatus, judged }: Tally): string {
  const missed = byStatus.off + byStatus["just-off"];
  return judged === 0 ? "No figure has a target yet." : `${missed} of ${judged} targets missed.`;
}

function EveryFigure({ figures }: { readonly figures: readonly OverviewFigure[] }) {
  const { href } = useHere();
  const themes = themesOf(figures.map(({ indicator }) => indicator));
  return (
    <section className="every" aria-labelledby="every">
      <SectionHeading id="every">Every figure</SectionHeading>
      <p>{`${tallyWords(tallyOf(statusesOf(figures)))}.`}</p>
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
      <Ledger caption="Every figure, those that miss their target first" groups={byStanding(figures)} />
    </section>
  );
}

/** Every miss, the worst first; then what is on target, then what has none, both in the council's order, which is by theme. */
function byStanding(figures: readonly OverviewFigure[]): LedgerGroup[] {
  const misses = missesIn(figures.flatMap(withFigures)).flatMap(
    ({ summary }) => figures.find(({ indicator }) => indicator.id === summary.indicator.id) ?? [],
  );
  return [
    {
      ...{ key: "missed", title: "Off target, or just off it", to: "/indicators/?status=missed" },
      figures: misses,
    },
    {
      ...{ key: "on", title: "On target", to: "/indicators/?status=on" },
      figures: figures.filter(({ summary }) => summary?.status === "on"),
    },
    {
      ...{ key: "none", title: "Without a target, or a number to set against it" },
      figures: figures.filter(({ summary }) => summary?.status === undefined),
    },
  ];
}

function withFigures({ series, summary }: OverviewFigure) {
  return series === undefined || summary === undefined ? [] : [{ series, summary }];
}
