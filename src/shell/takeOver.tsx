import { useEffect, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";

import { App } from "./app.tsx";
import { Notice, type NoticeKind } from "../components/Notice.tsx";
import { dayName } from "../core/period.ts";
import { asAt } from "../core/releases/newest.ts";
import { pageAt } from "./pageAt.ts";
import { overHttp, RELEASES, type ReadFile } from "../store/files.ts";
import { fingerprintOf } from "../store/fingerprint.ts";
import { createSite, fingerprintFor, type Site } from "../store/site.ts";
import { readVerified } from "../store/verified.ts";
import { followTranslators, isTranslated, pageAsWritten, whileAsWritten } from "./translated.ts";

/** The site's path on its host, and how its files are read. */
type Host = { readonly base: string; readonly read: ReadFile };

/**
 * Starts the app on the page that the build wrote, for the site at `root`. It does not reject where a file cannot be fetched.
 */
export async function takeOver(root: URL): Promise<void> {
  // These links are relative to the first page, so they would be wrong once the app shows another.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="alternate"]'))
    link.setAttribute("href", link.href);
  const read = overHttp((address, until) => fetch(address, until), root.href);
  await start({ base: root.pathname.replace(/\/$/, ""), read });
}

/**
 * Loads the files that the page was made from, then starts the app. If the files are the same as when the page was made, the
 * page is hydrated. If they are verified to be of a later edition, the page is rendered again from them. Otherwise, or where a
 * file cannot be fetched, the page stays as it is.
 */
async function start(host: Host): Promise<void> {
  const { madeFrom, release, releases = "" } = document.documentElement.dataset;
  const site = createSite(host.read);
  const fingerprint = await loadPage(site, host);
  document.documentElement.dataset["taken"] = "over";
  if (madeFrom === undefined || fingerprint === madeFrom) {
    await show(site, host, madeFrom !== undefined);
    return;
  }
  const later = createSite(readVerified(host.read, { count: Number(release), fingerprint: releases }));
  if (fingerprint !== undefined && (await loadPage(later, host)) !== undefined)
    await show(later, host, false);
  else {
    document.documentElement.dataset["taken"] = "not"; // the stylesheet hides filters, which would do nothing
    sayUnchecked(() => void start(host));
  }
}

/**
 * Renders the app, and resolves once it handles links. Whenever the reader moves to a page or comes back to the tab, it looks
 * for a later edition and shows it.
 */
async function show(site: Site, host: Host, isAsWritten: boolean): Promise<void> {
  let shown = site;
  let isLooking = false;
  const onArrival = () => {
    if (isLooking) return;
    isLooking = true;
    void showLater().finally(() => (isLooking = false));
  };
  let isDone: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (isDone = resolve));
  const app = () => (
    <>
      <App site={shown} base={host.base} onArrival={onArrival} />
      <Done then={isDone} />
    </>
  );
  const root = await drawn(app(), isAsWritten);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") onArrival();
  });
  await done;

  async function showLater(): Promise<void> {
    const { edition } = shown.getState();
    if (edition.state !== "loaded") return;
    const list = await host.read(RELEASES);
    if (list.kind !== "text" || fingerprintOf([list]) === edition.value.list.fingerprint) return;
    const later = createSite(readVerified(host.read, edition.value.list));
    if ((await loadPage(later, host)) === undefined) {
      sayUnchecked(onArrival);
      return;
    }
    shown = later;
    root.render(app());
    sayNewer(later);
  }
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
  say(
    "unavailable",
    "The newest figures could not be checked",
    <p>This page shows the figures as they were when it was made. Everything on it can be read.</p>,
    { label: "Check again", onPress: again },
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
