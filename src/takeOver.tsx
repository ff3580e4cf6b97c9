import { createRoot, hydrateRoot, type Root } from "react-dom/client";

import { App } from "./app.tsx";
import { Notice } from "./components/Notice.tsx";
import { pageAt } from "./routes.tsx";
import { overHttp } from "./store/files.ts";
import { createSite, fingerprintFor, type Site } from "./store/site.ts";

/** Takes the page over, of the site at `root`. Never rejects for want of a file. */
export async function takeOver(root: URL): Promise<void> {
  // Relative to the page that they came with, which is another once a link is followed.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="alternate"]'))
    link.setAttribute("href", link.href);
  const site = createSite(overHttp((address) => fetch(address), root.href));
  await start(site, root.pathname.replace(/\/$/, ""));
}

/**
 * Loads what the page was made from, then takes the page over. A page made from the very same files is hydrated; one
 * made from others (a newer edition is out) is rendered afresh; one whose files cannot be had now stays as it is.
 */
async function start(site: Site, base: string): Promise<void> {
  const path = location.pathname.slice(base.length) || "/";
  const first = pageAt(path, site.getState().edition);
  const underWay = first.route.view.load().catch(() => undefined); // beside the data, not after it
  await site.load(first.route.need(first.params));
  await underWay;
  const { route, params } = pageAt(path, site.getState().edition);
  const code = await route.view.load().catch(() => undefined);
  const fingerprint = fingerprintFor(site.getState(), route.need(params));
  const { madeFrom } = document.documentElement.dataset;
  const isReady = code !== undefined && fingerprint !== undefined;

  document.documentElement.dataset["taken"] = "over";
  const app = <App site={site} base={base} />;
  if (madeFrom === undefined || (isReady && madeFrom !== fingerprint)) createRoot(place("root")).render(app);
  else if (isReady) hydrateRoot(place("root"), app);
  else sayUnchecked(() => void start(site, base));
}

function sayUnchecked(again: () => void): void {
  const notice: Root = createRoot(place("notice"));
  const retry = () => {
    notice.unmount();
    again();
  };
  notice.render(
    <Notice kind="unavailable" title="The newest figures could not be checked">
      <p>This page shows the figures as they were when it was made. Everything on it can be read.</p>
      <p>
        <button type="button" onClick={retry}>
          Check again
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
