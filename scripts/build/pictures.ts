/** `npm run build`, its last step: the picture of every chart, drawn by the chart itself. */
import type * as Pictures from "../../src/static/pictures.tsx";
import { DIST, readBuilt } from "./built.ts";
import { openDocument } from "./document.ts";
import { writeFiles } from "../effects/files.ts";
import { print } from "../effects/terminal.ts";

async function draw(): Promise<void> {
  const document = openDocument(); // before React and Recharts look for one
  const built = new URL("../../.prerender/pictures.js", import.meta.url).href;
  const { makePictures } = (await import(built)) as typeof Pictures;
  const pictures = await makePictures(readBuilt, document);
  await writeFiles(DIST, new Map(pictures.map(({ file, svg }) => [file, svg])));
  print(`${pictures.length} pictures made.`);
}

await draw();
