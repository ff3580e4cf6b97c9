import type { Action } from "../../core/action.ts";
import { seriesOf, type Series } from "../../core/dataset/dataset.ts";
import type { FindingText } from "../../core/tables/findings.ts";
import type { Edition } from "../../store/edition.ts";
import type { Site } from "../../store/site.ts";
import { TREND_SIZES } from "../pictures.ts";
import { figureOnSlide } from "./figureOnSlide.ts";
import type { FigureOnSlide } from "./slides.ts";

/** What the slides of an edition are made from. */
export type SlidesFrom = {
  readonly edition: Edition;
  readonly findings: readonly FindingText[] | undefined;
  readonly actions: readonly Action[];
  /** Every indicator, in the order of `indicators.csv`, with a picture of nothing where it has one. */
  readonly figures: readonly FigureOnSlide[];
  /** Their headline series, in the same order. */
  readonly series: readonly Series[];
};

/** Reads what the slides of a site's edition are made from; undefined where a file of it cannot be had. */
export async function readSlides(site: Site): Promise<SlidesFrom | undefined> {
  await site.load();
  const { edition } = site.getState();
  if (edition.state !== "loaded") return undefined;
  const { indicators, targets } = edition.value;
  await site.load(
    { page: "overview" },
    { page: "plan" },
    ...indicators.map(({ id }) => ({ page: "indicator", id }) as const),
  );
  const { overview, plan, indicators: all } = site.getState();
  if (overview.state !== "loaded" || plan.state !== "loaded") return undefined;
  const { actions, events } = plan.value;
  const both = indicators.flatMap((indicator) => {
    const data = all.get(indicator.id);
    if (data?.state !== "loaded") return [];
    const series = seriesOf(data.value.dataset, indicator, targets);
    const picture = { src: BLANK, ...TREND_SIZES.slide };
    const { notes } = data.value;
    return [{ series, figure: figureOnSlide(edition.value, series, { notes, events }, picture) }];
  });
  if (both.length < indicators.length) return undefined;
  return {
    ...{ edition: edition.value, findings: overview.value.findings, actions },
    figures: both.map(({ figure }) => figure),
    series: both.map(({ series }) => series),
  };
}

/** A picture of nothing, until the slide's own is drawn. */
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
