import { pointsOf } from "../charts/points.ts";
import type { Card } from "./cards/card.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { summarise } from "../core/analysis/summary.ts";
import { tallyOf } from "../core/analysis/tally.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { headline, NO_FIGURE_YET } from "../core/story/headline.ts";
import { overviewHeadline, purpose, tallyWords } from "../core/story/overview.ts";
import { pageAt } from "../shell/routes.tsx";
import type { Edition } from "../store/edition.ts";
import type { Overview } from "../store/overview.ts";
import type { SiteState } from "../store/site.ts";
import { filterTiles, statusesOf, tilesOf } from "../store/tiles.ts";
import { isProvisionalIn, provisionalWindow } from "../views/provisional.ts";

/** The card of the page at `path`: its own where it has figures, else the site's. undefined where its data is not there. */
export function cardAt(path: string, state: SiteState): Card | undefined {
  if (state.edition.state !== "loaded") return undefined;
  const edition = state.edition.value;
  const { route, params } = pageAt(path, state.edition);
  const { page } = route.need(params);
  if (page === "indicator") {
    const data = state.indicators.get(params.id);
    const indicator = edition.indicators.find(({ id }) => id === params.id);
    if (data?.state !== "loaded" || indicator === undefined) return undefined;
    return indicatorCard(edition, seriesOf(data.value.dataset, indicator, edition.targets));
  }
  if (page !== "overview") return siteCard(edition);
  if (state.overview.state !== "loaded") return undefined;
  return path === "/"
    ? tallyCard(edition, state.overview.value, {
        name: "overview",
        title: route.title(edition, params),
        when: "",
      })
    : tallyCard(edition, state.overview.value, {
        name: path.slice(1, -1),
        title: route.title(edition, params),
        when: monthOf(edition),
        theme: params.id === "" ? undefined : params.id,
      });
}

/** The page of one indicator, and its frame: the five years that its chart shows, without other areas and events. */
export function indicatorCard(edition: Edition, series: Series): Card {
  const { indicator } = series;
  const summary = summarise(series);
  const card = { ...whoseOf(edition), file: `cards/indicators/${indicator.id}.png` };
  if (summary === undefined)
    return { ...card, kicker: indicator.theme, when: NO_FIGURE_YET, headline: indicator.title };
  const provisional = provisionalWindow(edition);
  const chart = pointsOf(series, { provisional }, "5y");
  const when = `${coverWords(indicator, summary.covered)}${isProvisionalIn(edition, summary) ? ", provisional" : ""}`;
  return {
    ...card,
    kicker: indicator.title,
    when,
    headline: headline(summary),
    chart: chart?.last && chart,
  };
}

/** Every page without figures. */
export function siteCard(edition: Edition): Card {
  const { name } = edition.council;
  return { ...whoseOf(edition), file: "cards/site.png", kicker: "", when: "", headline: purpose(name) };
}

type Tallied = {
  readonly name: string;
  readonly title: string;
  /** "" where the title says it. */
  readonly when: string;
  /** By its slug; all figures where it is undefined. */
  readonly theme?: string | undefined;
};

function tallyCard(edition: Edition, overview: Overview, { name, title, when, theme }: Tallied): Card {
  const tiles = filterTiles(tilesOf(edition, overview), { theme, status: undefined });
  const tally = tallyOf(statusesOf(tiles));
  return {
    ...whoseOf(edition),
    file: `cards/${name}.png`,
    kicker: title,
    when,
    headline: theme === undefined ? overviewHeadline(tally) : tallyWords(tally),
    tally: tally.judged === 0 ? undefined : tally,
  };
}

function whoseOf({ council: { name, illustrative } }: Edition): Pick<Card, "council" | "isIllustrative"> {
  return { council: name, isIllustrative: illustrative };
}

function monthOf({ releases }: Edition): string {
  const month = newestReturn(releases)?.period;
  return month === undefined ? "" : monthName(month);
}
