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

/** Scrolls to the remembered place; where there is none to what the address's fragment names, otherwise to the top. */
export function returnToPlace(): void {
  const place = placeRemembered();
  const named = document.getElementById(location.hash.slice(1));
  if (place === undefined && named !== null)
    location.replace(location.href); // the browser marks it as the target, too
  else scrollTo({ top: place ?? 0, behavior: "instant" });
}

/** The remembered scroll position in pixels. */
function placeRemembered(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("scroll" in state)) return undefined;
  return typeof state.scroll === "number" ? state.scroll : undefined;
}
