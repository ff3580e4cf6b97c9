import { save } from "../save.ts";
import { keepNotes, keptNotes, notesFile, readNotesFile, withNote } from "./chairNotes.ts";
import { deckPart, type Deck } from "./deck.ts";
import { made, madeButton } from "./made.ts";
import { STOPPED, elapsedAt, timerWords, toggledAt } from "./timer.ts";

/** How often the timer shows its time anew. */
const TICK = 250;

/**
 * Makes this window the presenter's: beside the slide stand the next one, the chair's notes, what the service says, and a timer. The deck
 * itself goes on as in every window, with keyboard, clicker and touch.
 */
export function startPresenter(deck: Deck): void {
  const { page } = deck;
  page.documentElement.classList.add("is-presenter");
  const out = deckPart(page, "out");
  out.textContent = "Close";
  out.addEventListener("click", (event) => {
    event.preventDefault();
    close();
  });
  const place = made("p", { class: "presenter__place" });
  const next = made("p", { class: "presenter__next" });
  const says = made("p", { class: "presenter__says" });
  const suggested = made("h2", { id: "suggested" }, "Questions that members may ask");
  const questions = made("ul", { class: "presenter__questions", "aria-labelledby": "suggested" });
  const notes = notesOf(deckPart(page, "bar").dataset["paused"]);
  const panel = made(
    "aside",
    { class: "presenter", "aria-label": "For the presenter" },
    timerOf(),
    made("h2", {}, "Next"),
    next,
    place,
    ...notes.parts,
    suggested,
    questions,
    made("h2", {}, "What the service says"),
    says,
  );
  page.querySelector("main")?.after(panel);
  const follow = () => {
    const [slides, current] = [deck.shown(), deck.current()];
    if (current === undefined) return;
    const at = slides.indexOf(current);
    next.textContent = slides[at + 1]?.querySelector("h2")?.textContent ?? "This is the last slide.";
    place.textContent = `Slide ${at + 1} of ${slides.length}`;
    says.textContent = current.dataset["says"] ?? "Nothing that is published is about this slide.";
    const asked = current.dataset["questions"]?.split("\n").filter(Boolean) ?? [];
    questions.replaceChildren(...asked.map((question) => made("li", {}, question)));
    suggested.hidden = questions.hidden = asked.length === 0;
    notes.follow(current.id);
  };
  deck.onChange(follow);
  follow();
}

/** A timer that the presenter starts, pauses and sets back. It is read out only when it is asked for: it would speak every second. */
function timerOf(): HTMLElement {
  let timer = STOPPED;
  const time = made("span", { class: "presenter__time", role: "timer" }, timerWords(0));
  const start = madeButton("Start", () => {
    timer = toggledAt(timer, Date.now());
    start.textContent = timer.since === undefined ? "Start" : "Pause";
  });
  const reset = madeButton("Reset", () => {
    timer = { ...STOPPED, since: timer.since === undefined ? undefined : Date.now() };
    draw();
  });
  const draw = () => {
    const words = timerWords(elapsedAt(timer, Date.now()));
    if (time.textContent !== words) time.textContent = words;
  };
  setInterval(draw, TICK);
  return made("p", { class: "presenter__timer" }, time, start, reset);
}

type NotesParts = { readonly parts: readonly HTMLElement[]; readonly follow: (slide: string) => void };

/**
 * The chair's notes on the slide that is shown, and two buttons that write them into a file and read them from one. In a sensitive period they can be
 * read and not written: `paused` says so, and is undefined at any other time.
 */
function notesOf(paused: string | undefined): NotesParts {
  const text = made("textarea", { id: "chair-notes", rows: "6", "aria-describedby": "chair-notes-about" });
  const said = made("p", { class: "presenter__said", role: "status" });
  let [notes, slide] = [keptNotes(), ""];
  const follow = (id: string) => {
    if (id === slide) return;
    slide = id;
    text.value = notes[id] ?? "";
  };
  text.readOnly = paused !== undefined;
  text.addEventListener("input", () => {
    notes = withNote(keptNotes(), slide, text.value);
    if (!keepNotes(notes)) said.textContent = "This browser keeps no notes. Save them as a file.";
  });
  const file = made("input", { type: "file", accept: "application/json,.json", hidden: true });
  file.addEventListener("change", () => {
    void file.files?.[0]?.text().then((content) => {
      const read = readNotesFile(content);
      file.value = "";
      if (read === undefined) {
        said.textContent = "This is no file of notes from here.";
        return;
      }
      notes = { ...notes, ...read };
      keepNotes(notes);
      text.value = notes[slide] ?? "";
      const count = Object.keys(read).length;
      said.textContent = `Notes on ${count === 1 ? "1 slide" : `${count} slides`} are there again.`;
    });
  });
  const parts = [
    made("h2", {}, made("label", { for: "chair-notes" }, "Notes of the chair")),
    made(
      "p",
      { class: "presenter__about", id: "chair-notes-about" },
      "Your own words, not the council’s. They stay in this browser.",
    ),
    ...(paused === undefined ? [] : [made("p", { class: "presenter__about" }, paused)]),
    text,
    made(
      "p",
      { class: "presenter__ways" },
      madeButton("Save as a file", () =>
        save({ name: "chair-notes.json", type: "application/json", content: notesFile(notes) }),
      ),
      madeButton("Open a file", () => file.click()),
      file,
    ),
    said,
  ];
  return { parts, follow };
}
