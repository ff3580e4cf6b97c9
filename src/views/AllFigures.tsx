import { useMemo, useState } from "react";

import { Loading } from "../components/Loading.tsx";
import { Notice } from "../components/Notice.tsx";
import { readFilters, writeFilters, type Filters } from "../store/filters.ts";
import { themesOf } from "../store/themes.ts";
import { filterTiles, tilesOf, type TileData } from "../store/tiles.ts";
import { FilterBar } from "./FilterBar.tsx";
import { later, useLater } from "./later.ts";
import { SearchBox } from "./SearchBox.tsx";
import { useEdition, useOverview, useQuery } from "./site.ts";
import { ThemeTiles } from "./ThemeTiles.tsx";
import { useSearch } from "./search.ts";

/** Every figure there is: by theme, by status, or by what somebody asks in plain words. */
export function AllFiguresView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const themes = useMemo(() => themesOf(edition.indicators), [edition]);
  const filters = readFilters(useQuery(), themes);
  const [question, setQuestion] = useState("");
  const found = useSearch(edition.indicators, question);
  const asked = found === undefined ? tiles : inOrder(tiles, found);
  const shown = filterTiles(asked, filters);
  return (
    <div className="overview">
      <header className="overview__lead">
        <h1 tabIndex={-1}>All figures</h1>
        <p className="lead">
          {tiles.length} figures in {themes.length} themes. Each leads to its own page, with every month.
        </p>
      </header>
      <SearchBox ask={setQuestion} count={found === undefined ? undefined : shown.length} />
      <FilterBar filters={filters} themes={themes} tiles={asked} />
      {shown.length === 0 ? (
        <NoneFits filters={filters} isAsked={found !== undefined} count={tiles.length} />
      ) : filters.view === "table" ? (
        <AsTable tiles={shown} region={edition.council.region} />
      ) : found === undefined ? (
        themes.map(({ name, slug }) => (
          <ThemeTiles
            key={slug}
            theme={name}
            tiles={filterTiles(shown, { theme: slug, status: undefined })}
          />
        ))
      ) : (
        <ThemeTiles theme="What was found, the likeliest first" tiles={shown} />
      )}
    </div>
  );
}

function inOrder(tiles: readonly TileData[], ids: readonly string[]): TileData[] {
  return ids.flatMap((id) => tiles.find(({ indicator }) => indicator.id === id) ?? []);
}

type NoneFitsProps = { readonly filters: Filters; readonly isAsked: boolean; readonly count: number };

function NoneFits({ filters, isAsked, count }: NoneFitsProps) {
  return (
    <Notice kind="empty" title="No figure matches">
      <p>
        None of the {count} figures {isAsked ? "fits these words and is" : "is both"} in this theme and at
        this status.{" "}
        <a href={`./${writeFilters({ ...filters, theme: undefined, status: undefined })}`}>
          Show all themes and statuses
        </a>
      </p>
    </Notice>
  );
}

/** Few ask for the table: its code comes when they do. */
const table = later(() => import("./OverviewTable.tsx").then((code) => code.OverviewTable));

function AsTable(props: { readonly tiles: readonly TileData[]; readonly region: string }) {
  const load = useLater(table);
  if (load.state === "loaded") return <load.value {...props} />;
  return load.state === "loading" ? (
    <Loading what="the table" />
  ) : (
    <Notice kind="unavailable" title="The table cannot be loaded now">
      <p>Check your connection and try again. The tiles show the same figures.</p>
    </Notice>
  );
}
