import { createContext, use, useDeferredValue, useSyncExternalStore } from "react";

import type { Release } from "../core/release.ts";
import { withRelease } from "./asAt.ts";
import type { Compare } from "../store/compare.ts";
import type { DownloadList } from "../store/downloads.ts";
import type { Edition } from "../store/edition.ts";
import type { Evaluations } from "../store/evaluations.ts";
import type { Front } from "../store/front.ts";
import type { ReleaseHistory } from "../store/history.ts";
import type { IndicatorData } from "../store/indicator.ts";
import type { Load } from "../store/load.ts";
import type { Overview } from "../store/overview.ts";
import type { ImprovementPlan } from "../store/plan.ts";
import { useSite, type Site, type SiteState } from "../store/site.ts";
import { withOrdersOf } from "../store/tableOrder.ts";
import { useSearch } from "./address.ts";

/** What every view gets: the site's data, and how to write links on this page. */
export type Here = {
  readonly site: Site;
  /** The site as it is now, also where the page shows an earlier release. */
  readonly siteNow: Site;
  /** Turns an address from the site's root, such as `/data/latest.csv`, into a link for this page. */
  readonly href: (to: string) => string;
  /** The earlier release whose figures the page shows; undefined for the newest. */
  readonly asAt?: Release | undefined;
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

/**
 * Gives a query of this page with what a choice leaves as it is: the earlier release that the page shows, and how its tables are sorted.
 */
export function useKeptQuery(): (query: string) => string {
  const { asAt } = useHere();
  const search = useQuery();
  return (query) => withOrdersOf(withRelease(query, asAt), search);
}

/** The address's query. It is "" in the first render, as on the server, and the real one right after that. */
export function useQuery(): string {
  return useSearch();
}

/**
 * The query with a short delay, for what takes long to draw, so that the reader first sees a choice marked. Only a small
 * component should read it, which renders quickly twice.
 */
export function useQueryToDraw(): string {
  return useDeferredValue(useQuery());
}

/** The following hooks throw where data is not loaded. The shell renders a view only once all that it needs is loaded. */
export function useEdition(): Edition {
  return there(useSiteState(({ edition }) => edition));
}

export function useOverview(): Overview {
  return there(useSiteState(({ overview }) => overview));
}

export function useFront(): Front {
  return there(useSiteState(({ front }) => front));
}

export function useDownloads(): DownloadList {
  return there(useSiteState(({ downloads }) => downloads));
}

export function useHistory(): ReleaseHistory {
  return there(useSiteState(({ history }) => history));
}

export function useCompare(): Compare {
  return there(useSiteState(({ compare }) => compare));
}

export function usePlan(): ImprovementPlan {
  return there(useSiteState(({ plan }) => plan));
}

export function useEvaluations(): Evaluations {
  return there(useSiteState(({ evaluations }) => evaluations));
}

export function useIndicatorData(id: string): IndicatorData {
  return there(useSiteState(({ indicators }) => indicators.get(id)));
}

function there<Value>(load: Load<Value> | undefined): Value {
  if (load?.state !== "loaded") throw new Error("A view was shown before its data was loaded.");
  return load.value;
}

/** false on the server and in the first render in the browser, so that both agree; then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
