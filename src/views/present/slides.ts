import { missesIn } from "../../core/analysis/misses.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import { slugOf, themesOf } from "../../store/themes.ts";

/** A picture with its address and its words. */
export type ShownPicture = { readonly src: string; readonly width: number; readonly height: number };

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
};

/** Slides under one name in the list of slides. */
export type SlideGroup = { readonly name: string; readonly figures: readonly FigureOnSlide[] };

/** The ids of the slides before those of indicators. */
export const FRONT = ["month", "changed"] as const;

/** The id of an indicator's slide. It is the same in every edition, so that links to it keep working. */
export function slideId({ id }: Pick<Indicator, "id">): string {
  return `figure-${id}`;
}

/** The slides in groups: every miss, the worst first, then theme by theme in the order in which themes first appear. */
export function inGroups(figures: readonly FigureOnSlide[]): SlideGroup[] {
  const worstFirst = missesIn(figures.flatMap(withFigures)).map(({ summary }) => summary.indicator.id);
  const misses = worstFirst.flatMap((id) => figures.find(({ indicator }) => indicator.id === id) ?? []);
  const others = figures.filter((each) => !misses.includes(each));
  const groups = themesOf(others.map(({ indicator }) => indicator)).map(({ name, slug }) => ({
    name,
    figures: others.filter(({ indicator }) => slugOf(indicator.theme) === slug),
  }));
  return misses.length === 0 ? groups : [{ name: "Off target, or just off it", figures: misses }, ...groups];
}

function withFigures({ series, summary }: FigureOnSlide) {
  return series === undefined || summary === undefined ? [] : [{ series, summary }];
}
