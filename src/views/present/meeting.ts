import { AS_AT } from "../../core/releases/asked.ts";
import type { RecordReader } from "../../store/record.ts";
import { deckPart, type Deck } from "./deck.ts";
import { beginMeeting, keepInStep, meetingOf, PRESENTER } from "./step.ts";

/**
 * Makes the tools of a meeting work: the agenda, and the presenter's view in a second window. Their code is fetched once the page has
 * loaded, so that it is there when the network is not.
 */
export function holdMeeting(deck: Deck): void {
  const { page } = deck;
  const meeting = meetingOf();
  if (meeting !== undefined) keepInStep(deck, meeting);
  const isPresenter = new URLSearchParams(location.search).has(PRESENTER);
  if (isPresenter) void import("./presenter.ts").then(({ startPresenter }) => startPresenter(deck));
  let isInStep = meeting !== undefined;
  deckPart(page, "agenda").addEventListener("click", () => {
    void import("./agendaEditor.ts").then(({ openAgenda }) => openAgenda(deck));
  });
  deckPart(page, "presenter").addEventListener("click", () => {
    const name = beginMeeting();
    if (!isInStep) keepInStep(deck, name);
    isInStep = true;
    const query = new URLSearchParams(location.search);
    query.set(PRESENTER, name);
    const address = `?${query.toString().replaceAll("%2C", ",")}${location.hash}`;
    window.open(address, `presenter-${name}`, "popup,width=1200,height=760");
  });
  const fetchAll = () =>
    setTimeout(
      () => void Promise.all([import("./agendaEditor.ts"), import("./presenter.ts")]).catch(() => undefined),
    );
  if (page.readyState === "complete") fetchAll();
  else addEventListener("load", fetchAll);
}

/**
 * Shows the figures of the release that the address asks for, where that is not the page's own; the page is not to be seen until then
 * (`ASKED`). Gives whether the page shows its own figures.
 */
export async function keepToRelease(
  deck: Deck,
  reader: RecordReader,
  entry: string | undefined,
): Promise<boolean> {
  const { page } = deck;
  const root = page.documentElement;
  const asked = new URLSearchParams(location.search).get(AS_AT);
  const isOwn = asked === null || asked === root.dataset["release"];
  if (isOwn || entry === undefined) {
    delete root.dataset["asks"];
    return true;
  }
  const { said, short, isShown } = await import("./pinned.tsx")
    .then(({ showPinned }) => showPinned(deck, reader, entry, asked))
    .catch(() => ({ said: UNAVAILABLE, short: "Not the figures of the agenda.", isShown: false }));
  for (const place of page.querySelectorAll("[data-pinned]"))
    place.textContent = place.closest(".deck") === null ? said : short;
  delete root.dataset["asks"];
  return !isShown;
}

const UNAVAILABLE =
  "This release cannot be shown now. These are the newest figures, not those that the agenda was made with.";
