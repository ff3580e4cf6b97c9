import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { builtSite, filesIn } from "./dist.ts";

/** The built site, as files. */
export const DIST = builtSite();

/** A built page by its file, read once. */
export function builtText(path: string): string {
  return readFileSync(join(DIST, path), "utf8");
}

export function builtBytes(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** The address under which pages load a published file: by its hash. */
export function objectOf(file: string): RegExp {
  const hash = createHash("sha256")
    .update(builtBytes(`data/${file}`))
    .digest("hex");
  return new RegExp(`/objects/${hash}\\.`);
}

/** Rows of a published CSV as objects by column. Figures and ids hold no commas; texts that do are not asked for here. */
export function rowsOf(path: string): Record<string, string>[] {
  const [header = "", ...lines] = builtText(`data/${path}`).trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** The ids of all indicators that have a page, from the pages that were built. */
export const INDICATORS = filesIn(join(DIST, "indicators"), "index.html").flatMap((file) =>
  file.includes("/") ? [file.split("/")[0] ?? ""] : [],
);
