import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

import { MANIFEST_FILE } from "../core/releases/paths.ts";
import {
  ACTIONS_FILE,
  BREAKDOWNS_FILE,
  COMMENTARY_FILE,
  EVENTS_FILE,
  QUESTIONS_FILE,
  RELATIONS_FILE,
  SOURCES_FILE,
  seriesFile,
} from "../core/tables/paths.ts";
import type { Compare } from "./compare.ts";
import type { DownloadList } from "./downloads.ts";
import { readEdition, type Edition } from "./edition.ts";
import type { Evaluations } from "./evaluations.ts";
import { inData, readAll, type FileRead, type ReadFile } from "./files.ts";
import type { Front } from "./front.ts";
import type { ReleaseHistory } from "./history.ts";
import type { IndicatorData } from "./indicator.ts";
import { every, LOADING, loaded, type Load } from "./load.ts";
import { readOverview, type Overview } from "./overview.ts";
import type { ImprovementPlan } from "./plan.ts";

/** Data that a page needs: the edition, or the data of one kind of page. */
export type Need =
  | { readonly page: "edition" }
  | { readonly page: "overview" }
  | { readonly page: "front" }
  | { readonly page: "downloads" }
  | { readonly page: "history" }
  | { readonly page: "compare" }
  | { readonly page: "plan" }
  | { readonly page: "evaluations" }
  | { readonly page: "indicator"; readonly id: string };

export type SiteState = {
  readonly edition: Load<Edition>;
  readonly overview: Load<Overview>;
  readonly front: Load<Front>;
  readonly downloads: Load<DownloadList>;
  readonly history: Load<ReleaseHistory>;
  readonly compare: Load<Compare>;
  readonly plan: Load<ImprovementPlan>;
  readonly evaluations: Load<Evaluations>;
  /** By id. An indicator that is not here has not been asked for. */
  readonly indicators: ReadonlyMap<string, Load<IndicatorData>>;
};

export type Site = StoreApi<SiteState> & {
  /** Loads what is not loaded yet; what was unavailable is asked for again. Never rejects. */
  readonly load: (...needs: readonly Need[]) => Promise<void>;
  /** Reads a file of this edition that is not part of the state; once, like those that are. */
  readonly read: ReadFile;
  /** The size in bytes of a file of this edition, by its path from the site's root; undefined where it has not been read. */
  readonly sizeOf: (path: string) => number | undefined;
};

