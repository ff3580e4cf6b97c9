import type { MadeFile } from "../../core/checking/messages.ts";
import { AS_AT } from "../../core/releases/asked.ts";
import { newestReturn } from "../../core/releases/newest.ts";
import { writePowerpoint } from "../../powerpoint/writePowerpoint.ts";
import { overHttp, type ReadFile } from "../../store/files.ts";
import { readEditionRecord } from "../../store/record.ts";
import { createSite, type Site } from "../../store/site.ts";
import { editionReader } from "../../store/verified.ts";
import { entryNamed, pageReader } from "../checked/pageReader.ts";
import { readSlides } from "../present/slidesFrom.ts";
import { deckOf } from "./deckOf.ts";

/**
 * The slides of a page as a PowerPoint file, made from the published files of the release that the address asks for, or of the page's own.
 * Each file is verified as it is for every page. undefined where one cannot be fetched, or is not what was published.
 */
export async function makePowerpoint(
  page: Document,
  root: URL,
  search: string,
): Promise<MadeFile | undefined> {
  const site = await siteAsked(await readerOf(page, root), new URLSearchParams(search).get(AS_AT));
  const from = site && (await readSlides(site));
  if (from === undefined) return undefined;
  const { council, releases } = from.edition;
  return {
    name: `${council.laCode}-${newestReturn(releases)?.period ?? "figures"}-release-${releases.length}.pptx`,
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    content: await writePowerpoint(deckOf(from, search)),
  };
}

/** The site as the release published it that is asked for, or as it is now; undefined where that release cannot be shown. */
async function siteAsked(read: ReadFile, asked: string | null): Promise<Site | undefined> {
  const site = createSite(read);
  if (asked === null) return site;
  await site.load();
  const { edition } = site.getState();
  if (edition.state !== "loaded") return undefined;
  const { openAsAt } = await import("../../store/asAt.ts");
  const asAt = await openAsAt(read, edition.value.releases, asked);
  return asAt.kind === "shown" ? asAt.site : undefined;
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
