import { memo } from "react";

import { SpineBar } from "../../components/SpineBar.tsx";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { spineRowOf } from "../../core/comparators/standing/spine.ts";
import { shortNameOf } from "../../core/story/coverWords.ts";
import { shortPlace } from "../../core/story/standingWords.ts";
import { indicatorPath } from "../href.ts";
import { useEdition, useHref, useHydrated } from "../site.ts";
import { valueText } from "../standingStrip.ts";
import { useChoosing, useCompareChoice } from "./choice.ts";
import { officialFigure, ownFigure } from "./figures.tsx";

/** All figures at once: where the council, its region and its neighbours stand between the ends of all authorities. */
export function Spine({ rows }: { readonly rows: readonly ComparedPeriod[] }) {
  const { council } = useEdition();
  const href = useHref();
  const isLive = useHydrated();
  const { areas } = useCompareChoice();
  const { queryOf } = useChoosing();
  const [first] = rows;
  if (first === undefined) return null;
  const hasNeighbours = first.neighbours.length > 0;
  const hasRegion = first.regionCode !== undefined;
  const groups = [
    {
      key: "sided",
      title: "Better is to the right",
      rows: rows.filter(({ indicator }) => indicator.polarity !== "neutral"),
    },
    {
      key: "neutral",
      title: "Neither side is better: higher is to the right",
      rows: rows.filter(({ indicator }) => indicator.polarity === "neutral"),
    },
  ].filter((group) => group.rows.length > 0);
  const heads = [
    "Figure",
    "For",
    council.name,
    ...(hasNeighbours ? ["Neighbours"] : []),
    ...(hasRegion ? ["Region"] : []),
    "England",
    "All authorities",
    first.ownCode === undefined ? "Place it would have" : "Place",
  ];
  return (
    <section aria-labelledby="spine">
      <h2 id="spine">All figures at a glance</h2>
      <p>
        Each row has England in its middle. The long bar holds nine in ten authorities, the short one in it
        the middle half of them.
        {hasNeighbours ? " The sign of the neighbours is their median." : ""}
      </p>
      <ul className="spine__key">
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <path className="spine__own" d="M0-7L7 0L0 7L-7 0Z" />
          </svg>{" "}
          {council.name}
        </li>
        {hasRegion ? (
          <li>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <path className="spine__region" d="M-5-5H5V5H-5Z" />
            </svg>{" "}
            Region
          </li>
        ) : null}
        {hasNeighbours ? (
          <li>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <circle className="spine__neighbours" r="5" />
            </svg>{" "}
            Neighbours
          </li>
        ) : null}
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <path className="spine__middle" d="M0-8V8" />
          </svg>{" "}
          England
        </li>
      </ul>
      <table className="spine" role="table">
        <caption className="visually-hidden">The newest official year of every figure</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                className={
                  head === "Figure" || head === "All authorities"
                    ? `spine__${head === "Figure" ? "figure" : "bar"}`
                    : undefined
                }
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key} role="rowgroup">
            <tr role="row" className="spine__group">
              <th scope="rowgroup" role="rowheader" colSpan={heads.length}>
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <SpineLine
                key={row.indicator.id}
                of={row}
                to={
                  isLive
                    ? `./${queryOf({ areas, figure: row.indicator.id })}`
                    : `${href(indicatorPath(row.indicator.id))}#elsewhere`
                }
                council={council.name}
                hasNeighbours={hasNeighbours}
                hasRegion={hasRegion}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type LineProps = {
  readonly of: ComparedPeriod;
  /** Where its title leads to. */
  readonly to: string;
  readonly council: string;
  readonly hasNeighbours: boolean;
  readonly hasRegion: boolean;
};

/** A line is drawn once: a choice of another figure leaves it as it is. */
const SpineLine = memo(function SpineLine({ of, to, council, hasNeighbours, hasRegion }: LineProps) {
  const { indicator, period, place, neighboursMedian, regionCode, countryCode } = of;
  const row = spineRowOf(of);
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="spine__figure">
        <a href={to}>{indicator.title}</a>
      </th>
      <td role="cell" className="spine__when">
        {shortNameOf(period)}
      </td>
      <td role="cell" className="spine__value" data-label={council}>
        {ownFigure({ of, isNewest: true })}
      </td>
      {hasNeighbours ? (
        <td role="cell" data-label="Neighbours">
          {neighboursMedian === undefined ? "–" : valueText(neighboursMedian, indicator)}
        </td>
      ) : null}
      {hasRegion ? (
        <td role="cell" data-label="Region">
          {officialFigure({ of, code: regionCode, isNewest: true })}
        </td>
      ) : null}
      <td role="cell" data-label="England">
        {officialFigure({ of, code: countryCode, isNewest: true })}
      </td>
      <td role="cell" className="spine__bar">
        {row === undefined ? null : <SpineBar row={row} />}
      </td>
      <td role="cell" className="spine__place">
        {place === undefined
          ? "–"
          : place.kind === "place"
            ? shortPlace(place.ranking)
            : `above ${place.lower} of ${place.lower + place.same + place.higher + place.hidden}`}
      </td>
    </tr>
  );
});
