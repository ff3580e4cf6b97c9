import { useEffect, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";

import { App } from "./app.tsx";
import { Notice, type NoticeKind } from "../components/Notice.tsx";
import { dayName } from "../core/period.ts";
import type { KnownList } from "../core/releases/knownList.ts";
import { asAt } from "../core/releases/newest.ts";
import { seqOf } from "../core/releases/signedLog.ts";
import { pageAt } from "./pageAt.ts";
import { overHttp, type ReadFile } from "../store/files.ts";
import { readEditionRecord, type EditionRecord, type RecordReader } from "../store/record.ts";
import { createSite, fingerprintFor, type Site } from "../store/site.ts";
import { editionReader, newestRecord } from "../store/verified.ts";
import { checkPage, heldWords, sayChecked, type PageCheck } from "../views/checked/checkPage.ts";
import { followTranslators, isTranslated, pageAsWritten, whileAsWritten } from "./translated.ts";

/** The site's path on its host, and how its files are read. */
type Host = {
  readonly base: string;
  /** Reads plain names, in development. */
  readonly plain: ReadFile;
  readonly reader: RecordReader;
};

/** An edition that is shown, and the record that it rests on; none in development. */
type Shown = { readonly site: Site; readonly record: EditionRecord | undefined };

/**
 * Starts the app on the page that the build wrote, for the site at `root`. `check` is what was found of the page. It does not reject
 * where a file cannot be fetched.
 */
export async function takeOver(root: URL, reader: RecordReader, check: PageCheck | undefined): Promise<void> {
  // These links are relative to the first page, so they would be wrong once the app shows another.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="alternate"]'))
    link.setAttribute("href", link.href);
  const plain = overHttp((address, until) => fetch(address, until), root.href);
  await start({ base: root.pathname.replace(/\/$/, ""), plain, reader }, check);
  delete document.documentElement.dataset["asks"];
}

/**
 * Loads the files that the page was made from, then starts the app: the page is hydrated unless something of it was taken down. Where a
 * later edition is out and verified, the page is rendered again from that. Where a file cannot be fetched, or is not what was
 * published, the page stays as it is.
 */
async function start(host: Host, check: PageCheck | undefined): Promise<void> {
  const { madeFrom, release, releases = "" } = document.documentElement.dataset;
  document.documentElement.dataset["taken"] = "over";
  if (check === undefined) {
    const site = createSite(host.plain);
    await loadPage(site, host);
    await show({ site, record: undefined }, host, false);
    return;
  }
  const { record, isTakenDown } = check;
  if (record.standing === "refused") {
    document.documentElement.dataset["taken"] = "not"; // the page has said why, in the place of its figures
    return;
  }
  const known = { count: Number(release), fingerprint: releases };
  const isNewest = record.size === seqOf(record.entry);
  const later = isNewest ? undefined : await laterThan(record, known, host);
  if (later !== undefined) {
    await show(later, host, false);
    sayChecked(heldWords(record.standing)); // also where the page's own files are gone
    return;
  }
  const site = createSite(editionReader(host.reader, record, known, sayAltered));
  const fingerprint = await loadPage(site, host);
  if (fingerprint !== undefined && fingerprint === madeFrom) {
    const again = await show({ site, record }, host, !isTakenDown);
    if (!isNewest) sayUnchecked(again);
  } else {
    document.documentElement.dataset["taken"] = "not"; // the stylesheet hides filters, which would do nothing
    if (notice === undefined)
      sayUnchecked(() => {
        void checkPage(host.reader, record.entry).then((found) => start(host, found));
      });
  }
}

/** The newest edition with what this page needs of it; undefined where it is none later or cannot be verified. */
async function laterThan(record: EditionRecord, known: KnownList, host: Host): Promise<Shown | undefined> {
  const newest = await newestRecord(host.reader, record);
  if (newest === undefined || seqOf(newest.entry) <= seqOf(record.entry)) return undefined;
  const site = createSite(editionReader(host.reader, newest, known, sayAltered));
  return (await loadPage(site, host)) === undefined ? undefined : { site, record: newest };
}

/**
 * Renders the app, and resolves once it handles links. Whenever the reader moves to a page or comes back to the tab, it looks
 * for a later edition and shows it. It gives the function that looks for one.
 */
async function show(first: Shown, host: Host, isAsWritten: boolean): Promise<() => void> {
  let shown = first;
  let isLooking = false;
  const onArrival = () => {
    if (isLooking) return;
    isLooking = true;
    void showLater().finally(() => {
      isLooking = false;
      void sayWhetherLate(host);
    });
  };
  let isDone: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (isDone = resolve));
  const app = () => (
    <>
      <App site={shown.site} base={host.base} onArrival={onArrival} />
      <Done then={isDone} />
    </>
  );
  const root = await drawn(app(), isAsWritten);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") onArrival();
  });
  await done;
  sayChecked();
  void sayWhetherLate(host);
  return onArrival;

  async function showLater(): Promise<void> {
    const { edition } = shown.site.getState();
    if (edition.state !== "loaded" || shown.record === undefined) return;
    const { entry } = shown.record;
    const now = await readEditionRecord(host.reader, entry);
    if (now.standing === "unknown" || now.size === seqOf(entry)) return;
    const later = await laterThan(now, edition.value.list, host);
    if (later === undefined) {
      sayUnchecked(onArrival);
      return;
    }
    shown = later;
    root.render(app());
    sayChecked(heldWords(now.standing));
    sayNewer(later.site);
  }
}

