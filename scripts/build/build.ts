/** `npm run build` builds the whole site in one process: Vite builds the code, then pages are made from the published data. */
import type * as Site from "../../src/static/site.ts";
import { compressAll } from "./compress.ts";
import { openDocument } from "./document.ts";
import { DIST, readBuilt } from "./dist.ts";
import { listFiles, readText, removeFiles, writeFiles } from "../effects/files.ts";
import { bundle, bundled } from "../effects/bundle.ts";
import { sha256 } from "../effects/packing.ts";
import { endingWell, fail, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { LICENCES_FILE, licencesOf } from "./licences.ts";
import { trustedRecord, refusedInWords } from "../returns/record.ts";
import { openDots } from "../raster/dots.ts";
import { encodePng } from "../raster/png.ts";
import { readTypeface } from "../raster/typeface.ts";

/** The HTML documents that Vite built, into which pages are written. Only the first is itself a page, which is overwritten. */
const TEMPLATES = ["index.html", "present.html", "embed.html"] as const;

async function build(): Promise<void> {
  const record = await trustedRecord("public/data", "council");
  if (record.faults.length > 0) {
    fail(refusedInWords(record), 1);
    return;
  }
  const packages = await bundle();
  const [index, present, embed] = await Promise.all(TEMPLATES.map((name) => readText(`${DIST}/${name}`)));
  if (index === undefined || present === undefined || embed === undefined) {
    const missing = TEMPLATES.filter((_, place) => [index, present, embed][place] === undefined);
    fail(`There is no ${DIST}/${missing.join(`, no ${DIST}/`)}: Vite should have built it.`, 2);
    return;
  }
  const { makeSite } = (await bundled("site")) as typeof Site;
  const { fonts, measure, faceOf } = await readTypeface();
  const templates = { index, present, embed };
  const site = await makeSite(readBuilt, {
    templates,
    styles: await styles(),
    measure,
    faceOf,
    openDocument,
    hash: sha256,
    now: now(),
  });
  if (typeof site === "string") {
    fail(`There is not all the data that is needed for ${site}. Publish with npm run returns -- publish.`, 1);
    return;
  }
  const dotsOf = await openDots(fonts);
  const { pages, alone, pictures, cards, others } = site;
  await writeFiles(
    DIST,
    new Map<string, string | Uint8Array>([
      ...[...pages, ...alone].map(({ file, html }) => [file, html] as const),
      ...pictures.map(({ file, svg }) => [file, svg] as const),
      ...cards.map(({ file, svg }) => [file, encodePng(dotsOf(svg))] as const),
      ...others,
      [LICENCES_FILE, await licencesOf(packages)],
    ]),
  );
  await removeFiles(DIST, TEMPLATES.slice(1));
  print(
    `${pages.length} pages, ${alone.length} that stand alone, ${pictures.length} pictures, ${cards.length} cards.`,
  );
  print(`${await compressAll(DIST)} compressed copies.`);
}

async function styles(): Promise<string> {
  const sheets = (await listFiles(`${DIST}/assets`)).filter((path) => path.endsWith(".css"));
  return (await Promise.all(sheets.map((path) => readText(`${DIST}/assets/${path}`)))).join("\n");
}

await endingWell(build);
