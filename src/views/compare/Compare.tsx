import { useMemo } from "react";

import { Notice } from "../../components/Notice.tsx";
import { useCompare, useEdition, useHere } from "../site.ts";
import { ComparedFigure } from "./ComparedFigure.tsx";
import { FigurePicker } from "./FigurePicker.tsx";
import { Spine } from "./Spine.tsx";
import { useCompareChoice } from "./choice.ts";
import { useComparedYears } from "./comparedYears.ts";

/** The council beside every authority: one figure in depth, and all of them at a glance. */
export function CompareView() {
  const { council } = useEdition();
  const { newest, first, around } = useCompare();
  const choice = useCompareChoice();
  const authorities = useMemo(
    () =>
      [...around.areas.values()].filter(({ level, to }) => level === "authority" && to === undefined).length,
    [around],
  );
  return (
    <div className="compare">
      <header className="overview__lead">
        <h1 tabIndex={-1}>Is it like this elsewhere?</h1>
        {first === undefined ? null : (
          <p className="lead">
            Official figures of the {authorities} authorities in England that look after children, beside{" "}
            {council.name}’s. Each figure says which year or day it is for.
          </p>
        )}
      </header>
      {first === undefined ? (
        <NothingYet />
      ) : (
        <>
          {newest[0]?.ownCode === undefined ? (
            <OwnFigures council={council.name} isInvented={council.illustrative} />
          ) : null}
          <FigurePicker
            figures={newest.map(({ indicator }) => indicator)}
            chosen={choice.figure ?? first.indicator.id}
            choice={choice}
          />
          <ChosenFigure />
          <Spine rows={newest} />
        </>
      )}
    </div>
  );
}

function ChosenFigure() {
  const { newest, first } = useCompare();
  const choice = useCompareChoice();
  const chosen =
    newest.find(({ indicator }) => indicator.id === choice.figure)?.indicator ?? first?.indicator;
  const { shown, state } = useComparedYears(chosen);
  if (shown === undefined) return null;
  return (
    <div aria-busy={state === "loading"} className="compare__figure">
      {state === "unavailable" ? (
        <Notice kind="unavailable" title={`${chosen?.title ?? "This figure"} cannot be loaded now`}>
          <p>What was shown before it stands below.</p>
        </Notice>
      ) : null}
      <ComparedFigure years={shown} picked={choice.areas} />
    </div>
  );
}

/** Of a council of which the Department publishes nothing. */
function OwnFigures({ council, isInvented }: { readonly council: string; readonly isInvented: boolean }) {
  const why = isInvented
    ? `${council} is invented, so none of the official figures is its own.`
    : `The Department for Education publishes no figures of ${council}.`;
  return (
    <p className="meta">
      {why} What stands here for it is added up from its months over the same year, and what follows from that
      is said with “if”.
    </p>
  );
}

function NothingYet() {
  const { asAt } = useHere();
  return (
    <Notice
      kind="empty"
      title={
        asAt === undefined
          ? "There are no figures of all authorities yet"
          : "There were no figures of all authorities in this release"
      }
    >
      <p>England and the region stand beside each figure on its own page.</p>
    </Notice>
  );
}
