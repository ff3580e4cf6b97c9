import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { makeAlone } from "../../src/static/alone.tsx";
import { makePages } from "../../src/static/pages.tsx";
import { builtText, DIST } from "./built.ts";
import { filesIn } from "./dist.ts";
import { textOf } from "./repository.ts";
import type { Site } from "./publish.ts";
import { writeTree } from "./tree.ts";
import { wholeOf } from "./whole.ts";

/** The line of the key that lies in a record. */
export function keyIn(record: Site): string {
  return keyLineOf(record.get("releases/key.pub") ?? "");
}

/**
 * Writes the site of another council into a folder, without pictures: its pages as the build makes them from its published files, with the
 * scripts and styles of the site that was built, into which its key is put.
 */
export async function writeSite(folder: string, pagesOf: Site): Promise<void> {
  const data = Object.fromEntries([...pagesOf].map(([path, text]) => [`data/${path}`, text]));
  const whole = await wholeOf(data);
  const { pages, missing } = await makePages(whole, templateOf("index", "index.html"));
  const alone = makeAlone(whole, {
    present: templateOf("present", "present/index.html"),
    pack: templateOf("pack", "present/pack/index.html"),
    embed: templateOf("embed", "embed/contacts/index.html"),
  });
  if (missing.length > 0) throw new Error(`There is not all the data for ${missing.join(", ")}.`);
  writeTree(folder, new Map([...pages, ...alone].map(({ file, html }) => [file, html])));
  mkdirSync(join(folder, "assets"));
  const before = keyLineOf(builtText("data/releases/key.pub"));
  for (const file of filesIn(join(DIST, "assets"), ".js", ".css", ".woff2")) {
    const bytes = readFileSync(join(DIST, "assets", file));
    const isScript = file.endsWith(".js");
    const own = isScript ? bytes.toString().replaceAll(before, keyIn(pagesOf)) : bytes;
    writeFileSync(join(folder, "assets", file), own);
  }
}

function keyLineOf(file: string): string {
  return file.trimEnd().split("\n").at(-1) ?? "";
}

/** A document as Vite built it: ours, with the scripts and styles that one of its pages names. */
function templateOf(name: string, page: string): string {
  const built = [
    ...builtText(page).matchAll(
      /<(?:script|link rel="stylesheet")[^>]* (?:src|href)="[^"]*(assets\/[^"]*)"[^>]*>(?:<\/script>)?/g,
    ),
  ];
  const tags = built.map(([tag]) => tag.replace(/"[./]*assets\//, '"./assets/')).join("\n    ");
  return textOf(`${name}.html`).replace(/<script type="module".*<\/script>/, () => tags);
}
