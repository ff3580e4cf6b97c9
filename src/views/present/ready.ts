import type { Day } from "../../core/period.ts";

/** What lists of slides and ready agendas need to know of a slide. */
export type SlideFacts = {
  readonly id: string;
  readonly title: string;
  /** The theme of its indicator; "" for a slide of the front. */
  readonly theme: string;
  /** Whether it shows one figure that misses its target, off or just off. */
  readonly isMiss: boolean;
  /** Whether its figure is one of those that changed. */
  readonly isChanged: boolean;
  /** The earliest day after which an open action of the plan that should move its figure is overdue; undefined for none. */
  readonly overdueAfter: Day | undefined;
};

/** The ids of the slides after all others, which no agenda names (`LastSlides`). */
export const CHANGED_SINCE = "changed-since";
export const LEFT_OUT = "left-out";

/** An agenda that a chair can take and change. */
export type ReadyAgenda = { readonly name: string; readonly shown: readonly string[] };

/**
 * The agendas that are ready on a day: everything, what changed, what is missed, what is overdue, and one for each theme. Each keeps the
 * order of the whole deck and starts with the slide that says what is in it. One that would show no figure is left out.
 */
export function readyAgendas(all: readonly SlideFacts[], today: Day): ReadyAgenda[] {
  const agenda = (name: string, front: readonly string[], isIn: (slide: SlideFacts) => boolean) => {
    const figures = all.filter((slide) => slide.theme !== "" && isIn(slide));
    const first = all.filter(({ id }) => front.includes(id));
    return figures.length === 0 ? [] : [{ name, shown: [...first, ...figures].map(({ id }) => id) }];
  };
  const themes = [...new Set(all.map(({ theme }) => theme))].filter((theme) => theme !== "");
  return [
    { name: "Everything", shown: all.map(({ id }) => id) },
    ...agenda("What changed", ["month", "changed"], ({ isChanged }) => isChanged),
    ...agenda("What is missed", ["month", "missed"], ({ isMiss }) => isMiss),
    ...agenda(
      "What is overdue in the plan",
      ["month", "overdue"],
      ({ overdueAfter }) => overdueAfter !== undefined && overdueAfter < today,
    ),
    ...themes.map((name) => agenda(name, ["month"], ({ theme }) => theme === name)).flat(),
  ];
}

/** A list with one of its items moved by so many places, no further than to either end. */
export function movedBy<Item>(list: readonly Item[], item: Item, by: number): Item[] {
  const from = list.indexOf(item);
  if (from < 0) return [...list];
  const rest = list.filter((each) => each !== item);
  const to = Math.max(0, Math.min(rest.length, from + by));
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** What the sentence on what is left out needs to know of the slide of a figure. */
type FigureOfDeck = Pick<SlideFacts, "id" | "isMiss">;

/**
 * "26 of the 40 figures are not in this deck. 3 of the 14 missed targets are not in this deck." undefined where no figure is left out.
 * `figures` are the slides of figures, and none of the front; `leftOut` is the ids of all slides that are left out.
 */
export function leftOutSentence(
  figures: readonly FigureOfDeck[],
  leftOut: readonly string[],
): string | undefined {
  const misses = figures.filter(({ isMiss }) => isMiss);
  const out = (slides: readonly FigureOfDeck[]) => slides.filter(({ id }) => leftOut.includes(id)).length;
  if (out(figures) === 0) return undefined;
  const missed =
    misses.length === 0
      ? "No figure misses its target."
      : `${out(misses)} of the ${misses.length} missed targets ${out(misses) === 1 ? "is" : "are"} not in this deck.`;
  return `${out(figures)} of the ${figures.length} figures ${out(figures) === 1 ? "is" : "are"} not in this deck. ${missed}`;
}
