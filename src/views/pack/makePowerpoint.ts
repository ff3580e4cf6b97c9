import { datasetOf, seriesOf } from "../../core/dataset/dataset.ts";
import type { MadeFile } from "../../core/checking/messages.ts";
import { newestReturn } from "../../core/releases/newest.ts";
import { LATEST_FILE } from "../../core/tables/paths.ts";
import { writePowerpoint } from "../../powerpoint/writePowerpoint.ts";
import { inData, overHttp, type ReadFile } from "../../store/files.ts";
import { readPublishedRows } from "../../store/published.ts";
import { readEditionRecord } from "../../store/record.ts";
import { createSite } from "../../store/site.ts";
import { editionReader } from "../../store/verified.ts";
import { entryNamed, pageReader } from "../checked/pageReader.ts";
import { deckOf } from "./deckOf.ts";

/**
 * The slides of a page as a PowerPoint file, made from the published files of the edition that the page names. Each file is verified as it
 * is for every page. undefined where one cannot be fetched, or is not what was published.
 */
export async function makePowerpoint(
  page: Document,
  root: URL,
  search: string,
): Promise<MadeFile | undefined> {
  const read = await readerOf(page, root);
  const site = createSite(read);
  await site.load({ page: "edition" }, { page: "overview" });
  const { edition, overview } = site.getState();
  if (edition.state !== "loaded" || overview.state !== "loaded") return undefined;
  const { indicators, targets, council, releases } = edition.value;
  const published = await readPublishedRows(read, await read(inData(LATEST_FILE)), indicators);
  if (published === undefined) return undefined;
  const series = published.rows.map(({ indicator, observations }) =>
    seriesOf(datasetOf(observations), indicator, targets),
  );
  const deck = deckOf({ edition: edition.value, findings: overview.value.findings, series }, search);
  return {
    name: `${council.laCode}-${newestReturn(releases)?.period ?? "figures"}-release-${releases.length}.pptx`,
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    content: await writePowerpoint(deck),
  };
}

/** Reads the files of the page’s own edition, each verified; in development by their plain names. */
async function readerOf(page: Document, root: URL): Promise<ReadFile> {
  const entry = entryNamed(page);
  if (entry === undefined) return overHttp((address, until) => fetch(address, until), root.href);
  const reader = pageReader(root);
  const { release, releases = "" } = page.documentElement.dataset;
  const known = { count: Number(release), fingerprint: releases };
  return editionReader(reader, await readEditionRecord(reader, entry), known, () => undefined);
}
