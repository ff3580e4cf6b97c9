import { useSyncExternalStore } from "react";

/*
 * The address as React state. Whoever changes it after a page was taken over does so with `goTo`, or the views would not
 * follow; going back and forward they follow by themselves.
 */

let followers: readonly (() => void)[] = [];

/** All in one go, so that React draws a page once and not once for each part of it that reads the address. */
function tellAll(): void {
  for (const follower of followers) follower();
}

function follow(follower: () => void): () => void {
  if (followers.length === 0) addEventListener("popstate", tellAll);
  followers = [...followers, follower];
  return () => {
    followers = followers.filter((each) => each !== follower);
    if (followers.length === 0) removeEventListener("popstate", tellAll);
  };
}

/** The address's path. Where the page is drawn without a browser, and for the first render in its place, it is `written`. */
export function usePathname(written: string | undefined): string {
  return useSyncExternalStore(follow, pathname, written === undefined ? pathname : () => written);
}

/** The address's query, with its question mark; "" where there is none. The first render has none, as on the server. */
export function useSearch(): string {
  return useSyncExternalStore(
    follow,
    () => location.search,
    () => "",
  );
}

/** Changes the address without fetching a document: as a step that back undoes, or in the place of the one there is. */
export function goTo(address: string, step: "new step" | "same step"): void {
  if (step === "new step") history.pushState(null, "", address);
  else history.replaceState(history.state, "", address);
  tellAll();
}

function pathname(): string {
  return location.pathname;
}
