import { MANIFEST_FILE, RELEASES_FILE } from "../core/releases/paths.ts";
import { inData } from "../store/files.ts";
import type { Whole } from "./whole.ts";

/** Reads each file that pages offer for download, so that the site knows how large it is. */
export async function readDownloadable({ site }: Whole): Promise<void> {
  const { downloads } = site.getState();
  if (downloads.state !== "loaded") return;
  for (const path of [...downloads.value.paths, RELEASES_FILE, MANIFEST_FILE]) await site.read(inData(path));
}
