import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { FreshBuild } from "../../src/core/releases/siteFolder.ts";
import { openPublished } from "../../scripts/returns/openPublished.ts";
import { heldTo } from "../../scripts/returns/verifySite.ts";
import { filesIn } from "./dist.ts";
import { textOf } from "./repository.ts";

/** A built site as what it is held to: its published files, and the rest without compressed copies. */
export function buildIn(dist: string) {
  const files = new Map(
    filesIn(dist)
      .filter((path) => !/\.(br|gz)$/.test(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(dist, path)))]),
  );
  const isPublished = (path: string) => path.startsWith("data/") && !path.endsWith(".html");
  const published = new Map(
    [...files].flatMap(([path, bytes]) => (isPublished(path) ? [[path.slice(5), bytes] as const] : [])),
  );
  const headers = new TextEncoder().encode(textOf("hosting/_headers"));
  const fresh: FreshBuild = {
    made: new Map([...files].filter(([path]) => !isPublished(path))),
    allowed: new Map([["_headers", headers]]),
  };
  return { published, fresh };
}

/** What is wrong with the site at a place (DIR, URL or ZIP), held to that build. */
export async function heldAt(place: string, { published, fresh }: ReturnType<typeof buildIn>) {
  const opened = await openPublished(place);
  if (typeof opened === "string" || opened.site === undefined) throw new Error(`no site at ${place}`);
  const { faults, ...rest } = await heldTo(opened.site, published, fresh);
  return { ...rest, faults: faults.map(({ file, fault }) => `${file}: ${fault}`) };
}

/** Copies a site without the compressed copies of all but a few of its files, which takes a fraction of the time. */
export function lightCopyOf(dist: string, to: string): string {
  cpSync(dist, to, {
    recursive: true,
    filter: (path) => !/\.(br|gz)$/.test(path) || path.startsWith(join(dist, "index.html")),
  });
  return to;
}

/** Takes a file out of a site, with its copies. */
export function takeOut(site: string, file: string): void {
  for (const ending of ["", ".br", ".gz"]) rmSync(join(site, file + ending), { force: true });
}
