import { readDay } from "../../core/period.ts";
import type { Agenda } from "./agenda.ts";
import { CHANGED_SINCE, LEFT_OUT, leftOutSentence, type SlideFacts } from "./ready.ts";

/** The slides that an agenda can show, in their order on the page as it was made. */
export function slidesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(".slide:not([data-last])")];
}

/** What a slide says of itself to the script (`Slide`). */
export function factsOf({ id, dataset }: HTMLElement): SlideFacts {
  return {
    id,
    title: dataset["title"] ?? "",
    theme: dataset["theme"] ?? "",
    isMiss: "miss" in dataset,
    isChanged: "changed" in dataset,
    overdueAfter: readDay(dataset["overdueAfter"] ?? ""),
  };
}

/**
 * Puts the slides of an agenda into its order, numbers them, hides those that it leaves out, and lists these on the last slide. It gives
 * the slides that are shown, with those that no agenda names where they have something to say. `all` are all slides, in the order of the page as it was made.
 */
export function arrange(
  page: Document,
  all: readonly HTMLElement[],
  { shown, leftOut }: Agenda,
): HTMLElement[] {
  const named = (id: string) => all.filter((slide) => slide.id === id);
  const [since, out] = [page.getElementById(CHANGED_SINCE), page.getElementById(LEFT_OUT)];
  const inOrder = shown.flatMap(named);
  for (const slide of all) slide.hidden = !shown.includes(slide.id);
  if (since !== null) since.hidden = since.querySelector("[data-shifted] > li") === null;
  const figures = all.map(factsOf).filter(({ theme }) => theme !== "");
  const left = leftOutSentence(figures, leftOut);
  if (out !== null) {
    out.hidden = left === undefined;
    fill(
      out,
      left ?? "",
      all.filter(({ id }) => leftOut.includes(id)),
    );
  }
  const slides = [...inOrder, since, out].flatMap((slide) => (slide === null || slide.hidden ? [] : [slide]));
  // What is shown comes first, since on paper two slides share a page.
  const hidden = [...leftOut.flatMap(named), since, out].flatMap((slide) =>
    slide?.hidden === true ? [slide] : [],
  );
  page.querySelector("main")?.append(...slides, ...hidden);
  slides.forEach((slide, at) => {
    const code = slide.querySelector("[data-code]");
    if (code !== null) code.textContent = String(at + 1);
  });
  for (const slide of slides) leadOut(slide, all, leftOut);
  return slides;
}

/** Says which figures are left out. Each is a link to its own page, since its slide is not there. */
function fill(last: HTMLElement, sentence: string, out: readonly HTMLElement[]): void {
  const part = (name: string) => last.querySelector<HTMLElement>(`[data-left-out="${name}"]`);
  const figures = out.map((slide) => ({ ...factsOf(slide), slide })).filter(({ theme }) => theme !== "");
  part("sentence")?.replaceChildren(sentence);
  for (const name of ["misses", "others"] as const) {
    const own = figures.filter(({ isMiss }) => isMiss === (name === "misses"));
    const heading = part(`${name}-heading`);
    if (heading !== null) heading.hidden = own.length === 0;
    part(name)?.replaceChildren(
      ...own.map(({ title, slide }) => {
        const { ownerDocument: page } = slide;
        const [item, link] = [page.createElement("li"), page.createElement("a")];
        link.href = pageOf(slide);
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
  }
}

/** The address of the page with more about a slide. */
function pageOf(slide: HTMLElement): string {
  return slide.querySelector<HTMLAnchorElement>(".slide__more")?.getAttribute("href") ?? "";
}

/** Links to a slide that is not shown lead to its page instead. */
function leadOut(slide: HTMLElement, all: readonly HTMLElement[], leftOut: readonly string[]): void {
  for (const link of slide.querySelectorAll<HTMLAnchorElement>('a[href^="#"], a[data-slide]')) {
    const id = (link.dataset["slide"] ??= (link.getAttribute("href") ?? "").slice(1));
    const to = leftOut.includes(id) ? all.find((each) => each.id === id) : undefined;
    link.setAttribute("href", to === undefined ? `#${id}` : pageOf(to));
  }
}
