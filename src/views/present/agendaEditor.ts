import { AS_AT } from "../../core/releases/asked.ts";
import { dayAt, LONDON } from "../../core/period.ts";
import { withAgenda } from "./agenda.ts";
import { factsOf } from "./arrange.ts";
import type { Deck } from "./deck.ts";
import { made, madeButton } from "./made.ts";
import { LEFT_OUT, movedBy, readyAgendas, type SlideFacts } from "./ready.ts";

/** The agenda as it is being changed: every slide in its place, ticked or not. */
type Draft = { readonly order: readonly string[]; readonly ticked: ReadonlySet<string> };

/**
 * Opens the screen on which a chair chooses the slides and their order. Every change is in the address and in the deck at once.
 * Focus goes back to where it was when the screen is closed.
 */
export function openAgenda(deck: Deck): void {
  const all = deck.all().map(factsOf);
  const ids = all.map(({ id }) => id);
  const said = made("p", { class: "agenda__said", role: "status" });
  const list = made("ul", { class: "agenda__list", role: "list" });
  const pin = made("input", { type: "checkbox", id: "agenda-pin" });
  const release = askedRelease() ?? document.documentElement.dataset["release"] ?? "";
  pin.checked = askedRelease() !== undefined || !new URLSearchParams(location.search).has("slides");
  let draft = draftOf(deck, ids);

  const write = () => {
    const shown = draft.order.filter((id) => draft.ticked.has(id));
    deck.ask(withPin(withAgenda(location.search, shown, ids), pin.checked ? release : undefined));
  };
  const say = (words: string) => {
    said.textContent = words;
  };
  const change = (to: Draft, words: string) => {
    draft = to;
    write();
    draw();
    say(words);
  };
  const tick = (slide: SlideFacts, box: HTMLInputElement) => {
    const ticked = new Set(draft.ticked);
    if (box.checked) ticked.add(slide.id);
    else ticked.delete(slide.id);
    if (ticked.size === 0) {
      box.checked = true;
      say("An agenda has one slide at least.");
      return;
    }
    change(
      { ...draft, ticked },
      `${slide.title}: ${box.checked ? "in the agenda" : "left out"}. ${countOf(ticked)}`,
    );
  };
  const move = (slide: SlideFacts, by: 1 | -1) => {
    const order = movedBy(draft.order, slide.id, by);
    const place = `${order.indexOf(slide.id) + 1} of ${order.length}`;
    change({ ...draft, order }, `${slide.title}: now ${place}.`);
  };

  const rows = new Map(all.map((slide) => [slide.id, rowOf(slide, tick, move)]));
  const draw = () => {
    const focused = document.activeElement;
    const inOrder = draft.order.flatMap((id) => rows.get(id) ?? []);
    if (inOrder.some(({ item }, at) => list.children[at] !== item))
      list.replaceChildren(...inOrder.map(({ item }) => item));
    inOrder.forEach(({ box, up, down }, at) => {
      box.checked = draft.ticked.has(box.value);
      up.setAttribute("aria-disabled", String(at === 0));
      down.setAttribute("aria-disabled", String(at === inOrder.length - 1));
    });
    // A row that moves loses the focus that is in it.
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: false });
  };

  const ready = readyAgendas(all, dayAt(new Date(), LONDON)).map(({ name, shown }) =>
    made(
      "li",
      {},
      madeButton(`${name} (${shown.length})`, () => {
        const rest = ids.filter((id) => !shown.includes(id));
        const words = `${name}: ${countOf(shown)}`;
        change({ order: [...shown, ...rest], ticked: new Set(shown) }, words);
      }),
    ),
  );
  pin.addEventListener("change", () => {
    write();
    say(pin.checked ? `The link keeps to release ${release}.` : "The link always shows the newest figures.");
  });
  const reset = () => {
    draft = { order: ids, ticked: new Set(ids) };
    pin.checked = true;
    deck.ask(withPin(withAgenda(location.search, ids, ids), undefined));
    draw();
    say(`Everything is shown, in its own order. ${countOf(ids)}`);
  };
  const dialog = made(
    "dialog",
    { class: "agenda", "aria-labelledby": "agenda-heading" },
    made("h2", { id: "agenda-heading" }, "Agenda"),
    made(
      "p",
      {},
      "Choose the slides and their order. The agenda is in the address of the page and nowhere else: whoever has the link has the agenda.",
    ),
    made("h3", { id: "agenda-ready" }, "Ready agendas"),
    made("ul", { class: "agenda__ready", role: "list", "aria-labelledby": "agenda-ready" }, ...ready),
    made(
      "p",
      { class: "agenda__pin" },
      pin,
      made(
        "label",
        { for: "agenda-pin" },
        `Keep to the figures of release ${release}, so that none shifts before the meeting`,
      ),
    ),
    made("h3", { id: "agenda-slides" }, "Slides"),
    list,
    made(
      "div",
      { class: "agenda__foot" },
      said,
      made(
        "p",
        { class: "agenda__ways" },
        madeButton("Copy link", () => void copyLink(say)),
        madeButton("Reset", reset),
        madeButton("Done", () => dialog.close(), { class: "agenda__done" }),
      ),
    ),
  );
  list.setAttribute("aria-labelledby", "agenda-slides");
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  draw();
  dialog.showModal();
}

