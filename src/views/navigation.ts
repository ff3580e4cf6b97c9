import { useEffect, useLayoutEffect, useRef } from "react";

import { goTo } from "./address.ts";
import { askedIn } from "./asAt.ts";
import { rememberPlace, rememberPlaces, returnToPlace } from "./places.ts";

/**
 * Follows links within the site without loading a document. Links are plain HTML. The browser handles addresses for which
 * `isPage` is false, new tabs, downloads, and links within a page. Once a page is ready, its heading gets the focus, and after
 * back or forward the old scroll position is restored. `onArrival` is called then, except on the first page. `page` is another for
 * each path, and for each release as which a page is shown.
 */
export function useNavigation(
  base: string,
  page: string,
  isReady: boolean,
  isPage: (path: string) => boolean,
  onArrival: (() => void) | undefined,
): void {
  /** The path of the page that is shown now; "" before the first. */
  const address = useRef("");
  const isByLink = useRef(false);
  const isShown = useRef(false);

  useEffect(() => {
    const isSettled = () => isShown.current && location.pathname === address.current;
    const follow = (event: MouseEvent) => {
      const to = followed(event);
      if (to === undefined || !to.pathname.startsWith(`${base}/`)) return;
      if (!isPage(to.pathname.slice(base.length))) return;
      event.preventDefault();
      if (to.pathname === location.pathname && askedIn(to.search) === askedIn(location.search)) {
        showQuery(to.search);
        return;
      }
      if (isSettled()) rememberPlace();
      isByLink.current = true;
      goTo(to.pathname + to.search, "new step");
    };
    document.addEventListener("click", follow);
    const forget = rememberPlaces(isSettled);
    return () => {
      document.removeEventListener("click", follow);
      forget();
    };
  }, [base, isPage]);

  // This runs before anything is painted: a page reached by a link is at its top, even while its data is loading.
  useLayoutEffect(() => {
    if (isByLink.current) scrollTo({ top: 0, behavior: "instant" });
  }, [page]);
  useLayoutEffect(() => {
    isShown.current = isReady;
    if (!isReady) return;
    const isFirst = address.current === "";
    address.current = location.pathname;
    if (isFirst) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    if (!isByLink.current) returnToPlace();
    isByLink.current = false;
    onArrival?.();
  }, [page, isReady, onArrival]);
}

/**
 * Changes the query of the current page. It adds no entry to the history, so back leaves the page and does not undo a choice.
 */
export function showQuery(query: string): void {
  goTo(location.pathname + query, "same step");
}

/** The address of a clicked link, where the browser would load it as another document in this tab; otherwise undefined. */
function followed(event: MouseEvent): URL | undefined {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) && event.button === 0;
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return undefined;
  const link = event.target.closest<HTMLAnchorElement>("a[href]");
  if (link === null || link.target !== "" || link.hasAttribute("download")) return undefined;
  const to = new URL(link.href);
  return to.origin === location.origin && to.hash === "" ? to : undefined;
}
