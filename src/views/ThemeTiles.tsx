import { Tile, type AreaFigure } from "../components/Tile.tsx";
import { behindCountry } from "../core/analysis/behindCountry.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import { formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { nameOf } from "../core/period.ts";
import type { TileData } from "../store/tiles.ts";
import { indicatorPath } from "./href.ts";
import { useHref } from "./site.ts";

type Props = { readonly theme: string; readonly tiles: readonly TileData[] };

/** The tiles of one theme; nothing where no indicator passes the filters. */
export function ThemeTiles({ theme, tiles }: Props) {
  if (tiles.length === 0) return null;
  return (
    <section className="theme">
      <h2>{theme}</h2>
      <TileGrid tiles={tiles} heading="h3" />
    </section>
  );
}

type GridProps = Pick<Props, "tiles"> & {
  /** The heading level of the tiles: one below the heading above them. */
  readonly heading: "h2" | "h3";
};

export function TileGrid({ tiles, heading }: GridProps) {
  const href = useHref();
  return (
    <ul className="tiles" role="list">
      {tiles.map(({ indicator, series, summary, comparators }) => (
        <li key={indicator.id} data-indicator={indicator.id}>
          {series === undefined || summary === undefined ? (
            <TileWithoutFigures
              indicator={indicator}
              href={href(indicatorPath(indicator.id))}
              heading={heading}
            />
          ) : (
            <Tile
              summary={summary}
              series={series}
              href={href(indicatorPath(indicator.id))}
              heading={heading}
              comparators={comparators.map((each) => besideOf(each, indicator))}
              isBehind={behindCountry(summary, comparators) !== undefined}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type WithoutProps = Pick<GridProps, "heading"> & { readonly indicator: Indicator; readonly href: string };

function TileWithoutFigures({ indicator, href, heading: Heading }: WithoutProps) {
  return (
    <article className="tile tile--without">
      <Heading className="tile__title">
        <a href={href}>{indicator.title}</a>
      </Heading>
      <p className="tile__figure">
        <span className="tile__absence">no figure published yet</span>
      </p>
    </article>
  );
}

function besideOf(of: Comparator, indicator: Indicator): AreaFigure {
  return { of, when: nameOf(of.period), value: formatInShort(of.value, indicator) };
}
