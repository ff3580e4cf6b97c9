import type { Indicator } from "../../core/indicator.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import { slugOf, type Theme } from "../../store/themes.ts";

/** A picture as the page has it. */
export type ShownPicture = { readonly src: string; readonly width: number; readonly height: number };

/** One indicator as a slide. */
export type FigureOnSlide = {
  readonly indicator: Indicator;
  /** undefined while no figure has been published. */
  readonly summary: Summary | undefined;
  /** Its trend; undefined where there is nothing to draw. */
  readonly picture: ShownPicture | undefined;
  /** Whether the newest figure may still be restated. */
  readonly isProvisional: boolean;
};

/** The slides that are no indicator's, first in the deck. */
export const FRONT = ["month", "changed"] as const;

/** The slide's place in the address, the same in every edition: a link that is sent on still leads to this indicator. */
export function slideId({ id }: Pick<Indicator, "id">): string {
  return `figure-${id}`;
}

/** Theme by theme, in the order in which the themes first appear. */
export function byTheme(figures: readonly FigureOnSlide[], themes: readonly Theme[]): FigureOnSlide[] {
  return themes.flatMap(({ slug }) => figures.filter(({ indicator }) => slugOf(indicator.theme) === slug));
}
