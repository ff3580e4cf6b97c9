import { aimIn, statusOfFigure, type Status } from "../analysis/status.ts";
import { compare, readDecimal, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { readFigure } from "../returns/figures.ts";
import { targetIn, type Target } from "../target.ts";
import type { FigureCells } from "./fraction.ts";
import { saysNoFigure } from "./noFigure.ts";
import { plain } from "./names.ts";
import type { ScorecardQuestion } from "./question.ts";

/** What a row of a scorecard says beside its figures: undefined for what it does not say, or not so that it can be read. */
export type SaidBeside = {
  /** "none" where the cell is blank or says that there is none. */
  readonly target: Decimal | "none" | undefined;
  readonly colour: Status | undefined;
};

const COLOURS: ReadonlyMap<string, Status> = new Map([
  ...["green", "g", "on target", "met", "achieved"].map((word) => [word, "on"] as const),
  ...["amber", "a", "yellow", "just off target", "within tolerance"].map((word) => [word, "just-off"] as const),
  ...["red", "r", "off target", "missed", "not met"].map((word) => [word, "off"] as const),
]);

/** A target as a scorecard writes it: `90`, `90%`, `≥ 90`, `1,250`, `£800`; undefined for any other text. */
export function readTarget(text: string): SaidBeside["target"] {
  const tidy = text.trim();
  if (tidy === "" || saysNoFigure(tidy) || plain(tidy) === "none") return "none";
  const number = tidy.replace(/^(?:[<>]=?|[≤≥±~]|under|over|below|above|at least|at most|max|min)? ?£?/i, "").replace(/ ?%$/, "");
  return readDecimal(number.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""));
}

/** A colour of a scorecard as our status: green is on target, amber just off, red off; undefined for any other text. */
export function readColour(text: string): Status | undefined {
  return COLOURS.get(plain(text));
}

/** A row of the month that was picked: what it is about, its cells, and what it says beside them. */
export type ComparedRow = SaidBeside & {
  readonly row: number;
  readonly line: SeriesKey;
  readonly cells: FigureCells;
};

/**
 * Where a scorecard's targets and colours differ from what `targets.csv` and the rule of status (METHOD, "Status") give for `month`. A colour
 * is about the newest month alone, so it is compared only there. A scorecard without a column of targets or colours is not asked.
 */
export function differencesFromCouncil(
  rows: readonly ComparedRow[],
  month: Month,
  isNewest: boolean,
  { indicators, targets }: Reference,
): ScorecardQuestion[] {
  return rows.flatMap(({ row, line, target, colour, cells }) => {
    const indicator = indicators.find(({ id }) => id === line.indicator);
    if (indicator === undefined || line.category !== "") return [];
    const own = targets.filter((each) => each.indicator === indicator.id);
    return [
      ...aboutTarget(row, target, targetIn(own, month)?.target, indicator.id),
      ...(isNewest && colour !== undefined ? aboutColour(row, colour, cells, indicator, own, month) : []),
    ];
  });
}

function aboutTarget(
  row: number,
  said: SaidBeside["target"],
  ours: Decimal | undefined,
  indicator: string,
): ScorecardQuestion[] {
  if (said === undefined || (said === "none" && ours === undefined)) return [];
  if (said !== "none" && ours === undefined) return [{ code: "target-not-ours", row, indicator }];
  if (said !== "none" && ours !== undefined && compare(said, ours) === 0) return [];
  return [{ code: "target-differs", row, indicator }];
}

function aboutColour(
  row: number,
  colour: Status,
  cells: FigureCells,
  indicator: Indicator,
  targets: readonly Target[],
  month: Month,
): ScorecardQuestion[] {
  const aim = aimIn(indicator, targets, month);
  if (aim === undefined) return [{ code: "colour-without-status", row }];
  const figure = (column: keyof FigureCells) => readFigure(cells[column].trim(), column, indicator).figure;
  const value = figure("value");
  if (!isNumber(value)) return [];
  const observation = {
    ...{ period: month, indicator: indicator.id, breakdown: "", category: "" },
    ...{ numerator: figure("numerator"), denominator: figure("denominator"), value },
  };
  const status = statusOfFigure(observation, indicator, aim);
  return status === undefined || status === colour
    ? []
    : [{ code: "colour-differs", row, indicator: indicator.id, status }];
}
