import { MANIFEST_FILE, RELEASES_FILE } from "../core/releases/paths.ts";
import { comparatorsFile, LATEST_COMPARATORS_FILE, SOURCES_FILE } from "../core/tables/paths.ts";
import { inData } from "../store/files.ts";
import type { Whole } from "./whole.ts";

/** The size in bytes of each file that pages offer for download, by its path from `data/`. */
export async function sizesOf({ site }: Whole): Promise<ReadonlyMap<string, number>> {
  const { downloads } = site.getState();
  if (downloads.state !== "loaded") return new Map();
  const { paths, sources } = downloads.value;
  const others = [RELEASES_FILE, MANIFEST_FILE, LATEST_COMPARATORS_FILE, SOURCES_FILE];
  const sizes = new Map<string, number>();
  for (const path of [...paths, ...others, ...[...sources.keys()].map(comparatorsFile)]) {
    const file = await site.read(inData(path));
    if (file.kind === "text") sizes.set(path, new TextEncoder().encode(file.text).length);
  }
  return sizes;
}
