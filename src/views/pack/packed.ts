import type { Action } from "../../core/action.ts";
import { explanationOf, type Explanation } from "../../core/analysis/notes.ts";
import { offTargetInYear, type OffTarget } from "../../core/analysis/offTarget.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import { summarise } from "../../core/analysis/summary.ts";
import { triangleOf } from "../../core/analysis/triangle.ts";
import { unpublishedQuotes } from "../../core/claims/quoted.ts";
import { seriesOf } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import type { Flag } from "../../core/event.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Note } from "../../core/note.ts";
import { monthOf, monthsAfter, type Month } from "../../core/period.ts";
import { marksIn, type FigureMark } from "../../core/story/revisions.ts";
import { suggestedQuestions } from "../../core/story/suggested.ts";
import type { Edition } from "../../store/edition.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { TREND_SIZES, trendPicture } from "../pictures.ts";
import { provisionalWindow } from "../provisional.ts";
import type { FigureOnSlide } from "../present/slides.ts";

/** What the pack prints of one indicator: what its slide shows, and what is known besides. */
export type PackedFigure = FigureOnSlide & {
  /** undefined while no figure has been published. */
  readonly known: KnownOfFigure | undefined;
  /** The actions of the improvement plan that should move it. */
  readonly actions: readonly Action[];
};

/** What is known of a figure besides itself. */
export type KnownOfFigure = {
  readonly explanation: Explanation;
  readonly offTarget: OffTarget | undefined;
  /** The events whose numbers stand in the chart. */
  readonly flags: readonly Flag[];
  readonly marks: ReadonlyMap<Month, readonly FigureMark[]>;
  /** Whether a note gives a number that is not among the published figures. */
  readonly isDoubtful: (note: Note) => boolean;
};

/** As many months as the chart shows. */
const CHART_MONTHS = 60;

/** What the pack prints of an indicator. `href` turns an address from the site's root into one from the pack. */
export function packedFigure(
  edition: Edition,
  indicator: Indicator,
  data: IndicatorData,
  href: (to: string) => string,
): PackedFigure {
  const { dataset, notes, restatements, flags, actions } = data;
  const series = seriesOf(dataset, indicator, edition.targets);
  const { targets } = series;
  const summary = summarise(series);
  if (summary === undefined)
    return {
      ...{ indicator, actions, notes, isProvisional: false, questions: [] },
      ...{ series: undefined, summary: undefined, picture: undefined, known: undefined },
    };
  const { period } = summary.observation;
  const provisional = provisionalWindow(edition);
  const marks = marksIn(series, triangleOf(series, restatements, provisional), provisional);
  const isProvisional = marks.get(period)?.includes("p") === true;
  const explanation = explanationOf(series, notes, period);
  const rebaselines = rebaselinesOf(
    flags.map(({ event }) => event),
    indicator.id,
  );
  const spc = spcOf(series, rebaselines);
  return {
    ...{ indicator, series, summary, actions, notes, isProvisional },
    questions: suggestedQuestions({ series, summary, explanation, spc, isProvisional }),
    picture: hasNumbers(series)
      ? { src: href(trendPicture(indicator.id, "frame")), ...TREND_SIZES.frame }
      : undefined,
    known: {
      flags: flags.filter(({ event }) => monthOf(event.date) > monthsAfter(period, -CHART_MONTHS)),
      ...{ explanation, marks, offTarget: offTargetInYear(series, period) },
      isDoubtful: (note) =>
        unpublishedQuotes(note, { indicator, observations: dataset.observations, targets }).length > 0,
    },
  };
}
