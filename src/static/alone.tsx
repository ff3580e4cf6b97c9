import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { summarise } from "../core/analysis/summary.ts";
import { hasNumbers } from "../core/dataset/latest.ts";
import { AROUND_TREND, SCALE_HEIGHT } from "../charts/files/heights.ts";
import type { PictureSize } from "../charts/files/picture.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import { sentence } from "../core/story/headline.ts";
import { setInto } from "./head.ts";
import type { MadePage } from "./pages.tsx";
import { addressOf, everyParams, isAlone, type AloneInBuild, type Params } from "../shell/route.ts";
import type { Edition } from "../store/edition.ts";
import type { IndicatorData } from "../store/indicator.ts";
import type { Overview } from "../store/overview.ts";
import type { ImprovementPlan } from "../store/plan.ts";
import { Embed } from "../views/embed/Embed.tsx";
import { siteHead, type Card } from "../views/head.ts";
import { indicatorCard } from "../views/indicator/card.ts";
import { relativeHref } from "../views/href.ts";
import { TREND_SIZES, trendPicture } from "../views/pictures.ts";
import { Pack } from "../views/pack/Pack.tsx";
import { packedFigure } from "../views/pack/packed.ts";
import { figureOnSlide } from "../views/present/figureOnSlide.ts";
import { Present } from "../views/present/Present.tsx";
import type { Whole } from "./whole.ts";

/** The built HTML documents that these pages are written into, by kind. */
export type AloneTemplates = Readonly<Record<AloneInBuild["document"], string>>;

/**
 * The pages without the app: those that other sites show in a frame, and the slides. The build writes each in full, and each has
 * its own small script. A page whose data is missing is not made.
 */
export function makeAlone(
  { edition, entry, checkpoint, routes, site }: Whole,
  templates: AloneTemplates,
): readonly MadePage[] {
  const { overview, indicators, plan, evaluations } = site.getState();
  if (overview.state !== "loaded" || plan.state !== "loaded") return [];
  if (evaluations.state !== "loaded") return [];
  const all: Shown[] = [];
  for (const indicator of edition.indicators) {
    const data = indicators.get(indicator.id);
    if (data?.state !== "loaded") return [];
    const series = seriesOf(data.value.dataset, indicator, edition.targets);
    all.push({ series, data: data.value });
  }
  const { findings } = overview.value;
  const makers: Readonly<
    Record<AloneInBuild["document"], (path: string, params: Params) => Own | undefined>
  > = {
    present: (path) => presentPage(path, edition, all, { findings, ...plan.value }),
    pack: (path) =>
      packPage(path, edition, all, {
        ...{ actions: plan.value.actions, evaluations: evaluations.value.all, checkpoint },
      }),
    embed: (path, { id }) => {
      const shown = all.find(({ series }) => series.indicator.id === id);
      return shown && embedPage(path, edition, shown);
    },
  };
  return routes.filter(isAlone).flatMap((route) =>
    everyParams(route, edition).flatMap((params) => {
      if (route.inBuild === undefined) return [];
      const { document } = route.inBuild;
      const path = addressOf(route, params);
      const own = makers[document](path, params);
      if (own === undefined) return [];
      const title = route.title(edition, params);
      return [set(edition, entry, templates[document], { ...own, path, title })];
    }),
  );
}

type Shown = { readonly series: Series; readonly data: IndicatorData };

function presentPage(
  path: string,
  edition: Edition,
  all: readonly Shown[],
  { findings, actions, events }: Pick<Overview, "findings"> & Pick<ImprovementPlan, "actions" | "events">,
): Own {
  const href = (to: string) => relativeHref(path, to);
  const figures = all.map(({ series, data: { notes } }) =>
    figureOnSlide(
      edition,
      series,
      { notes, events },
      {
        src: href(trendPicture(series.indicator.id, "slide")),
        ...inSlide(TREND_SIZES.slide),
        narrow: {
          srcSet: href(trendPicture(series.indicator.id, "slideNarrow")),
          ...inSlide(TREND_SIZES.slideNarrow),
        },
      },
    ),
  );
  return {
    description: `The figures of ${edition.council.name} as slides, one for each.`,
    card: siteHead({ edition }).card,
    body: renderToStaticMarkup(
      <Present edition={edition} findings={findings} actions={actions} figures={figures} href={href} />,
    ),
  };
}

function packPage(
  path: string,
  edition: Edition,
  all: readonly Shown[],
  own: Pick<ComponentProps<typeof Pack>, "actions" | "evaluations" | "checkpoint">,
): Own {
  const href = (to: string) => relativeHref(path, to);
  const figures = all.map(({ series, data }) => packedFigure(edition, series.indicator, data, href));
  return {
    description: `The figures of ${edition.council.name} as papers for a meeting, made to be printed.`,
    card: siteHead({ edition }).card,
    body: renderToStaticMarkup(<Pack {...{ edition, figures, href }} {...own} />),
  };
}

function embedPage(path: string, edition: Edition, { series, data }: Shown): Own {
  const summary = summarise(series);
  const { id, title } = series.indicator;
  const href = (to: string) => relativeHref(path, to);
  const picture = hasNumbers(series)
    ? {
        src: href(trendPicture(id, "frame")),
        ...inPage(TREND_SIZES.frame),
        narrow: { srcSet: href(trendPicture(id, "narrow")), ...inPage(TREND_SIZES.narrow) },
      }
    : undefined;
  return {
    description: summary === undefined ? title : `${title}. ${sentence(summary)}`,
    card: indicatorCard(edition, series),
    body: renderToStaticMarkup(
      <Embed edition={edition} series={series} flags={data.flags} picture={picture} href={href} />,
    ),
  };
}

/** How large the picture of a trend is, so that a page keeps its place free. */
function inPage({ width, height }: PictureSize): PictureSize {
  return { width, height: height + AROUND_TREND };
}

/** The same for a picture on a slide, which has no stamp. */
function inSlide({ width, height }: PictureSize): PictureSize {
  return { width, height: height + SCALE_HEIGHT };
}

/** What differs from page to page. */
type Own = Readonly<Record<"description" | "body", string>> & { readonly card: Card };
type Placed = Own & Readonly<Record<"path" | "title", string>>;

function set(edition: Edition, entry: string, template: string, own: Placed): MadePage {
  const { council, fingerprint } = edition;
  const html = setInto(template, {
    ...own,
    kind: "website",
    title: `${own.title} – ${council.name}`,
    root: relativeHref(own.path, "/"),
    site: council.site,
    council: council.name,
    list: edition.list,
    entry,
    madeFrom: fingerprint,
    starts: undefined,
  });
  return { file: `${own.path.slice(1)}index.html`, html };
}
