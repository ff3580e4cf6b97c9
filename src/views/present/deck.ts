import { deckMoveOf, swipeOf } from "./keys.ts";

/**
 * Turns the page of slides into a deck that shows one slide at a time. The hash of the address says which. Every move is an
 * entry in the browser's history, so that links, back and forward work.
 */
export function startDeck(page: Document): void {
  const slides = [...page.querySelectorAll<HTMLElement>(".slide")];
  const part = (name: string) => {
    const found = page.querySelector<HTMLElement>(`[data-deck="${name}"]`);
    if (found === null) throw new Error(`The deck has no ${name}.`);
    return found;
  };
  const [previous, next, full, out] = [part("previous"), part("next"), part("full"), part("out")];
  const [said, list] = [part("said"), part("list")];
  const select = list.querySelector("select");
  const title = page.title;
  let place = -1;

  /** The index of the slide that the address names; where it names none, of the slide that is shown. */
  const placeInAddress = () => {
    const named = slides.findIndex(({ id }) => `#${id}` === location.hash);
    return named === -1 ? Math.max(0, place) : named;
  };
  const show = (isFollowed: boolean) => {
    const before = place;
    place = placeInAddress();
    const slide = slides[place];
    if (slide === undefined || place === before) return;
    // The focus is lost where a link within the page was followed, or where it was inside the slide that is now hidden.
    const isLost = isFollowed
      ? page.activeElement === page.body
      : slides[before]?.contains(page.activeElement) === true;
    slides.forEach((each) => each.classList.toggle("is-shown", each === slide));
    previous.setAttribute("aria-disabled", String(place === 0));
    next.setAttribute("aria-disabled", String(place === slides.length - 1));
    if (select) select.value = slide.id;
    scrollTo({ top: 0, behavior: "instant" });
    const heading = slide.querySelector<HTMLElement>("h2");
    const words = `Slide ${place + 1} of ${slides.length}: ${heading?.textContent ?? ""}`;
    page.title = `${place + 1} of ${slides.length} – ${title}`;
    if (before === -1) return; // the first slide needs no announcement
    said.textContent = words;
    if (isLost) heading?.focus({ preventScroll: true });
  };
  const go = (to: number) => {
    const slide = slides[Math.max(0, Math.min(slides.length - 1, to))];
    if (slide === undefined || slide === slides[place]) return;
    history.pushState(null, "", `#${slide.id}`); // a new hash would take the focus from the button that was pressed
    show(false);
  };

  page.documentElement.classList.add("is-deck");
  previous.addEventListener("click", () => go(place - 1));
  next.addEventListener("click", () => go(place + 1));
  select?.addEventListener("change", () => go(slides.findIndex(({ id }) => id === select.value)));
  addEventListener("hashchange", () => show(true));
  addEventListener("keydown", (event) => {
    const move = isOurs(event) ? deckMoveOf(event.key, event.shiftKey) : undefined;
    if (move === undefined || (move.kind === "step" && move.scrolls && canScroll(page, move.by))) return;
    event.preventDefault();
    if (move.kind === "step") go(place + move.by);
    else if (move.kind === "out") out.click();
    else go(move.kind === "first" ? 0 : slides.length - 1);
  });
  followFingers(page, (by) => go(place + by));
  offerFullScreen(page, full);
  show(false);
}

/** Whether the deck may handle a key: not one that the browser or a control on the page handles itself. */
function isOurs({ ctrlKey, altKey, metaKey, defaultPrevented, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || defaultPrevented || !(target instanceof Element)) return false;
  if (target.closest("select") !== null) return false;
  return !(key === " " && target.closest("button, a") !== null);
}

function canScroll({ documentElement: { scrollHeight } }: Document, by: 1 | -1): boolean {
  return by === 1 ? scrollY + innerHeight < scrollHeight - 2 : scrollY > 2;
}

function followFingers(page: Document, step: (by: 1 | -1) => void): void {
  let from: Touch | undefined;
  page.addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const isOnControl = target instanceof Element && target.closest(".deck") !== null;
      const isZoomed = (visualViewport?.scale ?? 1) > 1;
      from = touches.length === 1 && !isOnControl && !isZoomed ? touches[0] : undefined;
    },
    { passive: true },
  );
  page.addEventListener("touchend", ({ changedTouches: [to] }) => {
    const by = from && to && swipeOf(to.clientX - from.clientX, to.clientY - from.clientY);
    from = undefined;
    if (by !== undefined) step(by);
  });
}

/** Offers full screen where the browser has it, which an iPhone does not. In full screen, Escape first leaves that. */
function offerFullScreen(page: Document, button: HTMLElement): void {
  if (!page.fullscreenEnabled) return;
  page.documentElement.classList.add("has-full-screen");
  button.addEventListener("click", () => {
    const change = page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen();
    change.catch(() => undefined); // where the browser refuses, nothing changes
  });
  page.addEventListener("fullscreenchange", () => {
    button.textContent = page.fullscreenElement ? "Leave full screen" : "Full screen";
  });
}

/** Fetches all pictures after the page has loaded, so that no slide waits for one and none is missing in print. */
export function fetchPictures(page: Document): void {
  const fetchAll = () => {
    for (const picture of page.querySelectorAll<HTMLImageElement>("img[loading]")) picture.loading = "eager";
  };
  if (page.readyState === "complete") fetchAll();
  else addEventListener("load", fetchAll);
}
