import { capitalised } from "../core/format.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import { STATUS_CHOICES, writeFilters, type Filters, type StatusChoice } from "../store/filters.ts";
import type { Theme } from "../store/themes.ts";
import { figuresPassing, type OverviewFigure } from "../store/overviewFigures.ts";
import { useKeptQuery } from "./site.ts";

type Props = {
  readonly filters: Filters;
  readonly themes: readonly Theme[];
  readonly figures: readonly OverviewFigure[];
};

const CHOICE_WORDS: Readonly<Record<StatusChoice, string>> = {
  missed: "off target or just off",
  ...STATUS_WORDS,
};

/** Choices of which figures are shown. Each is a link to its own address. Without the script the page shows everything. */
export function FilterBar({ filters, themes, figures }: Props) {
  const count = (change: Partial<Filters>) => figuresPassing(figures, { ...filters, ...change }).length;
  return (
    <nav className="filters" aria-label="Which figures to show" data-wakes>
      <Choices
        label="Status"
        options={[undefined, ...STATUS_CHOICES].map((status) => ({
          label: `${status === undefined ? "Any" : capitalised(CHOICE_WORDS[status])} (${count({ status })})`,
          query: writeFilters({ ...filters, status }),
          isChosen: filters.status === status,
        }))}
      />
      <Choices
        label="Theme"
        options={[undefined, ...themes].map((theme) => ({
          label: `${theme?.name ?? "All"} (${count({ theme: theme?.slug })})`,
          query: writeFilters({ ...filters, theme: theme?.slug }),
          isChosen: filters.theme === theme?.slug,
        }))}
      />
    </nav>
  );
}

export type Choice = { readonly label: string; readonly query: string; readonly isChosen: boolean };

/** One thing to choose, each option a link to this page with another query. */
export function Choices({ label, options }: { readonly label: string; readonly options: readonly Choice[] }) {
  const kept = useKeptQuery();
  const id = `choose-${label.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <div className="controls" role="group" aria-labelledby={id}>
      <p className="controls__label" id={id}>
        {label}
      </p>
      {options.map(({ label: words, query, isChosen }, place) => (
        // The key is the index: words and addresses change with the other choices, and the link must keep the focus.
        <a key={place} href={`./${kept(query)}`} aria-current={isChosen ? "true" : undefined}>
          {words}
        </a>
      ))}
    </div>
  );
}
