import { CheckedPlace } from "../../components/CheckedPlace.tsx";
import { tallyOf } from "../../core/analysis/tally.ts";
import type { Action } from "../../core/action.ts";
import type { Evaluation } from "../../core/evaluation.ts";
import { dayName, monthName } from "../../core/period.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import { overviewHeadline, overviewSentence } from "../../core/story/overview.ts";
import type { Edition } from "../../store/edition.ts";
import { Newer } from "../Newer.tsx";
import { PRESENT_PATH } from "../href.ts";
import { frontSlides, inGroups, slideId } from "../present/slides.ts";
import { CheckpointPage, Definitions } from "./BackPages.tsx";
import { EvaluationsPage } from "./EvaluationsPage.tsx";
import { Exceptions, StatusChanges } from "./FrontPages.tsx";
import { PackFigure } from "./PackFigure.tsx";
import type { PackedFigure } from "./packed.ts";
import { PlanPages } from "./PlanPages.tsx";
import { Quality } from "./Quality.tsx";

type Props = {
  readonly edition: Edition;
  /** Every indicator, in the order of `indicators.csv`. */
  readonly figures: readonly PackedFigure[];
  /** The improvement plan; empty where there is none. */
  readonly actions: readonly Action[];
  /** How the service judges itself by theme; empty where it does not. */
  readonly evaluations: readonly Evaluation[];
  /** The signed checkpoint of the log as it is published; "" where there is no log. */
  readonly checkpoint: string;
  readonly href: (to: string) => string;
};

/** The papers of a meeting, made to be printed: the figures of the deck, each on a side of its own, and what a committee asks for besides. */
export function Pack({ edition, figures, actions, evaluations, checkpoint, href }: Props) {
  const { council, releases } = edition;
  const [month, day] = [newestReturn(releases)?.period, asAt(releases)];
  const marks = {
    isIllustrative: council.illustrative,
    asAt: day === undefined ? "" : `As at ${dayName(day)}`,
  };
  // The deck's order: what misses its target comes first.
  const sorted = inGroups(figures).flatMap((group) =>
    group.figures.flatMap(({ indicator }) => figures.filter((each) => each.indicator.id === indicator.id)),
  );
  const contents = [
    ["changed", "Figures whose status changed"],
    ["exceptions", "Off target: what is known, and what to ask"],
    ...(evaluations.length === 0 ? [] : [["evaluations", "How the service judges itself"]]),
    ["figures", "Every figure on a page of its own"],
    ...(actions.length === 0 ? [] : [["plan", "The improvement plan"]]),
    ["quality", "How good these figures are"],
    ["definitions", "Words and symbols"],
    ...(checkpoint === "" ? [] : [["checkpoint", "The publication log’s checkpoint"]]),
  ] as const;
  return (
    <main
      id="main"
      className="pack"
      tabIndex={-1}
      data-slides={[
        ...frontSlides(actions.length > 0 && day !== undefined),
        ...sorted.map(({ indicator }) => slideId(indicator)),
      ].join(" ")}
    >
      <header className="sheet cover">
        <p className="cover__council">{council.name}</p>
        <h1>
          Children’s services figures{month === undefined ? "" : `, ${monthName(month)}`}: papers for the
          meeting
        </h1>
        {council.illustrative ? (
          <p className="cover__mark">Illustrative figures: this council is invented</p>
        ) : null}
        <p className="cover__facts">
          Release {releases.length} of the published figures
          {day === undefined ? "" : `, as at ${dayName(day)}`}. These are the public’s figures: there are no
          others.
        </p>
        <p className="lead">{overviewHeadline(tallyOf(sorted.map(({ summary }) => summary?.status)))}</p>
        <p>{overviewSentence(tallyOf(sorted.map(({ summary }) => summary?.status)))}</p>
        <nav aria-label="In these papers">
          <ol>
            {contents.map(([id = "", title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <p data-left-out="" />
        <p data-other-release="" />
        <div className="on-screen">
          <p>
            To make a document of this page, print it and choose “Save as PDF”. The{" "}
            <a href={href(PRESENT_PATH)}>slides</a> show the same figures.
          </p>
          <Newer edition={edition} isQuiet />
        </div>
        <CheckedPlace className="meta" />
        <p className="meta">
          {council.licence === "" ? "" : `Free to use again under the ${council.licence}. `}
          {council.site}
        </p>
      </header>
      <div>
        <StatusChanges figures={sorted} month={month} />
      </div>
      <Exceptions figures={sorted} />
      <EvaluationsPage edition={edition} evaluations={evaluations} />
      <div id="figures">
        {sorted.map((figure) => (
          <PackFigure key={figure.indicator.id} figure={figure} marks={marks} />
        ))}
      </div>
      {day === undefined ? null : <PlanPages actions={actions} day={day} home={council.site} />}
      <Quality edition={edition} figures={figures} />
      <Definitions />
      <CheckpointPage text={checkpoint} release={releases.length} />
    </main>
  );
}
