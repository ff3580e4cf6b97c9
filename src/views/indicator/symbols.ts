import type { Triangle } from "../../core/analysis/triangle.ts";
import { besideByPeriod } from "../../core/comparators/beside.ts";
import { ABSENCES, type Absence } from "../../core/observation.ts";
import type { Month } from "../../core/period.ts";
import type { FigureMark } from "../../core/story/revisions.ts";
import type { IndicatorData } from "../../store/indicator.ts";

type Shown = {
  readonly data: IndicatorData;
  readonly region: string;
  readonly triangle: Triangle;
  readonly marks: ReadonlyMap<Month, readonly FigureMark[]>;
};

/** The symbols that stand in the tables of an indicator's page, in the order of the key: those for no number, then the marks. */
export function symbolsOn({ data, region, triangle, marks }: Shown): (Absence | FigureMark)[] {
  const figures = [
    ...data.dataset.observations.flatMap(({ value, numerator, denominator }) => [
      value,
      numerator,
      denominator,
    ]),
    ...data.peers.flatMap(({ figures: theirs }) => theirs.map(({ value }) => value)),
    ...triangle.restated.flatMap(({ first, later }) => [first.value, ...later.map(({ value }) => value)]),
    ...besideByPeriod(data.comparators, region).flatMap(({ country, region: own }) => [
      country === undefined ? ("x" as const) : country.value,
      region === "" ? undefined : own === undefined ? ("x" as const) : own.value,
    ]),
  ];
  const marked = [...marks.values()].flat();
  return [
    ...ABSENCES.filter((absence) => figures.includes(absence)),
    ...(["p", "r"] as const).filter((mark) => marked.includes(mark)),
  ];
}
