import { useEffect, useLayoutEffect, useRef } from "react";

import { goTo } from "./address.ts";
import { placeRemembered, rememberPlace, rememberPlaces } from "./places.ts";

/**
 * Follows links within the site without fetching a document. Every link is a plain one; whatever `isPage` does not
 * know, new tabs, downloads and links within a page are the browser's. Once the page at `path` is ready to be read, its
 * heading takes the focus, and back and forward find the place where the reader was. `onArrival` is called there, but not
 * on the first page.
 */
export function useNavigation(
  base: string,
  path: string,
  isReady: boolean,
  isPage: (path: string) => boolean,
  onArrival: (() => void) | undefined,
): void {
  /** The address of the page that can be read now; "" before the first. */
  const address = useRef("");
  const isByLink = useRef(false);

  useEffect(() => {
    const isSettled = () => location.pathname === address.current;
    const follow = (event: MouseEvent) => {
      const to = followed(event);
      if (to === undefined || !to.pathname.startsWith(`${base}/`)) return;
      if (!isPage(to.pathname.slice(base.length))) return;
      event.preventDefault();
      if (to.pathname === location.pathname) {
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

  // Before anything is painted: a page reached by a link begins at its top, also while it is waited for.
  useLayoutEffect(() => {
    if (isByLink.current) scrollTo({ top: 0, behavior: "instant" });
  }, [path]);
  useLayoutEffect(() => {
    if (!isReady) return;
    const isFirst = address.current === "";
    address.current = location.pathname;
    if (isFirst) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    if (!isByLink.current) scrollTo({ top: placeRemembered(), behavior: "instant" });
    isByLink.current = false;
    onArrival?.();
  }, [path, isReady, onArrival]);
}

/** The same page with another query: a choice on a page is no step that back would undo. */
export function showQuery(query: string): void {
  goTo(location.pathname + query, "same step");
}

/** The address that a click leads to, where the browser would open it in this tab as another document. */
function followed(event: MouseEvent): URL | undefined {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) && event.button === 0;
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return undefined;
  const link = event.target.closest<HTMLAnchorElement>("a[href]");
  if (link === null || link.target !== "" || link.hasAttribute("download")) return undefined;
  const to = new URL(link.href);
  return to.origin === location.origin && to.hash === "" ? to : undefined;
}
