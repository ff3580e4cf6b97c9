import { useSyncExternalStore } from "react";

/*
 * The address as React state. Once the app runs, the address must be changed with `goTo`, or the views do not notice. They
 * notice back and forward by themselves.
 */

let followers: readonly (() => void)[] = [];

/** Tells all followers in one call, so that React renders once and not once for each of them. */
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

/** The address's path. On the server, and for the first render in the browser, it is `written`, where that is given. */
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

/**
 * Changes the address without loading a document. A "new step" adds an entry to the history; "same step" replaces the current
 * one.
 */
export function goTo(address: string, step: "new step" | "same step"): void {
  if (step === "new step") history.pushState(null, "", address);
  else history.replaceState(history.state, "", address);
  tellAll();
}

function pathname(): string {
  return location.pathname;
}