/** Where the page has a place for it: whether figures are late, by the reader's clock, once newer ones have been asked for. */
async function sayWhetherLate({ base }: Host): Promise<void> {
  if (document.querySelector("[data-newer]") === null) return;
  const { sayWhetherNewer } = await import("../views/newer.ts");
  await sayWhetherNewer(document, new URL(`${base}/`, location.href), new Date());
}

/** Lets React control the page: it takes over what is written, also where a translator has changed the words, or draws it anew. */
async function drawn(app: ReactNode, isAsWritten: boolean): Promise<Root> {
  const shown = place("root");
  const translated = isTranslated(shown);
  const written = isAsWritten && translated ? (await pageAsWritten())?.getElementById("root") : undefined;
  let root: Root | undefined;
  if (written) whileAsWritten(shown, written, () => flushSync(() => (root = hydrateRoot(shown, app))));
  else if (isAsWritten && !translated) root = hydrateRoot(shown, app);
  if (root === undefined) {
    root = createRoot(shown);
    root.render(app);
  }
  followTranslators(shown);
  return root;
}

/** Calls `then` after the effects of the components before it have run for the first time. */
function Done({ then }: { readonly then: () => void }) {
  useEffect(then, [then]);
  return null;
}

/**
 * Loads the data and the code of the current page. Gives the fingerprint of its files, or undefined where something could not
 * be fetched.
 */
async function loadPage(site: Site, { base }: Host): Promise<string | undefined> {
  const path = location.pathname.slice(base.length) || "/";
  const first = pageAt(path, site.getState().edition);
  const underWay = first.route.view.load().catch(() => undefined); // fetched at the same time as the data
  await site.load(...first.route.needs(first.params));
  await underWay;
  const { route, params } = pageAt(path, site.getState().edition);
  const code = await route.view.load().catch(() => undefined);
  return code && fingerprintFor(site.getState(), ...route.needs(params));
}

function sayUnchecked(again: () => void): void {
  if (document.documentElement.dataset["asks"] !== undefined) {
    say(
      "unavailable",
      "The release that you asked for cannot be shown now",
      <p>This page shows the newest figures, as they were when it was made.</p>,
      { label: "Try again", onPress: again },
    );
    return;
  }
  say(
    "unavailable",
    "The newest figures could not be checked",
    <p>This page shows the figures as they were when it was made. Everything on it can be read.</p>,
    { label: "Check again", onPress: again },
  );
}

function sayAltered(): void {
  say(
    "unavailable",
    "Something here is not what was published",
    <p>A file on this site is not the one that the council published. Nothing that rests on it is shown.</p>,
    { label: "Close", onPress: () => undefined },
  );
}

function sayNewer(site: Site): void {
  const { edition } = site.getState();
  const day = edition.state === "loaded" ? asAt(edition.value.releases) : undefined;
  if (day === undefined) return;
  say(
    "newer",
    "Newer figures are out",
    <p>They were published on {dayName(day)}. This page shows them now.</p>,
    {
      label: "Close",
      onPress: () => undefined,
    },
  );
}

let notice: Root | undefined;

/** Shows a notice above the page until its button is pressed. */
function say(
  kind: NoticeKind,
  title: string,
  words: ReactNode,
  { label, onPress }: { readonly label: string; readonly onPress: () => void },
): void {
  notice ??= createRoot(place("notice"));
  const press = () => {
    notice?.render(null);
    onPress();
  };
  notice.render(
    <Notice kind={kind} title={title}>
      {words}
      <p>
        <button type="button" onClick={press}>
          {label}
        </button>
      </p>
    </Notice>,
  );
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}
