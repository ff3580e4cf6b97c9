import { dayAt, dayName, LONDON } from "../../core/period.ts";
import {
  atMeeting,
  questionsCsv,
  questionsMarkdown,
  readQuestionLog,
  withQuestion,
  type LoggedQuestion,
} from "../../store/questionLog.ts";
import { save } from "../save.ts";
import { slideId } from "./slides.ts";

/** Offices that are often asked for; any other can be typed. */
const OFFICES = [
  "Chair of the scrutiny committee",
  "Member of the scrutiny committee",
  "Co-opted member",
  "A member of the public",
];

/**
 * Opens the log of the meeting’s questions over the slide that is shown. What is written goes into this browser’s own storage and nowhere else:
 * neither into an address nor to a server.
 */
export function openQuestionLog(page: Document, root: URL): void {
  const dialog = page.querySelector<HTMLDialogElement>(".question-log") ?? made(page, root);
  dialog.dispatchEvent(new Event("opened"));
  dialog.showModal();
}

function made(page: Document, root: URL): HTMLDialogElement {
  const kept = keptIn(page, root);
  const dialog = element(page, "dialog", { className: "question-log" });
  const heading = element(page, "h2", { id: "question-log", textContent: "Questions at this meeting" });
  dialog.setAttribute("aria-labelledby", heading.id);
  const about = element(page, "p", {});
  const meeting = field(page, "Meeting, with its day", element(page, "input", { autocomplete: "off" }));
  const askedBy = field(page, "Asked by: an office or a ward, never a name", officesInput(page));
  const words = field(
    page,
    "Question",
    element(page, "textarea", { rows: 3, required: true, maxLength: 600 }),
  );
  const put = element(page, "button", { type: "submit", textContent: "Keep this question" });
  const form = element(page, "form", {}, [...askedBy.parts, ...words.parts, put]);
  const said = element(page, "p", { role: "status" });
  const lists = element(page, "div", {});
  const csv = button(page, "Save as CSV, to publish");
  const markdown = button(page, "Save as Markdown, for the minutes");
  const close = button(page, "Back to the slides");
  const where = element(page, "p", {
    className: "meta",
    textContent:
      "The log stays in this browser and is sent nowhere. Delete it here once the meeting’s questions are with the officer.",
  });
  dialog.append(heading, about, ...meeting.parts, form, said, lists, csv, markdown, close, where);
  page.body.append(dialog);

  const show = () => {
    const { own, open } = atMeeting(kept.log(), meeting.input.value.trim());
    lists.replaceChildren(
      ...listOf("Put at this meeting", own, "None yet."),
      ...(open.length === 0 ? [] : listOf("Still open from other meetings", open, "")),
    );
  };
  /** A heading, and the questions with what can be done with each. */
  const listOf = (title: string, questions: readonly LoggedQuestion[], none: string): HTMLElement[] => [
    element(page, "h3", { textContent: `${title} (${questions.length})` }),
    questions.length === 0
      ? element(page, "p", { textContent: none })
      : element(page, "ol", {}, questions.map(itemOf)),
  ];
  const itemOf = (each: LoggedQuestion): HTMLElement => {
    const answered = button(page, each.isAnswered ? "Not answered yet" : "Answered", `: ${each.question}`);
    const gone = button(page, "Delete", `: ${each.question}`);
    const others = (log: readonly LoggedQuestion[]) => log.filter(({ id }) => id !== each.id);
    answered.addEventListener("click", () =>
      change(kept.log().map((one) => (one.id === each.id ? { ...one, isAnswered: !one.isAnswered } : one))),
    );
    gone.addEventListener("click", () => change(others(kept.log()), "Deleted."));
    const by = `${each.askedBy}, ${dayName(each.askedOn)}. On the slide: ${each.slide}.${each.isAnswered ? " Answered." : ""}`;
    return element(page, "li", {}, [
      element(page, "p", { textContent: each.question }),
      element(page, "p", { className: "meta", textContent: by }),
      ...[answered, gone],
    ]);
  };
  /** Keeps another log and shows it. The buttons in the lists are new then, so that the focus goes to what was said. */
  const change = (log: readonly LoggedQuestion[], words = "Kept in this browser.") => {
    said.textContent = kept.keep(log)
      ? words
      : "This browser keeps nothing: save the questions before you close the page.";
    const isLost = lists.contains(page.activeElement);
    show();
    if (isLost) heading.focus();
  };

  heading.tabIndex = -1;
  dialog.addEventListener("opened", () => {
    meeting.input.value ||= kept.log().at(-1)?.meeting ?? "";
    about.textContent = `On the slide: ${shownSlide(page).slide}`;
    said.textContent = "";
    show();
  });
  meeting.input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const cells = { meeting: meeting.input.value, askedBy: askedBy.input.value, question: words.input.value };
    change(withQuestion(kept.log(), { ...shownSlide(page), ...cells, askedOn: dayAt(new Date(), LONDON) }));
    words.input.value = "";
    words.input.focus();
  });
  csv.addEventListener("click", () => save(questionsCsv(kept.log())));
  markdown.addEventListener("click", () => save(questionsMarkdown(kept.log(), root.href)));
  close.addEventListener("click", () => dialog.close());
  // The deck listens to keys and fingers on the whole page; here they are the log’s own.
  for (const type of ["keydown", "touchstart", "touchend"])
    dialog.addEventListener(type, (event) => event.stopPropagation());
  return dialog;
}

