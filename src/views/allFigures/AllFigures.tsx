import { memo, useDeferredValue, useMemo, useState } from "react";

import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { readFilters, writeFilters, type Filters } from "../../store/filters.ts";
import { themesOf, type Theme } from "../../store/themes.ts";
import { filterTiles, tilesOf, type TileData } from "../../store/tiles.ts";
import { FilterBar } from "../FilterBar.tsx";
import { tallyHead, type HeadOf } from "../head.ts";
import { later, useLater } from "../later.ts";
import { SearchBox } from "./SearchBox.tsx";
import { useEdition, useKeptQuery, useOverview, useQuery, useQueryToDraw } from "../site.ts";
import { ThemeTiles } from "../ThemeTiles.tsx";
import { useFound } from "./search.ts";

export const allFiguresHead: HeadOf<unknown> = (page) => {
  const head = tallyHead(page);
  return head && { ...head, kind: "article" };
};

/** All figures, filtered by theme and status or found by a question in plain words. */
export function AllFiguresView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const tiles = useMemo(() => tilesOf(edition, overview), [edition, overview]);
  const themes = useMemo(() => themesOf(edition.indicators), [edition]);
  const filters = readFilters(useQuery(), themes);
  const [question, setQuestion] = useState("");
  const found = useDeferredValue(useFound(edition.indicators, question));
  const asked = useMemo(() => (found === undefined ? tiles : inOrder(tiles, found)), [tiles, found]);
  const count = found && filterTiles(asked, filters).length;
  return (
    <div className="overview">
      <header className="overview__lead">
        <h1 tabIndex={-1}>All figures</h1>
        <p className="lead">
          {tiles.length} figures in {themes.length} themes. Each leads to its own page, with every month.
        </p>
      </header>
      <SearchBox ask={setQuestion} count={count} />
      <FilterBar filters={filters} themes={themes} tiles={asked} />
      <FiguresToDraw
        tiles={asked}
        isAsked={found !== undefined}
        themes={themes}
        region={edition.council.region}
        outOf={tiles.length}
      />
    </div>
  );
}

type FiguresProps = {
  /** In the order in which they are shown. */
  readonly tiles: readonly TileData[];
  /** Whether they are the result of a search. */
  readonly isAsked: boolean;
  readonly themes: readonly Theme[];
  readonly region: string;
  /** How many there are in all. */
  readonly outOf: number;
};

function FiguresToDraw(props: FiguresProps) {
  return <Figures {...props} query={useQueryToDraw()} />;
}

/** The figures that match the choices and the question. */
const Figures = memo(function Figures(props: FiguresProps & { readonly query: string }) {
  const { tiles, isAsked, themes, region, outOf, query } = props;
  const filters = readFilters(query, themes);
  const shown = filterTiles(tiles, filters);
  if (shown.length === 0) return <NoneFits filters={filters} isAsked={isAsked} count={outOf} />;
  if (filters.view === "table") return <AsTable tiles={shown} region={region} />;
  if (isAsked) return <ThemeTiles theme="What was found, the likeliest first" tiles={shown} />;
  return themes.map(({ name, slug }) => (
    <ThemeTiles key={slug} theme={name} tiles={filterTiles(shown, { theme: slug, status: undefined })} />
  ));
});

function inOrder(tiles: readonly TileData[], ids: readonly string[]): TileData[] {
  return ids.flatMap((id) => tiles.find(({ indicator }) => indicator.id === id) ?? []);
}

type NoneFitsProps = { readonly filters: Filters; readonly isAsked: boolean; readonly count: number };

function NoneFits({ filters, isAsked, count }: NoneFitsProps) {
  const kept = useKeptQuery();
  return (
    <Notice kind="empty" title="No figure matches">
      <p>
        None of the {count} figures {isAsked ? "fits these words and is" : "is both"} in this theme and at
        this status.{" "}
        <a href={`./${kept(writeFilters({ ...filters, theme: undefined, status: undefined }))}`}>
          Show all themes and statuses
        </a>
      </p>
    </Notice>
  );
}

/** The table's code is fetched when it is first asked for, since few readers use it. */
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
