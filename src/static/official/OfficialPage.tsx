import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { Happened, Inspections } from "../../components/Happened.tsx";
import { OfficialSource } from "../../components/OfficialSource.tsx";
import type { ComparatorSource } from "../../core/comparators/source.ts";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { round } from "../../core/decimal.ts";
import { formatFigure } from "../../core/format.ts";
import type { DatedEvent } from "../../core/event.ts";
import type { Indicator } from "../../core/indicator.ts";
import { codeOf, nameOf } from "../../core/period.ts";
import { shortPlace } from "../../core/story/standingWords.ts";

/** An indicator with its official figures. */
export type OfficialIndicator = {
  readonly indicator: Indicator;
  readonly sources: readonly ComparatorSource[];
  /** The newest first; at least one. */
  readonly years: readonly ComparedPeriod[];
  /** The newest that has a number, where any has. */
  readonly newest: ComparedPeriod;
  /** What `/compare/` says of it. */
  readonly said: readonly string[];
  /** Where the figures of all areas and years are, as CSV. */
  readonly file: string;
};

type Props = {
  readonly name: string;
  readonly region: string;
  /** The names of the statistical neighbours. */
  readonly similar: readonly string[];
  readonly figures: readonly OfficialIndicator[];
  /** What has happened, each with its source; empty where nobody has written it down. */
  readonly events: readonly DatedEvent[];
};

/** The words at the head of the page, and its title. */
export function officialHeading(name: string): string {
  return `Official figures about ${name}. ${name} does not publish here`;
}

/**
 * What is officially known about a council that does not publish here: the source's yearly figures in tables, about the council and never in
 * its voice. Nothing on it was signed, nothing is due, and it runs no script.
 */
export function OfficialPage({ name, region, similar, figures, events }: Props) {
  const beside = besideColumns(name, region, similar.length > 0);
  return (
    <>
      <header className="masthead">
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <div className="masthead__inner">
          <p className="masthead__home">
            <span className="masthead__site">Open Return</span>{" "}
            <span className="masthead__council">Official figures</span>
          </p>
        </div>
      </header>
      <main id="main" className="page">
        <h1 tabIndex={-1}>{officialHeading(name)}</h1>
        <p className="lead">
          These are the Department for Education’s figures, which come out once a year. {name} has neither
          sent nor approved this page.
        </p>
        {figures.length === 0 ? (
          <p>No official figures have been brought in yet.</p>
        ) : (
          <>
            <h2 id="newest">The newest figures</h2>
            <DataTable
              caption={`The newest official figures about ${name}`}
              columns={[
                { key: "indicator", label: "Figure" },
                { key: "period", label: "Year or day", within: "indicator" },
                ...beside,
              ]}
              rows={figures.map(({ indicator, newest }) => ({
                key: indicator.id,
                cells: [
                  <a key="link" href={`#${indicator.id}`}>
                    {indicator.title}
                  </a>,
                  ...cellsOf(newest, beside),
                ],
              }))}
            />
            <HowToRead similar={similar} name={name} />
            {figures.map((each) => (
              <OneIndicator key={each.indicator.id} {...each} name={name} beside={beside} />
            ))}
          </>
        )}
        <WhatHappened name={name} events={events} />
      </main>
    </>
  );
}

type Beside = "own" | "country" | "region" | "similar" | "place";

/** Who stands in each row beside the council. */
function besideColumns(
  name: string,
  region: string,
  hasSimilar: boolean,
): (TableColumn & { readonly key: Beside })[] {
  return [
    { key: "own", label: name, numeric: true },
    { key: "country", label: "England", numeric: true },
    ...(region === "" ? [] : [{ key: "region" as const, label: region, numeric: true }]),
    ...(hasSimilar ? [{ key: "similar" as const, label: "Similar, median", numeric: true }] : []),
    { key: "place", label: "Among authorities" },
  ];
}

/** The period, and what stands beside the council's figure in each column. */
function cellsOf(year: ComparedPeriod, beside: readonly { readonly key: Beside }[]): string[] {
  const { indicator, period, own, country, region, neighboursMedian } = year;
  const cells: Record<Beside, string> = {
    own: formatFigure(own?.value ?? "x", indicator),
    country: formatFigure(country?.value ?? "x", indicator),
    region: formatFigure(region?.value ?? "x", indicator),
    similar:
      neighboursMedian === undefined
        ? "–"
        : formatFigure(round(neighboursMedian, indicator.decimals), indicator),
    place: placeWords(year),
  };
  return [nameOf(period), ...beside.map(({ key }) => cells[key])];
}

/** `38th to 40th of 151`; for a figure of which neither direction is good how many are lower. */
function placeWords({ place, others }: ComparedPeriod): string {
  if (place === undefined || others.length === 0) return "–";
  if (place.kind === "place") return shortPlace(place.ranking);
  return `higher than ${place.lower} of ${place.lower + place.same + place.higher + place.hidden}`;
}

/** Inspections, notices and changes, as others have published them. */
function WhatHappened({ name, events }: Pick<Props, "name" | "events">) {
  if (events.length === 0) return null;
  return (
    <div className="listed" id="happened">
      <h2>What has happened</h2>
      <p>
        Inspections, notices and changes in {name}, each as a source that anybody can open tells it. Where
        sources disagree, what each says stands. No figure above is said to have moved because of one of them.
      </p>
      <Inspections events={events} />
      <Happened events={events} />
    </div>
  );
}

function HowToRead({ similar, name }: Pick<Props, "similar" | "name">) {
  return (
    <>
      {similar.length === 0 ? null : (
        <p>
          Similar authorities are those that the Department’s model of 2025 finds statistically most like{" "}
          {name}: {similar.join(", ")}.
        </p>
      )}
      <p>
        A place is among the authorities of the same year, the best figure first; authorities with the same
        figure share it. It is a range (“38th to 40th”) where figures that are not shown could stand above.
        Where neither a high nor a low figure is good, the table says how many are lower, and nothing is
        better or worse.
      </p>
      <p>
        [x] means that the source has no number: it does not say whether the number was withheld or never
        collected.
      </p>
    </>
  );
}

function OneIndicator({
  indicator,
  sources,
  years,
  said,
  file,
  name,
  beside,
}: OfficialIndicator & Pick<Props, "name"> & { readonly beside: ReturnType<typeof besideColumns> }) {
  const { id, title } = indicator;
  return (
    <section className="prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {said.length === 0 ? null : <p>{said.join(" ")}</p>}
      <DataTable
        caption={`${title}: official figures about ${name}, year by year`}
        columns={[{ key: "period", label: "Year or day" }, ...beside]}
        rows={years.map((year) => ({ key: codeOf(year.period), cells: cellsOf(year, beside) }))}
      />
      <p>
        <a href={file} download={`${id}-elsewhere.csv`}>
          All areas in all years, as CSV
        </a>
      </p>
      {sources.map((source) => (
        <OfficialSource key={source.id} source={source} />
      ))}
      <details className="fold">
        <summary>What the Department counts</summary>
        {sources.map((source) => (
          <p key={source.id}>{source.definition}</p>
        ))}
      </details>
    </section>
  );
}
