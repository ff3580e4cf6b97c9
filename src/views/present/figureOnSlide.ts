import { explanationOf } from "../../core/analysis/notes.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import { summarise } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import type { DatedEvent } from "../../core/event.ts";
import type { Note } from "../../core/note.ts";
import { suggestedQuestions } from "../../core/story/suggested.ts";
import type { Edition } from "../../store/edition.ts";
import { isProvisionalIn } from "../provisional.ts";
import type { FigureOnSlide, ShownPicture } from "./slides.ts";

type Published = { readonly notes: readonly Note[]; readonly events: readonly DatedEvent[] };

/** What the slide of an indicator shows in an edition, with the picture of its trend where it has numbers to draw. */
export function figureOnSlide(
  edition: Edition,
  series: Series,
  { notes, events }: Published,
  picture: ShownPicture,
): FigureOnSlide {
  const { indicator } = series;
  const summary = summarise(series);
  const own = { indicator, notes, picture: hasNumbers(series) ? picture : undefined };
  if (summary === undefined)
    return { ...own, series: undefined, summary, isProvisional: false, questions: [] };
  const explanation = explanationOf(series, notes, summary.observation.period);
  const spc = spcOf(series, rebaselinesOf(events, indicator.id));
  const isProvisional = isProvisionalIn(edition, summary);
  const questions = suggestedQuestions({ series, summary, explanation, spc, isProvisional });
  return { ...own, series, summary, isProvisional, questions };
}
