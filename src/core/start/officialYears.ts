import { placeAmong, type OfArea } from "../comparators/standing/place.ts";
import type { Area } from "../comparators/area.ts";
import { authoritiesIn } from "../comparators/authorities.ts";
import type { Comparator } from "../comparators/comparator.ts";
import type { Decimal } from "../decimal.ts";
import type { Polarity } from "../indicator.ts";
import { isNumber, type Figure } from "../observation.ts";
import { codeOf, endOf, type Period } from "../period.ts";
import { shortPlace } from "../story/standingWords.ts";

/** An authority's official figure of one period, with its region's and England's; undefined where the source has no row. */
export type OfficialYear = {
  readonly period: Period;
  readonly own: Figure;
  readonly region: Figure | undefined;
  readonly country: Figure | undefined;
  /** Where the figure stands among the authorities of the period, in words; "" where there are not two to compare. */
  readonly place: string;
};

/** Who is compared: the authority, the name of its region, and all areas by their number. */
export type Compared = {
  readonly authority: Area;
  readonly region: string;
  readonly areas: ReadonlyMap<string, Area>;
};

/** The authority's official figures of one indicator, the newest first; none where the source has none of it. */
export function officialYears(
  all: readonly Comparator[],
  polarity: Polarity,
  { authority, region, areas }: Compared,
): OfficialYear[] {
  return all
    .filter(({ level, areaCode }) => level === "authority" && areaCode === authority.code)
    .toSorted((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1))
    .map(({ indicator, period, value: own }) => {
      const same = all.filter(
        (each) => each.period.kind === period.kind && codeOf(each.period) === codeOf(period),
      );
      const others = authoritiesIn(all, indicator, period, areas).filter(
        ({ areaCode }) => areaCode !== authority.code,
      );
      return {
        period,
        own,
        region: same.find(
          (each) => each.level === "region" && each.area.toLowerCase() === region.toLowerCase(),
        )?.value,
        country: same.find(({ level }) => level === "country")?.value,
        place: isNumber(own) ? placeWords(own, others, polarity) : "",
      };
    });
}

/**
 * `38th of 151`, `joint 38th of 151`, `38th to 40th of 151` where figures that are not shown could stand above; for an indicator of which
 * neither direction is good `higher than 120 of the 150 others`. "" where no other has a figure.
 */
function placeWords(own: Decimal, others: readonly OfArea[], polarity: Polarity): string {
  if (!others.some(({ value }) => isNumber(value))) return "";
  const place = placeAmong(own, others, polarity);
  if (place.kind === "place") return shortPlace(place.ranking);
  const { lower, same, higher, hidden } = place;
  const equals = same === 0 ? "" : `, the same as ${same}`;
  return `higher than ${lower} of the ${lower + same + higher} others${hidden > 0 ? " with a figure" : ""}${equals}`;
}
