import { createRoot, hydrateRoot, type Root } from "react-dom/client";

import { App } from "./app.tsx";
import { Notice } from "./components/Notice.tsx";
import { pageAt } from "./routes.tsx";
import { overHttp } from "./store/files.ts";
import { createSite, fingerprintFor } from "./store/site.ts";
import "./styles/index.css";

/** The site's root, whatever path it is served under: built code lies one folder below it. */
const root = new URL(import.meta.env.DEV ? "/" : "../", import.meta.url);
const base = root.pathname.replace(/\/$/, "");
const site = createSite(overHttp((address) => fetch(address), root.href));

void start();

/**
 * Loads what the page was made from, then takes the page over. A page made from the very same files is hydrated; one
 * made from others (a newer edition is out) is rendered afresh; one whose files cannot be had now stays as it is.
 */
async function start(): Promise<void> {
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

  const app = <App site={site} base={base} />;
  if (madeFrom === undefined || (isReady && madeFrom !== fingerprint)) createRoot(place("root")).render(app);
  else if (isReady) hydrateRoot(place("root"), app);
  else sayUnchecked();
}

function sayUnchecked(): void {
  const notice: Root = createRoot(place("notice"));
  const retry = () => {
    notice.unmount();
    void start();
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
