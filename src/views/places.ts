/** How far each page was scrolled, kept with its entry in the browser's history. */

/**
 * When scrolling has come to rest, in milliseconds. It is told of with every frame, a browser lets a page write into its
 * history only so often, and not every browser tells of its end.
 */
const AT_REST = 150;

/** Keeps it up to date while `isSettled`: on the way to another page, how far the old one is scrolled says nothing. */
export function rememberPlaces(isSettled: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isSettled()) rememberPlace();
    }, AT_REST);
  };
  addEventListener("scroll", soon, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener("scroll", soon);
  };
}

export function rememberPlace(): void {
  history.replaceState({ scroll: scrollY }, "");
}

/** How far down the page was; its top where nothing is remembered. */
export function placeRemembered(): number {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("scroll" in state)) return 0;
  return typeof state.scroll === "number" ? state.scroll : 0;
}
