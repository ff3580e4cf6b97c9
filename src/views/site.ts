import { createContext, use, useDeferredValue, useSyncExternalStore } from "react";

import type { DownloadList } from "../store/downloads.ts";
import type { Edition } from "../store/edition.ts";
import type { IndicatorData } from "../store/indicator.ts";
import type { Load } from "../store/load.ts";
import type { Overview } from "../store/overview.ts";
import { useSite, type Site, type SiteState } from "../store/site.ts";
import { useSearch } from "./address.ts";

/** Where a view stands: the site it shows, and how links are written on this page. */
export type Here = {
  readonly site: Site;
  /** The address of a page or file, from the site's root (`/data/latest.csv`), as a link on this page has it. */
  readonly href: (to: string) => string;
};

export const HereContext = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const here = use(HereContext);
  if (here === undefined) throw new Error("A view stands outside HereContext.");
  return here;
}

export function useSiteState<Value>(selector: (state: SiteState) => Value): Value {
  return useSite(useHere().site, selector);
}

export function useHref(): Here["href"] {
  return useHere().href;
}

/** The address's query. The first render has none, as on the server; what it says is read right after. */
export function useQuery(): string {
  return useSearch();
}

/** The same a moment later, for what takes long to draw: that a choice is made is seen first. Its reader is small, or it would take as long. */
export function useQueryToDraw(): string {
  return useDeferredValue(useQuery());
}

/** The shell shows a view only once all that it needs is loaded: the following are there. */
export function useEdition(): Edition {
  return there(useSiteState(({ edition }) => edition));
}

export function useOverview(): Overview {
  return there(useSiteState(({ overview }) => overview));
}

export function useDownloads(): DownloadList {
  return there(useSiteState(({ downloads }) => downloads));
}

export function useIndicatorData(id: string): IndicatorData {
  return there(useSiteState(({ indicators }) => indicators.get(id)));
}

function there<Value>(load: Load<Value> | undefined): Value {
  if (load?.state !== "loaded") throw new Error("A view was shown before its data was loaded.");
  return load.value;
}

/** false on the server and for the first render in its place, so that both agree; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
