import { capitalised } from "../core/format.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import { STATUSES, VIEWS, writeFilters, type Filters, type View } from "../store/filters.ts";
import { filterTiles, type TileData } from "../store/tiles.ts";
import { showQuery } from "./navigation.ts";
import { useHydrated } from "./site.ts";

type Props = {
  readonly filters: Filters;
  readonly themes: readonly string[];
  readonly tiles: readonly TileData[];
};

const VIEW_WORDS: Readonly<Record<View, string>> = { tiles: "Tiles", table: "Table" };

/**
 * Which figures are shown, and how: every choice has an address. Its place is kept, but it is not offered before the
 * page is taken over: without the script nothing would follow it, and the page shows everything.
 */
export function FilterBar({ filters, themes, tiles }: Props) {
  const count = (change: Partial<Filters>) => filterTiles(tiles, { ...filters, ...change }).length;
  return (
    <nav className={useHydrated() ? "filters" : "filters is-waiting"} aria-label="Which figures to show">
      <Choices
        label="Status"
        options={[undefined, ...STATUSES].map((status) => ({
          label: `${status === undefined ? "Any" : capitalised(STATUS_WORDS[status])} (${count({ status })})`,
          query: writeFilters({ ...filters, status }),
          isChosen: filters.status === status,
        }))}
      />
      <div className="controls">
        <label className="controls__label" htmlFor="choose-theme">
          Theme
        </label>
        <select
          id="choose-theme"
          value={filters.theme ?? ""}
          onChange={({ target }) => {
            showQuery(writeFilters({ ...filters, theme: themes.find((theme) => theme === target.value) }));
          }}
        >
          {[undefined, ...themes].map((theme) => (
            <option key={theme ?? ""} value={theme ?? ""}>
              {`${theme ?? "All"} (${count({ theme })})`}
            </option>
          ))}
        </select>
      </div>
      <Choices
        label="Show as"
        options={VIEWS.map((view) => ({
          label: VIEW_WORDS[view],
          query: writeFilters({ ...filters, view }),
          isChosen: filters.view === view,
        }))}
      />
    </nav>
  );
}

export type Choice = { readonly label: string; readonly query: string; readonly isChosen: boolean };

/** One thing to choose, each option a link to this page with another query. */
export function Choices({ label, options }: { readonly label: string; readonly options: readonly Choice[] }) {
  const id = `choose-${label.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <div className="controls" role="group" aria-labelledby={id}>
      <p className="controls__label" id={id}>
        {label}
      </p>
      {options.map(({ label: words, query, isChosen }) => (
        <a key={query} href={`./${query}`} aria-current={isChosen ? "true" : undefined}>
          {words}
        </a>
      ))}
    </div>
  );
}
