import { chartPointsOf } from "../../charts/points.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import { summarise } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { headline, NO_FIGURE_YET } from "../../core/story/headline.ts";
import type { Edition } from "../../store/edition.ts";
import { whoseOf, type Card } from "../head.ts";
import { isProvisionalIn, provisionalWindow } from "../provisional.ts";

/** The card of an indicator's page and of its frame: the line of five years, without other areas and events. */
export function indicatorCard(edition: Edition, series: Series): Card {
  const { indicator } = series;
  const summary = summarise(series);
  const card = { ...whoseOf(edition), file: `cards/indicators/${indicator.id}.png` };
  if (summary === undefined)
    return { ...card, kicker: indicator.theme, when: NO_FIGURE_YET, headline: indicator.title };
  const provisional = provisionalWindow(edition);
  const chart = chartPointsOf(series, { provisional }, "5y");
  const when = `${coverWords(indicator, summary.covered)}${isProvisionalIn(edition, summary) ? ", provisional" : ""}`;
  return {
    ...card,
    kicker: indicator.title,
    when,
    headline: headline(summary),
    chart: chart?.last && chart,
  };
}
