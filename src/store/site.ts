import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

import type { Downloads } from "./downloads.ts";
import { readEdition, type Edition } from "./edition.ts";
import { MANIFEST, readAll, type ReadFile } from "./files.ts";
import type { IndicatorData } from "./indicator.ts";
import { both, LOADING, loaded, type Load } from "./load.ts";
import { readOverview, type Overview } from "./overview.ts";
import { readingOnce } from "./readingOnce.ts";

/** What a page is made from: the edition alone, or with what one kind of page shows beside it. */
export type Need =
  | { readonly page: "edition" }
  | { readonly page: "overview" }
  | { readonly page: "downloads" }
  | { readonly page: "indicator"; readonly id: string };

export type SiteState = {
  readonly edition: Load<Edition>;
  readonly overview: Load<Overview>;
  readonly downloads: Load<Downloads>;
  /** By id; one that is not here has not been asked for. */
  readonly indicators: ReadonlyMap<string, Load<IndicatorData>>;
};

export type Site = StoreApi<SiteState> & {
  /** Loads what is not loaded yet; what was unavailable is asked for again. Never rejects. */
  readonly load: (need: Need) => Promise<void>;
  /** Files that are no page's: who asks for them keeps them. */
  readonly read: ReadFile;
};

/** The site's data, read with `readFile` as pages ask for it; each file once a visit, however many pages need it. */
export function createSite(readFile: ReadFile): Site {
  const store = createStore<SiteState>(() => ({
    edition: LOADING,
    overview: LOADING,
    downloads: LOADING,
    indicators: new Map<string, Load<IndicatorData>>(),
  }));
  const { getState, setState } = store;
  const { read, forget } = readingOnce(readFile);
  /** What was read. What is not what we publish is fetched again when it is asked for again. */
  const settled = <Value>(value: Value | undefined): Load<Value> => {
    if (value === undefined) forget();
    return loaded(value);
  };

  const edition = once(async () => {
    const known = getState().edition;
    if (known.state === "loaded") return known.value;
    setState({ edition: LOADING });
    const value = await readEdition(read);
    setState({ edition: settled(value) });
    return value;
  });
  const overview = once(async () => {
    if (getState().overview.state === "loaded") return;
    setState({ overview: LOADING });
    setState({ overview: settled(await readOverview(read, edition(""))) });
  });
  const downloads = once(async () => {
    if (getState().downloads.state === "loaded") return;
    setState({ downloads: LOADING });
    const code = import("./downloads.ts").catch(() => undefined);
    const files = readAll(read, {
      manifest: MANIFEST,
      sources: "data/comparators/sources.csv",
    });
    setState({ downloads: settled((await code)?.readDownloads(await files)) });
  });
  const indicator = once(async (id) => {
    if (getState().indicators.get(id)?.state === "loaded") return;
    const set = (load: Load<IndicatorData>) =>
      setState(({ indicators }) => ({ indicators: new Map(indicators).set(id, load) }));
    set(LOADING);
    const code = import("./indicator.ts").catch(() => undefined);
    const own = readAll(read, {
      series: `data/series/${id}.csv`,
      breakdowns: "data/breakdowns.csv",
      commentary: "data/commentary.csv",
      events: "data/events.csv",
    });
    set(settled(await (await code)?.readIndicator(read, await own, await edition(""), id)));
  });

  return {
    ...store,
    read: readFile,
    // What is loaded before the first render is what that render shows, on the server and while it hydrates.
    getInitialState: getState,
    load: async (need) => {
      await Promise.all([
        edition(""),
        need.page === "overview" ? overview("") : undefined,
        need.page === "downloads" ? downloads("") : undefined,
        need.page === "indicator" ? indicator(need.id) : undefined,
      ]);
    },
  };
}

/** Whether all that a page is made from is there. */
export function loadStateOf(state: SiteState, need: Need): Load<unknown>["state"] {
  return both(state.edition, ownLoad(state, need)).state;
}

/** Names the files that a page is made from by what they say; undefined until all are there. */
export function fingerprintFor(state: SiteState, need: Need): string | undefined {
  const all = both(state.edition, ownLoad(state, need));
  return all.state === "loaded" ? all.value.map(({ fingerprint }) => fingerprint).join("-") : undefined;
}

/** What a page shows beside the edition. */
function ownLoad(state: SiteState, need: Need): Load<{ readonly fingerprint: string }> {
  if (need.page === "indicator") return state.indicators.get(need.id) ?? LOADING;
  return state[need.page];
}

/** What a component reads of the site. `selector` gives the same value for the same state. */
export function useSite<Value>(site: Site, selector: (state: SiteState) => Value): Value {
  return useStore(site, selector);
}

/** Runs a task for one key at most once at a time: who asks meanwhile waits for the same. */
function once<Value>(task: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const underWay = new Map<string, Promise<Value>>();
  return (key) => {
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = task(key).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