/** The site's data. `readFile` reads each file when a page first needs it, and only once for all pages. */
export function createSite(readFile: ReadFile): Site {
  const store = createStore<SiteState>(() => ({
    edition: LOADING,
    overview: LOADING,
    front: LOADING,
    downloads: LOADING,
    history: LOADING,
    compare: LOADING,
    plan: LOADING,
    evaluations: LOADING,
    indicators: new Map<string, Load<IndicatorData>>(),
  }));
  const { getState, setState } = store;
  const files = new Map<string, Promise<FileRead>>();
  const texts = new Map<string, string>();
  const kept: ReadFile = async (path) => {
    const file = await readFile(path);
    if (file.kind === "text") texts.set(path, file.text);
    return file;
  };
  const read = once(kept, ({ kind }) => kind !== "failed", files);
  /** Reads one part of the state once. A part whose files were not what we publish is fetched again the next time. */
  const part = <Value>(
    set: (load: Load<Value>, key: string) => void,
    reading: (key: string) => Promise<Value | undefined>,
  ) =>
    once(
      async (key) => {
        set(LOADING, key);
        const value = await reading(key);
        if (value === undefined) files.clear();
        set(loaded(value), key);
        return value;
      },
      (value) => value !== undefined,
    );

  const edition = part<Edition>(
    (load) => setState({ edition: load }),
    () => readEdition(read),
  );
  const overview = part<Overview>(
    (load) => setState({ overview: load }),
    () => readOverview(read, edition("")),
  );
  const front = part<Front>(
    (load) => setState({ front: load }),
    async () => {
      const code = await import("./front.ts").catch(() => undefined);
      return code?.readFront(read, edition(""));
    },
  );
  const downloads = part<DownloadList>(
    (load) => setState({ downloads: load }),
    async () => {
      const code = import("./downloads.ts").catch(() => undefined);
      const own = readAll(read, {
        manifest: inData(MANIFEST_FILE),
        sources: inData(SOURCES_FILE),
      });
      return (await code)?.readDownloads(read, await own, await edition(""));
    },
  );
  const history = part<ReleaseHistory>(
    (load) => setState({ history: load }),
    async () => {
      const code = await import("./history.ts").catch(() => undefined);
      return code?.readHistory(read, edition(""));
    },
  );
  const compare = part<Compare>(
    (load) => setState({ compare: load }),
    async () => {
      const code = await import("./compare.ts").catch(() => undefined);
      return code?.readCompare(read, edition(""));
    },
  );
  const plan = part<ImprovementPlan>(
    (load) => setState({ plan: load }),
    async () => {
      const code = await import("./plan.ts").catch(() => undefined);
      return code?.readPlan(read, edition(""));
    },
  );
  const evaluations = part<Evaluations>(
    (load) => setState({ evaluations: load }),
    async () => {
      const code = await import("./evaluations.ts").catch(() => undefined);
      return code?.readEvaluationsFile(read);
    },
  );
  const indicator = part<IndicatorData>(
    (load, id) => setState(({ indicators }) => ({ indicators: new Map(indicators).set(id, load) })),
    async (id) => {
      const code = import("./indicator.ts").catch(() => undefined);
      const own = readAll(read, {
        series: inData(seriesFile(id)),
        breakdowns: inData(BREAKDOWNS_FILE),
        commentary: inData(COMMENTARY_FILE),
        events: inData(EVENTS_FILE),
        relations: inData(RELATIONS_FILE),
        actions: inData(ACTIONS_FILE),
        questions: inData(QUESTIONS_FILE),
      });
      return (await code)?.readIndicator(read, await own, await edition(""), id);
    },
  );

  return {
    ...store,
    read,
    sizeOf: (path) => {
      const text = texts.get(path);
      return text === undefined ? undefined : new TextEncoder().encode(text).length;
    },
    // The first render, on the server and while hydrating, shows what has been loaded before it.
    getInitialState: getState,
    load: async (...needs) => {
      const tasks = { edition, overview, front, downloads, history, compare, plan, evaluations, indicator };
      await Promise.all([
        edition(""),
        ...needs.map((need) => tasks[need.page](need.page === "indicator" ? need.id : "")),
      ]);
    },
  };
}

/** Whether everything that a page needs is loaded. */
export function loadStateOf(state: SiteState, ...needs: readonly Need[]): Load<unknown>["state"] {
  return loadOf(state, needs).state;
}

/** The fingerprint of all files that a page is made from; undefined until all are loaded. */
export function fingerprintFor(state: SiteState, ...needs: readonly Need[]): string | undefined {
  const all = loadOf(state, needs);
  return all.state === "loaded" ? all.value.map(({ fingerprint }) => fingerprint).join("-") : undefined;
}

/** The edition and the needs of a page as one load. */
function loadOf(state: SiteState, needs: readonly Need[]): Load<readonly { readonly fingerprint: string }[]> {
  const own = needs.map((need) =>
    need.page === "indicator" ? (state.indicators.get(need.id) ?? LOADING) : state[need.page],
  );
  return every<{ readonly fingerprint: string }>([state.edition, ...own]);
}

/** A part of the site's state as a React hook. `selector` must give the same value for the same state. */
export function useSite<Value>(site: Site, selector: (state: SiteState) => Value): Value {
  return useStore(site, selector);
}

/**
 * A function that runs `task` once for each key and gives the same promise to every caller. Where `isKept` is false for the
 * value, the next call runs the task again.
 */
function once<Value>(
  task: (key: string) => Promise<Value>,
  isKept: (value: Value) => boolean,
  known = new Map<string, Promise<Value>>(),
): (key: string) => Promise<Value> {
  return (key) => {
    const asked = known.get(key);
    if (asked !== undefined) return asked;
    const started = task(key);
    known.set(key, started);
    void started.then((value) => isKept(value) || known.delete(key));
    return started;
  };
}
