import { summarise } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import type { Note } from "../../core/note.ts";
import type { Edition } from "../../store/edition.ts";
import { isProvisionalIn } from "../provisional.ts";
import type { FigureOnSlide, ShownPicture } from "./slides.ts";

/** What the slide of an indicator shows in an edition, with the picture of its trend where it has numbers to draw. */
export function figureOnSlide(
  edition: Edition,
  series: Series,
  notes: readonly Note[],
  picture: ShownPicture,
): FigureOnSlide {
  const summary = summarise(series);
  return {
    indicator: series.indicator,
    series: summary && series,
    summary,
    picture: hasNumbers(series) ? picture : undefined,
    isProvisional: summary !== undefined && isProvisionalIn(edition, summary),
    notes,
  };
}
