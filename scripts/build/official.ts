/** The site of a council that has published nothing: one page of official figures about it. */
import type * as Official from "../../src/static/official/official.tsx";
import { proseIssues } from "../../src/core/publication/received/prose.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { readIndicators } from "../../src/core/reference/indicators.ts";
import { readEvents } from "../../src/core/reference/others.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { KEY_FILE, LOG_FILE } from "../../src/core/releases/paths.ts";
import { readAreas } from "../../src/core/tables/areas.ts";
import { readNeighbours } from "../../src/core/tables/neighbours.ts";
import { EVENTS } from "../../src/core/tables/events.ts";
import { INDICATORS } from "../../src/core/tables/indicators.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { bundle, bundled, type BundleFolders } from "../effects/bundle.ts";
import { exists, readOwn, readText, removeFiles, writeFiles } from "../effects/files.ts";
import { sha256 } from "../effects/packing.ts";
import { COUNCIL_KEY } from "../returns/record.ts";
import { issueLine } from "../returns/words.ts";
import { sheetsIn, TEMPLATES } from "./make.ts";
import { licencesOf, LICENCES_FILE } from "./licences.ts";

/**
 * Whether a council has begun and never published: there is its `council.json`, and neither a record nor its copy of a key. A record
 * whose log is gone still has the key, and is refused as it should be.
 */
export async function hasPublishedNothing(data: string, council: string): Promise<boolean> {
  if (!(await exists(`${council}/${COUNCIL_FILE}`))) return false;
  const signs = [
    `${data}/${LOG_FILE}`,
    `${data}/${KEY_FILE}`,
    `${data}/${COUNCIL_FILE}`,
    `${council}/${COUNCIL_KEY}`,
  ];
  for (const sign of signs) if (await exists(sign)) return false;
  return true;
}

/** Builds the page into its folder beside the official figures as files; or, as a text, why it cannot be made. */
export async function makeOfficialInto(
  folders: Pick<BundleFolders, "site" | "makers">,
  council: string,
): Promise<{ readonly name: string } | string> {
  const own = readCouncil((await readText(`${council}/${COUNCIL_FILE}`)) ?? "");
  const listed = readIndicators(readCsv((await readText(`${council}/${INDICATORS.file}`)) ?? "").table);
  const known = new Set(listed.indicators.map(({ id }) => id));
  const written = readCsv((await readText(`${council}/${EVENTS.file}`)) ?? "");
  const happened = readEvents(written.table.length === 0 ? undefined : written.table, known);
  const parsed = new Map([[EVENTS.file, written]]);
  const issues = [
    ...own.issues,
    ...listed.issues,
    ...happened.issues,
    ...proseIssues({ texts: new Map(), parsed }, own.council?.disclosure.threshold ?? 0, undefined),
  ];
  if (own.council === undefined || issues.length > 0) return issues.map(issueLine).join("\n");
  const areas = readAreas(readCsv(await readOwn("reference/areas.csv")).table);
  if (areas === undefined) throw new Error("reference/areas.csv is not as it came with the software");
  const neighbours = readNeighbours(readCsv(await readOwn("reference/neighbours.csv")).table) ?? [];
  const packages = await bundle({ ...folders, hasPublic: true, logLevel: "warn", key: "" });
  const { makeOfficial } = (await bundled(folders.makers, "official")) as typeof Official;
  const tableAt = async (path: string) => {
    const text = await readText(`${folders.site}/data/${path}`);
    return text === undefined ? undefined : readCsv(text).table;
  };
  const template = (await readText(`${folders.site}/index.html`)) ?? "";
  const tools = { template, sheets: await sheetsIn(folders.site), hash: sha256 };
  const made = await makeOfficial(
    {
      ...{ council: own.council, indicators: listed.indicators, events: happened.events },
      ...{ areas, neighbours, tableAt },
    },
    tools,
  );
  if (typeof made === "string") return made;
  await writeFiles(
    folders.site,
    new Map([
      ["index.html", made.html],
      [LICENCES_FILE, await licencesOf(packages)],
    ]),
  );
  await removeFiles(folders.site, TEMPLATES.slice(1));
  return { name: own.council.name };
}
