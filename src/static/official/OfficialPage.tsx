import { DataTable } from "../../components/DataTable.tsx";
import { OfficialSource } from "../../components/OfficialSource.tsx";
import type { ComparatorSource } from "../../core/comparators/source.ts";
import { formatFigure } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import { endOf, nameOf } from "../../core/period.ts";
import type { OfficialYear } from "../../core/start/officialYears.ts";

/** An indicator with its official figures, the newest first; at least one. */
export type OfficialIndicator = {
  readonly indicator: Indicator;
  readonly sources: readonly ComparatorSource[];
  readonly years: readonly OfficialYear[];
};

type Props = {
  readonly name: string;
  readonly region: string;
  readonly figures: readonly OfficialIndicator[];
};

/**
 * What is officially known about a council that does not publish here: the source's yearly figures in tables, about the council and never in
 * its voice. Nothing on it was signed, nothing is due, and it runs no script.
 */
export function OfficialPage({ name, region, figures }: Props) {
  return (
    <main id="main" className="page">
      <h1>Official figures about {name}</h1>
      <p className="lead">
        <strong>{name} does not publish here.</strong> These are the Department for Education’s figures, which
        come out once a year. {name} has neither sent nor approved this page.
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
              { key: "period", label: "Year or day" },
              { key: "own", label: name, numeric: true },
              ...(region === "" ? [] : [{ key: "region", label: region, numeric: true }]),
              { key: "country", label: "England", numeric: true },
              { key: "place", label: "Among authorities" },
            ]}
            rows={figures.map(({ indicator, years }) => newestRow(indicator, years, region))}
          />
          <HowToRead />
          {figures.map((each) => (
            <OneIndicator key={each.indicator.id} {...each} name={name} region={region} />
          ))}
        </>
      )}
    </main>
  );
}

function newestRow(indicator: Indicator, years: readonly OfficialYear[], region: string) {
  const [newest] = years;
  return {
    key: indicator.id,
    cells: [
      <a key="link" href={`#${indicator.id}`}>
        {indicator.title}
      </a>,
      ...(newest === undefined ? [] : cellsOf(newest, indicator, region)),
    ],
  };
}

function cellsOf(
  { period, own, region: beside, country, place }: OfficialYear,
  indicator: Indicator,
  region: string,
) {
  return [
    nameOf(period),
    formatFigure(own, indicator),
    ...(region === "" ? [] : [formatFigure(beside ?? "x", indicator)]),
    formatFigure(country ?? "x", indicator),
    place === "" ? "–" : place,
  ];
}

function HowToRead() {
  return (
    <>
      <p>
        A place is among the authorities of the same year, the best figure first; authorities with the same
        figure share it. It is a range (“38th to 40th”) where figures that are not shown could stand above.
        Where neither a high nor a low figure is good, the table says how many are lower, and nothing is
        better or worse. A small difference may be chance.
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
  name,
  region,
}: OfficialIndicator & Pick<Props, "name" | "region">) {
  const { id, title } = indicator;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable
        caption={`${title}: official figures about ${name}, year by year`}
        columns={[
          { key: "period", label: "Year or day" },
          { key: "own", label: name, numeric: true },
          ...(region === "" ? [] : [{ key: "region", label: region, numeric: true }]),
          { key: "country", label: "England", numeric: true },
          { key: "place", label: "Among authorities" },
        ]}
        rows={years.map((year) => ({ key: endOf(year.period), cells: cellsOf(year, indicator, region) }))}
      />
      {sources.map((source) => (
        <OfficialSource key={source.id} source={source} />
      ))}
      <details className="fold">
        <summary>What the Department counts</summary>
        {sources.map(({ id, definition }) => (
          <p key={id}>{definition}</p>
        ))}
      </details>
    </section>
  );
}
