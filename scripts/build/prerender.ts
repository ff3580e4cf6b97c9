/** `npm run build`: every page of the built site as a file that needs no script to be read. */
import type * as Prerender from "../../src/static/pages.tsx";
import { DIST, readBuilt } from "./built.ts";
import { readText, writeFiles } from "../effects/files.ts";
import { fail, print } from "../effects/terminal.ts";

const TEMPLATE = `${DIST}/index.html`;

async function prerender(): Promise<void> {
  const built = new URL("../../.prerender/prerender.js", import.meta.url).href;
  const { makePages } = (await import(built)) as typeof Prerender;
  const template = await readText(TEMPLATE);
  if (template === undefined) {
    fail(`There is no ${TEMPLATE}: run npm run build, which makes it.`, 2);
    return;
  }
  const { pages, missing, beside } = await makePages(readBuilt, template);
  if (missing.length > 0) {
    const what = missing.includes("") ? "the site: there is none, or it cannot be read" : missing.join(", ");
    fail(`There is not all the data that is needed for ${what}. Publish with npm run returns -- publish.`, 1);
    return;
  }
  await writeFiles(DIST, new Map([...beside, ...pages.map(({ file, html }) => [file, html] as const)]));
  print(`${pages.length} pages made.`);
}

await prerender();
