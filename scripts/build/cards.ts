/** `npm run build`: for every page the picture that is shown with its link. */
import type * as Cards from "../../src/static/cards.tsx";
import { DIST, readBuilt } from "./built.ts";
import { openDots } from "../raster/dots.ts";
import { writeFiles } from "../effects/files.ts";
import { print } from "../effects/terminal.ts";
import { pngOf } from "../raster/png.ts";
import { readTypeface } from "../raster/typeface.ts";

async function make(): Promise<void> {
  const built = new URL("../../.prerender/cards.js", import.meta.url).href;
  const { makeCards } = (await import(built)) as typeof Cards;
  const { fonts, measure } = await readTypeface();
  const dotsOf = await openDots(fonts);
  const cards = await makeCards(readBuilt, measure);
  await writeFiles(DIST, new Map(cards.map(({ file, svg }) => [file, pngOf(dotsOf(svg))])));
  print(`${cards.length} cards made.`);
}

await make();