/** The slide that is shown: its indicator, its heading, and of what day it is. */
function shownSlide(page: Document): Pick<LoggedQuestion, "slide" | "indicator" | "asAt"> {
  const slide = page.querySelector(".slide.is-shown");
  const first = slideId({ id: "" });
  const foot = [...(slide?.querySelectorAll(".slide__foot > span") ?? [])].map((each) => each.textContent);
  return {
    slide: slide?.querySelector(".slide__kicker")?.textContent ?? "",
    indicator: slide?.id.startsWith(first) === true ? slide.id.slice(first.length) : "",
    asAt: foot.find((text) => text.startsWith("As at"))?.toLowerCase() ?? "",
  };
}

/** The log of this site in this browser’s storage; in this page’s memory where the browser has none. */
function keptIn(page: Document, root: URL) {
  const name = `questions of ${root.pathname}`;
  let memory: readonly LoggedQuestion[] = [];
  const storage = () => page.defaultView?.localStorage;
  return {
    log: (): readonly LoggedQuestion[] => {
      try {
        const text = storage()?.getItem(name);
        return text === undefined || text === null ? memory : readQuestionLog(text);
      } catch {
        return memory;
      }
    },
    /** Whether the browser keeps it. */
    keep: (log: readonly LoggedQuestion[]): boolean => {
      memory = log;
      try {
        storage()?.setItem(name, JSON.stringify(log));
        return storage() !== undefined;
      } catch {
        return false;
      }
    },
  };
}

function officesInput(page: Document): HTMLInputElement {
  const list = element(
    page,
    "datalist",
    { id: "question-log-offices" },
    OFFICES.map((value) => element(page, "option", { value })),
  );
  page.body.append(list);
  const input = element(page, "input", { required: true, maxLength: 80, autocomplete: "off" });
  input.setAttribute("list", list.id);
  return input;
}

/** A field under its label. */
function field<Input extends HTMLElement>(page: Document, label: string, input: Input) {
  input.id = `question-log-${label.split(/\W/)[0]?.toLowerCase() ?? ""}`;
  return { input, parts: [element(page, "label", { textContent: label, htmlFor: input.id }), input] };
}

/** A button; `about` is read out and not shown. */
function button(page: Document, label: string, about = ""): HTMLButtonElement {
  const made = element(page, "button", { type: "button", textContent: label });
  if (about !== "") made.append(element(page, "span", { className: "visually-hidden", textContent: about }));
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(page.createElement(name), properties);
  made.append(...children);
  return made;
}
