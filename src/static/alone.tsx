import { renderToStaticMarkup } from "react-dom/server";

import { indicatorCard, siteCard } from "./cardOf.ts";
import type { Card } from "./cards/card.ts";
import { summarise } from "../core/analysis/summary.ts";
import { hasNumbers } from "../core/dataset/latest.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import type { Flag } from "../core/event.ts";
import { sentence } from "../core/story/headline.ts";
import { setInto } from "./head.ts";
import type { MadePage } from "./pages.tsx";
import type { Edition } from "../store/edition.ts";
import { Embed } from "../views/embed/Embed.tsx";
import { embedPath, PRESENT_PATH, relativeHref } from "../views/href.ts";
import { TREND_SIZES, trendPicture } from "../views/pictures.ts";
import { isProvisionalIn } from "../views/provisional.ts";
import { Present } from "../views/present/Present.tsx";
import type { Whole } from "./whole.ts";

/** The built documents that the pages are set into, by kind. */
export type AloneTemplates = Readonly<Record<"present" | "embed", string>>;

/**
 * The pages that stand alone, in somebody's frame or on a wall: each is finished as it is written, and a small script of
 * its own does the rest. None has the app. None is made where data is missing.
 */
export function makeAlone({ edition, site }: Whole, templates: AloneTemplates): readonly MadePage[] {
  const { overview, indicators } = site.getState();
  if (overview.state !== "loaded") return [];
  const all: Shown[] = [];
  for (const indicator of edition.indicators) {
    const data = indicators.get(indicator.id);
    if (data?.state !== "loaded") return [];
    const series = seriesOf(data.value.dataset, indicator, edition.targets);
    all.push({ series, flags: data.value.flags });
  }
  const page = (template: string, own: Own) => set(edition, template, own);
  return [
    page(templates.present, presentPage(edition, all, overview.value.findings)),
    ...all.map((shown) => page(templates.embed, embedPage(edition, shown))),
  ];
}

type Shown = { readonly series: Series; readonly flags: readonly Flag[] };

function presentPage(
  edition: Edition,
  all: readonly Shown[],
  findings: Parameters<typeof Present>[0]["findings"],
): Own {
  const href = (to: string) => relativeHref(PRESENT_PATH, to);
  const figures = all.map(({ series }) => {
    const { indicator } = series;
    const summary = summarise(series);
    return {
      indicator,
      summary,
      picture: hasNumbers(series)
        ? { src: href(trendPicture(indicator.id, "slide")), ...TREND_SIZES.slide }
        : undefined,
      isProvisional: summary !== undefined && isProvisionalIn(edition, summary),
    };
  });
  return {
    path: PRESENT_PATH,
    title: "For the committee",
    description: `The figures of ${edition.council.name} as slides, one for each.`,
    card: siteCard(edition),
    body: renderToStaticMarkup(
      <Present edition={edition} findings={findings} figures={figures} href={href} />,
    ),
  };
}

function embedPage(edition: Edition, { series, flags }: Shown): Own {
  const path = embedPath(series.indicator.id);
  const summary = summarise(series);
  const { id, title } = series.indicator;
  const href = (to: string) => relativeHref(path, to);
  const picture = hasNumbers(series)
    ? {
        src: href(trendPicture(id, "frame")),
        narrow: href(trendPicture(id, "narrow")),
        ...TREND_SIZES.frame,
      }
    : undefined;
  return {
    path,
    title,
    description: summary === undefined ? title : `${title}. ${sentence(summary)}`,
    card: indicatorCard(edition, series),
    body: renderToStaticMarkup(
      <Embed edition={edition} series={series} flags={flags} picture={picture} href={href} />,
    ),
  };
}

type Own = Readonly<Record<"path" | "title" | "description" | "body", string>> & { readonly card: Card };

function set(edition: Edition, template: string, own: Own): MadePage {
  const { council, fingerprint } = edition;
  const html = setInto(template, {
    ...own,
    title: `${own.title} – ${council.name}`,
    root: relativeHref(own.path, "/"),
    site: council.site,
    council: council.name,
    list: edition.list,
    madeFrom: fingerprint,
    starts: undefined,
  });
  return { file: `${own.path.slice(1)}index.html`, html };
}
