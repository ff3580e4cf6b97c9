import { memo } from "react";

import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import type { TableSort } from "../../components/SortHead.tsx";
import { YearLine } from "../../components/YearLine.tsx";
import type { Area } from "../../core/comparators/area.ts";
import type { ComparedPeriod, ComparedYears } from "../../core/comparators/standing/compared.ts";
import type { Areas } from "../../core/comparators/standing/whose.ts";
import { toNumber } from "../../core/decimal.ts";
import { isNumber, type Figure } from "../../core/observation.ts";
import { endOf, nameOf } from "../../core/period.ts";
import { shortNameOf } from "../../core/story/coverWords.ts";
import { lifeInShort, lifeSentences, notThereWords } from "../../core/story/lives.ts";
import { periodWords } from "../../core/story/standing.ts";
import { valueText, type AreaNames } from "../standingStrip.ts";
import { figureKey, useTableSort } from "../useTableSort.ts";
import { officialFigure, ownFigure } from "./figures.tsx";

type Props = {
  readonly years: ComparedYears;
  readonly names: AreaNames;
  readonly picked: readonly string[];
  readonly areas: Areas;
};

type Line = {
  readonly key: string;
  readonly kind: "own" | "country" | "region" | "neighbours" | "picked";
  readonly name: string;
  readonly figureIn: (period: ComparedPeriod) => Figure | undefined;
  /** The area whose line it is; undefined where it is of several, or of none that the Department knows. */
  readonly area: Area | undefined;
};

/** The same figure over the years, a small picture for each area on one scale, and a table of all of them. */
export function Years(props: Props) {
  return <YearsInOrder {...props} sort={useTableSort("years")} />;
}

const YearsInOrder = memo(function YearsInOrder({
  years: { indicator, periods },
  names,
  picked,
  areas,
  sort,
}: Props & { readonly sort: TableSort }) {
  const last = periods.at(-1);
  if (last === undefined || periods.length < 2) return null;
  const lines = linesOf(last, names, picked, areas);
  const drawn = lines.map((line) => ({
    ...line,
    values: periods.map((each) => numberOf(line.figureIn(each))),
  }));
  const band = periods.map(({ spread }) =>
    spread === undefined ? undefined : ([toNumber(spread.lowerCut), toNumber(spread.upperCut)] as const),
  );
  const all = [...drawn.flatMap(({ values }) => values), ...band.flatMap((cuts) => cuts ?? [])];
  const numbers = all.filter((value) => value !== undefined);
  const scale = [Math.min(...numbers), Math.max(...numbers)] as const;
  const lives = lines.flatMap(({ area }) => (area === undefined ? [] : lifeSentences(area)));
  const columns: TableColumn[] = [
    { key: "period", label: "Year or day" },
    ...lines.map(({ key, name }) => ({ key: `a${key}`, label: name, numeric: true })),
  ];
  return (
    <div className="years">
      <h3>Over the years</h3>
      <p className="meta">
        All on one scale. The shaded band is the middle half of all authorities in each year; the dashed line
        is England.
      </p>
      {lives.length === 0 ? null : <p className="meta">{lives.join(" ")}</p>}
      <ul className="years__panels">
        {drawn
          .filter(({ values }) => values.some((value) => value !== undefined))
          .map(({ key, kind, name, values, figureIn, area }) => {
            const newest = periods.findLast((each) => isNumber(figureIn(each)));
            return (
              <li key={key} className={`years__panel years__panel--${kind}`}>
                <p>
                  <strong>{name}</strong>{" "}
                  <span className="years__value">
                    {newest === undefined ? "" : valueText(figureIn(newest), indicator)}
                    {newest === undefined || newest === last ? "" : ` ${periodWords(newest.period)}`}
                  </span>
                </p>
                <YearLine
                  values={values}
                  beside={
                    kind === "country" ? [] : (drawn.find((line) => line.kind === "country")?.values ?? [])
                  }
                  band={band}
                  scale={scale}
                  ends={[shortNameOf(periods[0]?.period ?? last.period), shortNameOf(last.period)]}
                />
                {area === undefined || lifeInShort(area) === undefined ? null : (
                  <p className="years__life">{lifeInShort(area)}</p>
                )}
              </li>
            );
          })}
      </ul>
      <details className="fold">
        <summary>These years in a table</summary>
        <DataTable
          caption={`${indicator.title} by year`}
          columns={columns}
          sort={sort}
          rows={periods.toReversed().map((each) => ({
            key: `${each.period.kind} ${nameOf(each.period)}`,
            cells: [nameOf(each.period), ...lines.map((line) => cellOf(line, each))],
            by: [endOf(each.period), ...lines.map((line) => figureKey(line.figureIn(each)))],
          }))}
        />
      </details>
    </div>
  );
});

function linesOf(
  last: ComparedPeriod,
  { council, nameOf: nameOfArea }: AreaNames,
  picked: readonly string[],
  areas: Areas,
): Line[] {
  const { countryCode, regionCode, neighbours, ownCode } = last;
  const ofArea = (kind: Line["kind"], code: string): Line => ({
    ...{ key: code, kind, name: nameOfArea(code) },
    figureIn: ({ figures }) => figures.get(code)?.value,
    area: areas.get(code),
  });
  const shown = [ownCode, countryCode, regionCode];
  return [
    {
      ...{ key: "own", kind: "own", name: council, area: areas.get(ownCode ?? "") },
      figureIn: ({ own }) => own?.value,
    },
    ...(countryCode === undefined ? [] : [ofArea("country", countryCode)]),
    ...(regionCode === undefined ? [] : [ofArea("region", regionCode)]),
    ...(neighbours.length === 0
      ? []
      : [
          {
            ...{ key: "neighbours", kind: "neighbours" as const, name: "Neighbours’ median" },
            figureIn: (each: ComparedPeriod) => each.neighboursMedian,
            area: undefined,
          },
        ]),
    ...picked.filter((code) => !shown.includes(code)).map((code) => ofArea("picked", code)),
  ];
}

function cellOf({ key, kind, figureIn, area }: Line, period: ComparedPeriod) {
  if (area !== undefined && figureIn(period) === undefined) return notThereWords(area, period.period) ?? "–";
  if (kind === "own") return ownFigure({ of: period });
  if (kind === "neighbours") {
    const median = figureIn(period);
    return median === undefined ? "–" : valueText(median, period.indicator);
  }
  return officialFigure({ of: period, code: key });
}

function numberOf(figure: Figure | undefined): number | undefined {
  return isNumber(figure) ? toNumber(figure) : undefined;
}
