import { MANIFEST_FILE, RELEASES_FILE } from "../core/releases/paths.ts";
import { comparatorsFile, LATEST_COMPARATORS_FILE, SOURCES_FILE } from "../core/tables/paths.ts";
import { inData } from "../store/files.ts";
import type { Whole } from "./whole.ts";

/** Reads each file that pages offer for download, so that the site knows how large it is. */
export async function readDownloadable({ site }: Whole): Promise<void> {
  const { downloads } = site.getState();
  if (downloads.state !== "loaded") return;
  const { paths, sources } = downloads.value;
  const others = [RELEASES_FILE, MANIFEST_FILE, LATEST_COMPARATORS_FILE, SOURCES_FILE];
  for (const path of [...paths, ...others, ...[...sources.keys()].map(comparatorsFile)])
    await site.read(inData(path));
}
