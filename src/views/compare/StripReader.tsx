import { useMemo } from "react";

import { DotStrip } from "../../components/DotStrip.tsx";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { placeAmong } from "../../core/comparators/standing/place.ts";
import { isNumber } from "../../core/observation.ts";
import { shortPlace } from "../../core/story/standingWords.ts";
import { periodWords } from "../../core/story/standing.ts";
import { endsOf, standingStripOf, tickTextOf, valueText, type AreaNames } from "../standingStrip.ts";
import { useStripReading } from "./useStripReading.ts";

type Props = {
  readonly compared: ComparedPeriod;
  readonly names: AreaNames;
  readonly picked: readonly string[];
};

/**
 * Every authority on one strip. It is one stop for the keyboard: arrow keys go from authority to authority, and each is announced with its
 * figure and its place. A pointer reads the nearest.
 */
export function StripReader({ compared, names, picked }: Props) {
  const describedBy = "strip-hint";
  const { indicator, neighbours, period } = compared;
  const layout = useMemo(() => standingStripOf(compared, names, picked), [compared, names, picked]);
  const ringed = useMemo(() => new Set(neighbours), [neighbours]);
  const ends = useMemo(() => endsOf(indicator.polarity), [indicator]);
  const tickText = useMemo(() => tickTextOf(indicator), [indicator]);
  const spots = useMemo(() => {
    const own = layout?.marks.find(({ kind }) => kind === "own");
    return [...(layout?.dots ?? []), ...(own === undefined ? [] : [own])].sort(
      (a, b) => a.value - b.value || a.y - b.y,
    );
  }, [layout]);
  const start = spots.findIndex((spot) => "kind" in spot);
  const { place, handlers } = useStripReading(spots, start < 0 ? Math.floor(spots.length / 2) : start);
  const active = place === undefined ? undefined : spots[place];
  if (layout === undefined) return null;
  const isOwn = active !== undefined && "kind" in active;
  return (
    <figure className="strip-figure" data-wakes>
      <figcaption className="strip-figure__caption">
        Each dot is an authority, {periodWords(period)}. The middle half of them is shaded.
      </figcaption>
      <p className="strip-figure__reading" role="status">
        {active === undefined ? "" : areaWords(active.code, isOwn, compared, names)}
      </p>
      {active === undefined ? (
        <p className="strip-figure__hint needs-script" aria-hidden="true">
          Touch a dot, point at it or use the arrow keys to read each authority.
        </p>
      ) : null}
      <div
        className="strip-figure__plot"
        role="application"
        aria-roledescription="chart"
        aria-label={`${indicator.title} in all authorities`}
        aria-describedby={describedBy}
        tabIndex={0}
        {...handlers}
      >
        <p className="visually-hidden" id={describedBy}>
          {layout.dots.length} authorities from the lowest to the highest. Left and right arrow keys read them
          one by one. The table below has them all.
        </p>
        <DotStrip layout={layout} ringed={ringed} ends={ends} tickText={tickText} />
        {active === undefined ? null : (
          <svg className="dot-strip dot-strip--over" width="100%" height={layout.height} aria-hidden="true">
            <circle cx={`${active.x}%`} cy={active.y} r={isOwn ? 11 : 6} />
          </svg>
        )}
      </div>
      {neighbours.length === 0 ? null : (
        <p className="strip-figure__key">
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <circle className="ringed" r="4.5" />
          </svg>{" "}
          Statistical neighbours: {neighbours.map(names.nameOf).join(", ")}.
        </p>
      )}
    </figure>
  );
}

/** `Derby: 22.4%, 60th of 152. A statistical neighbour.` */
function areaWords(
  code: string,
  isOwn: boolean,
  compared: ComparedPeriod,
  { council, nameOf }: AreaNames,
): string {
  const { indicator, figures, others, own, ownCode, neighbours } = compared;
  const value = isOwn ? own?.value : figures.get(code)?.value;
  const name = isOwn ? council : nameOf(code);
  if (!isNumber(value)) return name;
  const among = isOwn
    ? compared.place
    : placeAmong(
        value,
        [
          ...others.filter(({ areaCode }) => areaCode !== code),
          ...(ownCode === undefined || own === undefined ? [] : [{ areaCode: ownCode, value: own.value }]),
        ],
        indicator.polarity,
      );
  const where =
    among === undefined
      ? ""
      : among.kind === "place"
        ? `, ${shortPlace(among.ranking)}`
        : `, higher than ${among.lower} of ${among.lower + among.same + among.higher + among.hidden}`;
  const neighbour = neighbours.includes(code) ? " A statistical neighbour." : "";
  return `${name}: ${valueText(value, indicator)}${where}.${neighbour}`;
}
