/** `npm run build`: the whole edition as one file, and that file's fingerprint beside it; into the site, or the folder given. */
import type * as OneFile from "../../src/static/oneFile.tsx";
import { DIST, readBuilt } from "./built.ts";
import { newDocument } from "./document.ts";
import { listFiles, readText, writeFiles } from "../effects/files.ts";
import { sha256 } from "../effects/packing.ts";
import { args, fail, print } from "../effects/terminal.ts";

async function makeOneFile(): Promise<void> {
  const built = new URL("../../.prerender/oneFile.js", import.meta.url).href;
  const code = (await import(built)) as typeof OneFile;
  const sheets = (await listFiles(`${DIST}/assets`)).filter((path) => path.endsWith(".css"));
  const styles = await Promise.all(sheets.map((path) => readText(`${DIST}/assets/${path}`)));
  const html = await code.makeOneFile(readBuilt, styles.join("\n"), newDocument(), sha256);
  if (html === undefined) {
    fail("There is no site to make one file of: run npm run build.", 1);
    return;
  }
  const name = code.ONE_FILE;
  await writeFiles(
    args[0] ?? DIST,
    new Map([
      [name, html],
      [`${name}.sha256`, `${await sha256(html)}  ${name}\n`],
    ]),
  );
  print(`${name} made: ${(html.length / 1e6).toFixed(1)} million characters.`);
}

await makeOneFile();
