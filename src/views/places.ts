/** How far each page was scrolled, kept with its entry in the browser's history. */

/**
 * Milliseconds without a scroll event after which scrolling counts as ended. Browsers limit how often a page may write into the
 * history, so it is not written at every scroll event; and not every browser has the event `scrollend`.
 */
const AT_REST = 150;

/**
 * Keeps the scroll position up to date, except while `isSettled` is false: then the next page is loading. Gives a function
 * that stops it.
 */
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

/** The remembered scroll position in pixels; 0 where there is none. */
export function placeRemembered(): number {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("scroll" in state)) return 0;
  return typeof state.scroll === "number" ? state.scroll : 0;
}
