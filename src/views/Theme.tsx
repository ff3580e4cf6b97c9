import { tallyOf } from "../core/analysis/tally.ts";
import { tallyWords } from "../core/story/overview.ts";
import { filterTiles, statusesOf, tilesOf } from "../store/tiles.ts";
import { TileGrid } from "./ThemeTiles.tsx";
import { useEdition, useOverview } from "./site.ts";

/** Every figure of one theme. `id` is the theme's slug. */
export function ThemeView({ id }: { readonly id: string }) {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = filterTiles(tilesOf(edition, overview), { theme: id, status: undefined });
  return (
    <div className="overview">
      <header className="overview__lead">
        <h1 tabIndex={-1}>{tiles[0]?.indicator.theme}</h1>
        <p className="lead">{`${tallyWords(tallyOf(statusesOf(tiles)))}.`}</p>
      </header>
      <TileGrid tiles={tiles} heading="h2" />
    </div>
  );
}
