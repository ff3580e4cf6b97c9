import { summarise } from "../../core/analysis/summary.ts";
import { seriesOf } from "../../core/dataset/dataset.ts";
import { sentence } from "../../core/story/headline.ts";
import { indicatorCard } from "./card.ts";
import type { HeadOf } from "../head.ts";

/**
 * The head of an indicator's page. It is not in the view's module, which would then load chart code that only the card needs.
 */
export const indicatorHead: HeadOf<{ readonly id: string }> = ({ edition, state, params: { id } }) => {
  const data = state.indicators.get(id);
  const indicator = edition.indicators.find((each) => each.id === id);
  if (indicator === undefined || data?.state !== "loaded") return undefined;
  const series = seriesOf(data.value.dataset, indicator, edition.targets);
  const summary = summarise(series);
  return {
    description: summary === undefined ? indicator.title : `${indicator.title}. ${sentence(summary)}`,
    card: indicatorCard(edition, series),
    kind: "article",
  };
};
