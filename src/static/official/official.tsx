import { renderToStaticMarkup } from "react-dom/server";

import type { Area, StatisticalNeighbour } from "../../core/comparators/area.ts";
import {
  comparedYears,
  isOtherSource,
  newestCompared,
  placeMoveOf,
  type Around,
} from "../../core/comparators/standing/compared.ts";
import { areaOfCouncil, neighboursOfCouncil } from "../../core/comparators/standing/whose.ts";
import type { Council } from "../../core/council.ts";
import type { DatedEvent } from "../../core/event.ts";
import type { Indicator } from "../../core/indicator.ts";
import { escaped } from "../../core/markup.ts";
import { standingSentences } from "../../core/story/standing.ts";
import { readComparators } from "../../core/tables/comparators.ts";
import type { Period } from "../../core/period.ts";
import { comparatorsFile, SOURCES_FILE } from "../../core/tables/paths.ts";
import { readSources } from "../../core/tables/sources.ts";
import type { Table } from "../../core/tables/table.ts";
import { hasComparators } from "../../store/around.ts";
import { withSheetInside, type Hash } from "../sheetInside.ts";
import { officialHeading, OfficialPage, type OfficialIndicator } from "./OfficialPage.tsx";

/** What the page of a council that does not publish is made from. */
export type OfficialGiven = {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly neighbours: readonly StatisticalNeighbour[];
  readonly events: readonly DatedEvent[];
  /** A table in the published folder, by its path; undefined where there is none. */
  readonly tableAt: (path: string) => Promise<Table | undefined>;
};

/** What it is written with: the built `index.html`, of which only the head is kept, and the built style sheets by name. */
export type OfficialTools = {
  readonly template: string;
  readonly sheets: ReadonlyMap<string, string>;
  readonly hash: Hash;
};

/** The one page, as HTML without any script; or, as a sentence, why there is none. */
export async function makeOfficial(
  given: OfficialGiven,
  tools: OfficialTools,
): Promise<{ readonly html: string } | string> {
  const { council, areas, neighbours } = given;
  if (areaOfCouncil(areas, council) === undefined)
    return `${council.name} is in no official figures, and has published nothing: there is no site to build.`;
  const around = { council, areas, neighbours, years: [] };
  const figures = await figuresOf(given, around);
  const similar = neighboursOfCouncil(areas, neighbours, council).map((code) => nameIn(areas, code));
  const body = renderToStaticMarkup(
    <OfficialPage
      {...{ name: council.name, region: council.region }}
      {...{ similar, figures, events: given.events }}
    />,
  );
  const html = setOfficial(tools.template, council.name, body);
  return { html: await withSheetInside(html, tools.sheets, tools.hash) };
}

function nameIn(areas: OfficialGiven["areas"], code: string): string {
  return areas.get(code)?.name ?? code;
}

async function figuresOf(
  { council, indicators, areas, tableAt }: OfficialGiven,
  around: Around,
): Promise<OfficialIndicator[]> {
  const figures: OfficialIndicator[] = [];
  const listed = await tableAt(SOURCES_FILE);
  const sources = listed && readSources(listed);
  for (const indicator of indicators.filter(hasComparators)) {
    const file = comparatorsFile(indicator.id);
    const table = await tableAt(file);
    const comparators = table && readComparators(indicator.id, table);
    if (comparators === undefined) continue;
    const shown = new Set(comparators.map(({ source }) => source));
    const named = (sources?.get(indicator.id) ?? []).filter(({ id }) => shown.has(id));
    const { periods } = comparedYears(indicator, comparators, around);
    const own = periods.filter((each) => each.own !== undefined);
    const newest = newestCompared(own);
    if (newest === undefined) continue;
    const isBroken = (from: Period, to: Period) => isOtherSource(comparators, [from, to]);
    const ranked = own.filter(({ others }) => others.length > 0);
    const move = placeMoveOf(newest, ranked, isBroken);
    const said =
      newest.others.length === 0
        ? []
        : standingSentences(newest, council.name, (code) => nameIn(areas, code), move);
    figures.push({
      ...{ indicator, sources: named, newest, said, file: `data/${file}` },
      years: own.toReversed(),
    });
  }
  return figures;
}

/** Nothing runs on the page, and nothing is fetched but its style, its typeface and its icon. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

const SCRIPTS = /\s*<script\b[^>]*>[^]*?<\/script>|\s*<link rel="modulepreload"[^>]*>/g;

function setOfficial(template: string, name: string, body: string): string {
  const title = officialHeading(name);
  const description = `The Department for Education’s yearly figures about ${name}, beside its region, similar authorities and England.`;
  const parts: readonly (readonly [string, string])[] = [
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    ],
    ["<title>Open Return</title>", `<title>${escaped(title)}</title>`],
    [
      '<meta name="description" content="" />',
      `<meta name="description" content="${escaped(description)}" />`,
    ],
    ['<div id="root"></div>', `<div id="root">${body}</div>`],
  ];
  return parts.reduce(
    (html, [from, to]) => {
      if (!html.includes(from)) throw new Error(`index.html has lost its ${from}`);
      return html.replace(from, () => to);
    },
    template.replace(SCRIPTS, ""),
  );
}
