import { memo, useDeferredValue, useMemo } from "react";

import { OfficialSource } from "../../components/OfficialSource.tsx";
import {
  isOtherSource,
  newestCompared,
  placeMoveOf,
  type ComparedPeriod,
  type ComparedYears,
} from "../../core/comparators/standing/compared.ts";
import { isNumber } from "../../core/observation.ts";
import { endOf, monthOf, type Period } from "../../core/period.ts";
import {
  expectedSentence,
  intervalSentence,
  periodWords,
  standingSentences,
} from "../../core/story/standing.ts";
import { breaksIn } from "../../core/target.ts";
import { indicatorPath } from "../href.ts";
import { useCompare, useEdition, useHref } from "../site.ts";
import { AreasTable } from "./AreasTable.tsx";
import { AreaPicker } from "./AreaPicker.tsx";
import { StripReader } from "./StripReader.tsx";
import { Years } from "./Years.tsx";

type Props = {
  readonly years: ComparedYears;
  /** The numbers of the areas that the reader has picked. */
  readonly picked: readonly string[];
};

/**
 * One figure of the council beside every authority: in words, on a strip, over the years, and in a table. Words and strip answer a choice
 * first; what is below them follows.
 */
export const ComparedFigure = memo(function ComparedFigure({ years, picked }: Props) {
  const { council, targets } = useEdition();
  const { around, sources } = useCompare();
  const href = useHref();
  const { indicator, periods, comparators } = years;
  const compared = newestCompared(periods);
  const below = useDeferredValue(useMemo(() => ({ years, picked }), [years, picked]));
  const comparedBelow = newestCompared(below.years.periods);
  const names = useMemo(
    () => ({ council: council.name, nameOf: (code: string) => around.areas.get(code)?.name ?? code }),
    [council, around],
  );
  if (compared === undefined || comparedBelow === undefined) return null;
  const isBroken = (from: Period, to: Period) =>
    isOtherSource(comparators, [from, to]) ||
    (compared.ownCode === undefined &&
      breaksIn(targets.filter((each) => each.indicator === indicator.id)).some(
        (month) => monthOf(endOf(from)) < month && month <= monthOf(endOf(to)),
      ));
  const move = placeMoveOf(compared, periods, isBroken);
  const [said = "", ...more] = standingSentences(compared, council.name, names.nameOf, move);
  const beside = [intervalSentence(compared), expectedSentence(compared)].filter(
    (each) => each !== undefined,
  );
  const shown = new Set(comparators.map(({ source }) => source));
  const named = (sources.get(indicator.id) ?? []).filter(({ id }) => shown.has(id));
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">
        {indicator.title}, {periodWords(compared.period)}
      </h2>
      <p className="lead">{isNumber(compared.own?.value) ? said : whyNoPlace(compared, council.name)}</p>
      {more.length === 0 ? null : <p>{more.join(" ")}</p>}
      <StripReader compared={compared} names={names} picked={picked} />
      <AreaPicker compared={compared} periods={periods} areas={around.areas} />
      {beside.length === 0 ? null : <p>{beside.join(" ")}</p>}
      <div className="compare__below" aria-busy={below.years !== years}>
        <Years years={below.years} names={names} picked={below.picked} areas={around.areas} />
        <AreasTable compared={comparedBelow} names={names} areas={around.areas} picked={below.picked} />
      </div>
      {named.map((source) => (
        <OfficialSource key={source.id} source={source} />
      ))}
      <p>
        <a href={href(indicatorPath(indicator.id))}>What this figure means, and its months</a>
      </p>
    </section>
  );
});

function whyNoPlace({ period }: ComparedPeriod, council: string): string {
  return `${council} has no figure ${periodWords(period)}, so it has no place among these.`;
}
