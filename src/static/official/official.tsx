import { renderToStaticMarkup } from "react-dom/server";

import type { Area } from "../../core/comparators/area.ts";
import type { Council } from "../../core/council.ts";
import type { Indicator } from "../../core/indicator.ts";
import { escaped } from "../../core/markup.ts";
import { officialYears } from "../../core/start/officialYears.ts";
import { readComparators } from "../../core/tables/comparators.ts";
import { comparatorsFile, SOURCES_FILE } from "../../core/tables/paths.ts";
import { readSources } from "../../core/tables/sources.ts";
import type { Table } from "../../core/tables/table.ts";
import { hasComparators } from "../../store/around.ts";
import { withSheetInside, type Hash } from "../sheetInside.ts";
import { OfficialPage, type OfficialIndicator } from "./OfficialPage.tsx";

/** What the page of a council that does not publish is made from. */
export type OfficialGiven = {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly areas: ReadonlyMap<string, Area>;
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
  const { council } = given;
  const authority = [...given.areas.values()].find(({ onsCodes }) => onsCodes.includes(council.laCode));
  if (authority === undefined)
    return `${council.name} is in no official figures, and has published nothing: there is no site to build.`;
  const figures = await figuresOf(given, authority);
  const body = renderToStaticMarkup(
    <OfficialPage name={council.name} region={council.region} figures={figures} />,
  );
  const html = setOfficial(tools.template, council.name, body);
  return { html: await withSheetInside(html, tools.sheets, tools.hash) };
}

async function figuresOf(
  { council, indicators, areas, tableAt }: OfficialGiven,
  authority: Area,
): Promise<OfficialIndicator[]> {
  const figures: OfficialIndicator[] = [];
  const listed = await tableAt(SOURCES_FILE);
  const sources = listed && readSources(listed);
  for (const indicator of indicators.filter(hasComparators)) {
    const table = await tableAt(comparatorsFile(indicator.id));
    const comparators = table && readComparators(indicator.id, table);
    if (comparators === undefined) continue;
    const shown = new Set(comparators.map(({ source }) => source));
    const named = (sources?.get(indicator.id) ?? []).filter(({ id }) => shown.has(id));
    const years = officialYears(comparators, indicator.polarity, {
      authority,
      region: council.region,
      areas,
    });
    if (years.length > 0) figures.push({ indicator, sources: named, years });
  }
  return figures;
}

/** Nothing runs on the page, and nothing is fetched but its style, its typeface and its icon. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

const SCRIPTS = /\s*<script\b[^>]*>[^]*?<\/script>|\s*<link rel="modulepreload"[^>]*>/g;

function setOfficial(template: string, name: string, body: string): string {
  const title = `Official figures about ${name}. ${name} does not publish here`;
  const description = `The Department for Education’s yearly figures about ${name}, beside its region and England.`;
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
