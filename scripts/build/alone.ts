/** `npm run build`: the pages that stand alone, for other sites' frames and for the committee. */
import type * as Alone from "../../src/static/alone.tsx";
import { DIST, readBuilt } from "./built.ts";
import { readText, removeFiles, writeFiles } from "../effects/files.ts";
import { fail, print } from "../effects/terminal.ts";

/** What Vite built: no pages of the site, so they do not stay there. */
const TEMPLATES = ["present.html", "embed.html"] as const;

async function make(): Promise<void> {
  const built = new URL("../../.prerender/alone.js", import.meta.url).href;
  const { makeAlone } = (await import(built)) as typeof Alone;
  const [present, embed] = await Promise.all(TEMPLATES.map((name) => readText(`${DIST}/${name}`)));
  if (present === undefined || embed === undefined) {
    fail(`There is no ${DIST}/${TEMPLATES.join(` or ${DIST}/`)}: run npm run build, which makes them.`, 2);
    return;
  }
  const pages = await makeAlone(readBuilt, { present, embed });
  if (pages === undefined) {
    fail("There is not all the data that is needed. Publish with npm run returns -- publish.", 1);
    return;
  }
  await writeFiles(DIST, new Map(pages.map(({ file, html }) => [file, html])));
  await removeFiles(DIST, TEMPLATES);
  print(`${pages.length} pages made that stand alone.`);
}

await make();
