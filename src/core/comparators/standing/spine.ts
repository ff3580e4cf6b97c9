import { toNumber, type Decimal } from "../../decimal.ts";
import { isNumber, type Figure } from "../../observation.ts";
import type { ComparedPeriod } from "./compared.ts";

/**
 * A row of a spine chart: places along a scale from 0 to 1 that has England in its middle, and the better side always on the right. Where
 * neither side is better the higher figure is.
 */
export type SpineRow = {
  /** The ends of nine in ten authorities, and of their middle half. */
  readonly from: number;
  readonly to: number;
  readonly halfFrom: number;
  readonly halfTo: number;
  readonly own: number | undefined;
  readonly region: number | undefined;
  readonly neighbours: number | undefined;
  /** Whether England is in the middle; without its figure it is the median of all authorities. */
  readonly isAboutCountry: boolean;
};

/**
 * The spine of an indicator; undefined where no authority has a number. As in Public Health England's area profiles a row's scale reaches as
 * far on both sides as what is furthest from the middle: of nine in ten authorities, so that a single one far away does not press all others
 * together, and of what is marked by name.
 */
export function spineRowOf(compared: ComparedPeriod): SpineRow | undefined {
  const { spread, country, region, own, neighboursMedian, indicator } = compared;
  if (spread === undefined) return undefined;
  const countrys = isNumber(country?.value) ? country.value : undefined;
  const middle = toNumber(countrys ?? spread.median);
  const isAboutCountry = countrys !== undefined;
  const named = [own?.value, region?.value, neighboursMedian].filter(isNumber);
  const ends = [spread.mostFrom, spread.mostTo, ...named].map(toNumber);
  const reach = Math.max(...ends.map((end) => Math.abs(end - middle))) || 1;
  const way = indicator.polarity === "lower" ? -1 : 1;
  const at = (value: Decimal) => 0.5 + (way * (toNumber(value) - middle)) / (2 * reach);
  const atFigure = (figure: Figure | undefined) => (isNumber(figure) ? at(figure) : undefined);
  const [from = 0, to = 1] = [at(spread.mostFrom), at(spread.mostTo)].sort((a, b) => a - b);
  const [halfFrom = 0, halfTo = 1] = [at(spread.lowerCut), at(spread.upperCut)].sort((a, b) => a - b);
  return {
    ...{ from, to, halfFrom, halfTo, isAboutCountry },
    own: atFigure(own?.value),
    region: atFigure(region?.value),
    neighbours: atFigure(neighboursMedian),
  };
}
