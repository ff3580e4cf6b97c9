import { useEffect, type ReactNode } from "react";
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

/** Where the site stands, and how its files are read. */
type Host = { readonly base: string; readonly read: ReadFile };

/** Takes the page over, of the site at `root`. Never rejects for want of a file. */
export async function takeOver(root: URL): Promise<void> {
  // Relative to the page that they came with, which is another once a link is followed.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="alternate"]'))
    link.setAttribute("href", link.href);
  const read = overHttp((address, until) => fetch(address, until), root.href);
  await start({ base: root.pathname.replace(/\/$/, ""), read });
}

/**
 * Loads what the page was made from, then takes the page over. One made from the very same files is hydrated. One made
 * from others is rendered afresh where these are verified to be a later edition's; where they are not, or cannot be had
 * now, it stays as it is.
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
    document.documentElement.dataset["taken"] = "not"; // its filters would do nothing
    sayUnchecked(() => void start(host));
  }
}

/**
 * Shows the site, and is done once it follows links. Looks whether a later edition is out when the reader comes to a page
 * or back to it, and shows that.
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
  const root = isAsWritten ? hydrateRoot(place("root"), app()) : createRoot(place("root"));
  if (!isAsWritten) root.render(app());
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

/** Calls `then` once what stands before it has done what it does after its first render. */
function Done({ then }: { readonly then: () => void }) {
  useEffect(then, [then]);
  return null;
}

/** Loads the page that is shown, its data and its code; what names its files, undefined where any cannot be had. */
async function loadPage(site: Site, { base }: Host): Promise<string | undefined> {
  const path = location.pathname.slice(base.length) || "/";
  const first = pageAt(path, site.getState().edition);
  const underWay = first.route.view.load().catch(() => undefined); // beside the data, not after it
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

/** Says something of the whole page, until its button is pressed. */
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
