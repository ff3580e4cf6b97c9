import { memo, useDeferredValue, useMemo, useState } from "react";

import { Notice } from "../../components/Notice.tsx";
import { readFilters, writeFilters, type Filters } from "../../store/filters.ts";
import { themesOf, type Theme } from "../../store/themes.ts";
import { figuresPassing, overviewFigures, type OverviewFigure } from "../../store/overviewFigures.ts";
import { FilterBar } from "../FilterBar.tsx";
import { tallyHead, type HeadOf } from "../head.ts";
import { COMPARE_PATH, themePath } from "../href.ts";
import { Ledger } from "../Ledger.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useEdition, useHref, useKeptQuery, useOverview, useQuery, useQueryToDraw } from "../site.ts";
import { useTableSort } from "../useTableSort.ts";
import { useFound } from "./search.ts";

export const allFiguresHead: HeadOf<unknown> = (page) => {
  const head = tallyHead(page);
  return head && { ...head, kind: "article" };
};

/** All figures, filtered by theme and status or found by a question in plain words. */
export function AllFiguresView() {
  const [edition, overview] = [useEdition(), useOverview()];
  const href = useHref();
  const figures = useMemo(() => overviewFigures(edition, overview), [edition, overview]);
  const themes = useMemo(() => themesOf(edition.indicators), [edition]);
  const filters = readFilters(useQuery(), themes);
  const [question, setQuestion] = useState("");
  const found = useDeferredValue(useFound(edition.indicators, question));
  const asked = useMemo(() => (found === undefined ? figures : inOrder(figures, found)), [figures, found]);
  const count = found && figuresPassing(asked, filters).length;
  return (
    <div className="overview">
      <header className="overview__lead">
        <h1 tabIndex={-1}>All figures</h1>
        <p className="lead">
          {figures.length} figures in {themes.length} themes. Each leads to its own page, with every month.{" "}
          <a href={href(COMPARE_PATH)}>All of them beside every authority in England</a>
        </p>
      </header>
      <SearchBox ask={setQuestion} count={count} />
      <FilterBar filters={filters} themes={themes} figures={asked} />
      <FiguresToDraw figures={asked} isAsked={found !== undefined} themes={themes} outOf={figures.length} />
    </div>
  );
}

type FiguresProps = {
  /** In the order in which they are shown. */
  readonly figures: readonly OverviewFigure[];
  /** Whether they are the result of a search. */
  readonly isAsked: boolean;
  readonly themes: readonly Theme[];
  /** How many there are in all. */
  readonly outOf: number;
};

function FiguresToDraw(props: FiguresProps) {
  return <Figures {...props} query={useQueryToDraw()} />;
}

/** The figures that match the choices and the question. */
const Figures = memo(function Figures(props: FiguresProps & { readonly query: string }) {
  const { figures, isAsked, themes, outOf, query } = props;
  const sort = useTableSort("figures");
  const filters = readFilters(query, themes);
  const shown = figuresPassing(figures, filters);
  if (shown.length === 0) return <NoneFits filters={filters} isAsked={isAsked} count={outOf} />;
  const groups = isAsked
    ? [{ key: "found", title: "What was found, the likeliest first", figures: shown }]
    : themes.map(({ name, slug }) => ({
        ...{ key: slug, title: name, to: themePath(slug) },
        figures: figuresPassing(shown, { theme: slug, status: undefined }),
      }));
  return <Ledger caption="Newest figures" groups={groups} sort={sort} />;
});

function inOrder(figures: readonly OverviewFigure[], ids: readonly string[]): OverviewFigure[] {
  return ids.flatMap((id) => figures.find(({ indicator }) => indicator.id === id) ?? []);
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
