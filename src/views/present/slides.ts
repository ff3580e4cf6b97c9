import type { Indicator } from "../../core/indicator.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import { slugOf, type Theme } from "../../store/themes.ts";

/** A picture with its address and its words. */
export type ShownPicture = { readonly src: string; readonly width: number; readonly height: number };

/** What the slide of one indicator shows. */
export type FigureOnSlide = {
  readonly indicator: Indicator;
  /** undefined while no figure has been published. */
  readonly summary: Summary | undefined;
  /** The picture of its trend; undefined where there is nothing to draw. */
  readonly picture: ShownPicture | undefined;
  /** Whether the newest figure may still be restated. */
  readonly isProvisional: boolean;
};

/** The ids of the slides before those of indicators. */
export const FRONT = ["month", "changed"] as const;

/** The id of an indicator's slide. It is the same in every edition, so that links to it keep working. */
export function slideId({ id }: Pick<Indicator, "id">): string {
  return `figure-${id}`;
}

/** The slides theme by theme, in the order in which themes first appear. */
export function byTheme(figures: readonly FigureOnSlide[], themes: readonly Theme[]): FigureOnSlide[] {
  return themes.flatMap(({ slug }) => figures.filter(({ indicator }) => slugOf(indicator.theme) === slug));
}
