import { agendaIn } from "./agenda.ts";
import { arrange, slidesOf } from "./arrange.ts";
import { deckMoveOf, swipeOf } from "./keys.ts";
import { listSlides } from "./slideList.ts";

/** What the agenda and the presenter's view need of a deck that runs. */
export type Deck = {
  readonly page: Document;
  /** Every slide that an agenda can show, in the order of the page as it was made. */
  readonly all: () => readonly HTMLElement[];
  /** The slides of the agenda, in its order, and the one that says what it leaves out. */
  readonly shown: () => readonly HTMLElement[];
  /** The slide that is on the screen. */
  readonly current: () => HTMLElement | undefined;
  readonly goTo: (id: string) => void;
  /** Replaces the query of the address and shows the slides that it asks for. */
  readonly ask: (search: string) => void;
  /** Takes the slides of the page as they are now, where others have been put in their place. */
  readonly takeSlides: () => void;
  /** Calls a listener whenever another slide, or another agenda, is shown. */
  readonly onChange: (listener: () => void) => void;
};

/**
 * Turns the page of slides into a deck that shows one slide at a time: those of the agenda in the address, in its order. The hash of
 * the address says which is shown. Every move is an entry in the browser's history, so that links, back and forward work.
 */
export function startDeck(page: Document): Deck {
  let all = slidesOf(page);
  let slides: readonly HTMLElement[] = [];
  const [previous, next, full, out] = [
    deckPart(page, "previous"),
    deckPart(page, "next"),
    deckPart(page, "full"),
    deckPart(page, "out"),
  ];
  const [said, list] = [deckPart(page, "said"), deckPart(page, "list")];
  const select = list.querySelector("select");
  const whole = [...(select?.cloneNode(true).childNodes ?? [])];
  const listeners: (() => void)[] = [];
  const title = page.title;
  let [place, search] = [-1, ""];

  /** The index of the slide that the address names; where it names none, of the slide that is shown. */
  const placeInAddress = () => {
    const named = slides.findIndex(({ id }) => `#${id}` === location.hash);
    return named === -1 ? Math.max(0, place) : named;
  };
  const setOut = () => {
    const current = slides[place];
    search = location.search;
    const ids = all.map(({ id }) => id);
    const agenda = agendaIn(search, ids);
    slides = arrange(page, all, agenda);
    if (select) listSlides(select, slides, agenda.shown.join() === ids.join() ? whole : undefined);
    place = current === undefined ? -1 : slides.indexOf(current);
  };
  const show = (isFollowed: boolean) => {
    const before = slides.find((each) => each.classList.contains("is-shown"));
    const isFirst = before === undefined;
    place = placeInAddress();
    const slide = slides[place];
    if (slide === undefined) return;
    previous.setAttribute("aria-disabled", String(place === 0));
    next.setAttribute("aria-disabled", String(place === slides.length - 1));
    if (select) select.value = slide.id;
    page.title = `${place + 1} of ${slides.length} – ${title}`;
    for (const listener of listeners) listener();
    if (slide === before) return;
    // The focus is lost where a link within the page was followed, or where it was inside the slide that is now hidden.
    const isLost = isFollowed ? page.activeElement === page.body : before?.contains(page.activeElement);
    for (const each of page.querySelectorAll(".is-shown")) each.classList.remove("is-shown");
    slide.classList.add("is-shown");
    scrollTo({ top: 0, behavior: "instant" });
    const heading = slide.querySelector<HTMLElement>("h2");
    if (isFirst) return; // the first slide needs no announcement
    said.textContent = `Slide ${place + 1} of ${slides.length}: ${heading?.textContent ?? ""}`;
    if (isLost === true) heading?.focus({ preventScroll: true });
  };
  const go = (to: number) => {
    const slide = slides[Math.max(0, Math.min(slides.length - 1, to))];
    if (slide === undefined || slide === slides[place]) return;
    history.pushState(null, "", `#${slide.id}`); // a new hash would take the focus from the button that was pressed
    show(false);
  };
  const arranged = () => {
    for (const each of page.querySelectorAll(".is-shown[hidden]")) each.classList.remove("is-shown");
    setOut();
    show(false);
  };

  page.documentElement.classList.add("is-deck");
  previous.addEventListener("click", () => go(place - 1));
  next.addEventListener("click", () => go(place + 1));
  select?.addEventListener("change", () => go(slides.findIndex(({ id }) => id === select.value)));
  addEventListener("hashchange", () => show(true));
  addEventListener("popstate", () => {
    if (location.search !== search) arranged(); // back to an earlier agenda
  });
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
  arranged();
  return {
    page,
    all: () => all,
    shown: () => slides,
    current: () => slides[place],
    goTo: (id) => go(slides.findIndex((slide) => slide.id === id)),
    ask: (asked) => {
      history.replaceState(history.state, "", `${location.pathname}${asked}${location.hash}`);
      arranged();
    },
    takeSlides: () => {
      all = slidesOf(page);
      arranged();
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** A part of the bar, by its name. */
export function deckPart(page: Document, name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-deck="${name}"]`);
  if (found === null) throw new Error(`The deck has no ${name}.`);
  return found;
}

/** Whether the deck may handle a key: not one that the browser or a control on the page handles itself. */
function isOurs({ ctrlKey, altKey, metaKey, defaultPrevented, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || defaultPrevented || !(target instanceof Element)) return false;
  if (target.closest("dialog") !== null) return false;
  // A clicker steps through the slides also while the chair writes a note.
  if (target.closest("textarea") !== null) return key === "PageDown" || key === "PageUp";
  if (target.closest("select, input") !== null) return false;
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
      const isOnControl = target instanceof Element && target.closest(".deck, dialog, .presenter") !== null;
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

/** Fetches all pictures after the page has loaded, so that no slide waits for one, none is missing in print, and no network is needed. */
export function fetchPictures(page: Document): void {
  const fetchAll = () => {
    for (const picture of page.querySelectorAll<HTMLImageElement>("img[loading]")) picture.loading = "eager";
  };
  if (page.readyState === "complete") fetchAll();
  else addEventListener("load", fetchAll);
}