type Row = Readonly<Record<"up" | "down", HTMLButtonElement>> & {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
};

/** One slide: whether it is shown, and two buttons that move it. */
function rowOf(
  slide: SlideFacts,
  tick: (slide: SlideFacts, box: HTMLInputElement) => void,
  move: (slide: SlideFacts, by: 1 | -1) => void,
): Row {
  const { id, title, theme, isMiss } = slide;
  const box = made("input", { type: "checkbox", id: `agenda-${id}`, value: id });
  box.addEventListener("change", () => tick(slide, box));
  const [up, down] = ([-1, 1] as const).map((by) =>
    madeButton(by < 0 ? "↑" : "↓", () => move(slide, by), {
      class: "agenda__move",
      "aria-label": `Move ${title} ${by < 0 ? "up" : "down"}`,
    }),
  ) as [HTMLButtonElement, HTMLButtonElement];
  const about = [theme, isMiss ? "misses its target" : ""].filter(Boolean).join("; ");
  const label = made(
    "label",
    { for: box.id },
    title,
    made("span", { class: "agenda__about" }, about === "" ? "" : ` ${about}`),
  );
  return { item: made("li", {}, box, label, up, down), box, up, down };
}

function draftOf(deck: Deck, ids: readonly string[]): Draft {
  const shown = deck.shown().flatMap(({ id }) => (id === LEFT_OUT || !ids.includes(id) ? [] : [id]));
  return { order: [...shown, ...ids.filter((id) => !shown.includes(id))], ticked: new Set(shown) };
}

function countOf(shown: readonly string[] | ReadonlySet<string>): string {
  const count = "size" in shown ? shown.size : shown.length;
  return count === 1 ? "1 slide." : `${count} slides.`;
}

/** The release that the address asks for; undefined where it asks for none. */
function askedRelease(): string | undefined {
  return new URLSearchParams(location.search).get(AS_AT) ?? undefined;
}

function withPin(search: string, release: string | undefined): string {
  const query = new URLSearchParams(search);
  if (release === undefined || release === "") query.delete(AS_AT);
  else query.set(AS_AT, release);
  const written = query.toString().replaceAll("%2C", ",");
  return written === "" ? "" : `?${written}`;
}

/** Copies the address of the agenda, without the slide that is shown. Where the browser does not allow it, it is said to be copied by hand. */
async function copyLink(say: (words: string) => void): Promise<void> {
  const link = location.origin + location.pathname + location.search;
  try {
    await navigator.clipboard.writeText(link);
    say("The link is copied.");
  } catch {
    say(link);
  }
}
