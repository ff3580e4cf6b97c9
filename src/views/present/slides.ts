import { missesIn, type Miss } from "../../core/analysis/misses.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Note } from "../../core/note.ts";
import { slugOf, themesOf } from "../../store/themes.ts";
import type { SlideFacts } from "./ready.ts";

/** A picture with its address and its words. */
export type ShownPicture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** The picture for a phone; undefined where there is none. */
  readonly narrow?: { readonly srcSet: string; readonly width: number; readonly height: number };
};

/** What the slide of one indicator shows. */
export type FigureOnSlide = {
  readonly indicator: Indicator;
  /** Both undefined while no figure has been published. */
  readonly series: Series | undefined;
  readonly summary: Summary | undefined;
  /** The picture of its trend; undefined where there is nothing to draw. */
  readonly picture: ShownPicture | undefined;
  /** Whether the newest figure may still be restated. */
  readonly isProvisional: boolean;
  /** What the service says of its figures, oldest first. */
  readonly notes: readonly Note[];
  /** Questions that a member may ask about it, for the presenter’s view alone; none while no figure has been published. */
  readonly questions: readonly string[];
};

/** Slides under one name in the list of slides. */
export type SlideGroup = { readonly name: string; readonly figures: readonly FigureOnSlide[] };

/** A slide before those of indicators. */
export type FrontSlide = "month" | "changed" | "missed" | "overdue";

/** What the slides before those of indicators are called in lists of slides. */
export const FRONT_TITLES: Readonly<Record<FrontSlide, string>> = {
  month: "Where the figures are",
  changed: "What changed",
  missed: "Off target, and what the service says",
  overdue: "Overdue in the improvement plan",
};

/** The slides before those of indicators, in their order: the last is there where the council has published a plan. */
export function frontSlides(hasPlan: boolean): readonly FrontSlide[] {
  return hasPlan ? ["month", "changed", "missed", "overdue"] : ["month", "changed", "missed"];
}

/** What the script needs to know of a slide that shows no figure of its own. */
export function frontFacts(id: FrontSlide): SlideFacts {
  const none = { theme: "", isMiss: false, isChanged: false, overdueAfter: undefined };
  return { id, title: FRONT_TITLES[id], ...none };
}

/** The id of an indicator's slide. It is the same in every edition, so that links to it keep working. */
export function slideId({ id }: Pick<Indicator, "id">): string {
  return `figure-${id}`;
}

/** The slides in groups: every miss, the worst first, then theme by theme in the order in which themes first appear. */
export function inGroups(figures: readonly FigureOnSlide[]): SlideGroup[] {
  const misses = missesOf(figures).map(({ figure }) => figure);
  const others = figures.filter((each) => !misses.includes(each));
  const groups = themesOf(others.map(({ indicator }) => indicator)).map(({ name, slug }) => ({
    name,
    figures: others.filter(({ indicator }) => slugOf(indicator.theme) === slug),
  }));
  return misses.length === 0 ? groups : [{ name: "Off target, or just off it", figures: misses }, ...groups];
}

/** The figures that miss their target, the worst first (`missesIn`), each with its slide. */
export function missesOf(figures: readonly FigureOnSlide[]): (Miss & { readonly figure: FigureOnSlide })[] {
  const judged = figures.flatMap(({ series, summary }) =>
    series === undefined || summary === undefined ? [] : [{ series, summary }],
  );
  return missesIn(judged).flatMap((miss) => {
    const figure = figures.find(({ indicator }) => indicator.id === miss.summary.indicator.id);
    return figure === undefined ? [] : [{ ...miss, figure }];
  });
}
