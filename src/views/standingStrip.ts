import { dotStripOf, type DotStripLayout, type StripMark } from "../components/dotStrip.ts";
import type { ComparedPeriod } from "../core/comparators/standing/compared.ts";
import { readDecimal, round, toNumber, type Decimal } from "../core/decimal.ts";
import { formatInShort } from "../core/format.ts";
import type { Indicator, Polarity } from "../core/indicator.ts";
import { isNumber, type Figure } from "../core/observation.ts";

/** What names the areas of a strip. */
export type AreaNames = {
  readonly council: string;
  /** The name of an area by its number. */
  readonly nameOf: (code: string) => string;
};

/** All authorities of a period as a strip with the council, England, its region and the areas picked marked by name. */
export function standingStripOf(
  compared: ComparedPeriod,
  { council, nameOf }: AreaNames,
  picked: readonly string[],
): DotStripLayout | undefined {
  const { others, spread, own, ownCode, figures, countryCode, regionCode, indicator } = compared;
  if (spread === undefined) return undefined;
  const mark = (kind: StripMark["kind"], code: string, name: string, figure: Figure | undefined) =>
    isNumber(figure)
      ? [{ kind, code, value: toNumber(figure), label: `${name} ${valueText(figure, indicator)}` }]
      : [];
  const areas = others.flatMap(({ areaCode, value }) =>
    isNumber(value) ? [{ code: areaCode, value: toNumber(value) }] : [],
  );
  const named = [countryCode, regionCode].flatMap((code) => code ?? []);
  return dotStripOf({
    areas,
    marks: [
      ...mark("own", ownCode ?? "", council, own?.value),
      ...named.flatMap((code, at) =>
        mark(at === 0 ? "country" : "region", code, nameOf(code), figures.get(code)?.value),
      ),
      ...picked
        .filter((code) => !named.includes(code) && code !== ownCode)
        .flatMap((code) => mark("picked", code, nameOf(code), figures.get(code)?.value)),
    ],
    cuts: [toNumber(spread.lowerCut), toNumber(spread.upperCut)],
  });
}

/** A figure as it is said beside a chart, rounded as the indicator is; in words why there is none. */
export function valueText(figure: Figure | undefined, indicator: Indicator): string {
  if (!isNumber(figure)) return formatInShort(figure ?? "x", indicator);
  return formatInShort(round(figure, indicator.decimals), indicator);
}

/** What the ends of a strip mean. */
export function endsOf(polarity: Polarity): readonly [left: string, right: string] {
  if (polarity === "neutral") return ["lower", "higher"];
  return polarity === "lower" ? ["better", "worse"] : ["worse", "better"];
}

/** A round value on the scale. */
export function tickTextOf(indicator: Indicator): (value: number) => string {
  return (value) => formatInShort(readDecimal(String(value)) ?? NONE, indicator);
}

const NONE: Decimal = { units: 0n, places: 0 };
