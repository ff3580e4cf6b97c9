import { aimIn, statusOfFigure, type Status } from "../analysis/status.ts";
import { compare, type Decimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { readFigure } from "../returns/figures.ts";
import type { Colour, ComparedRow, SaidBeside } from "../scorecard/beside.ts";
import type { FigureCells } from "../scorecard/fraction.ts";
import type { ScorecardQuestion } from "../scorecard/question.ts";
import { targetIn, type Target } from "../target.ts";

/** What a colour of a scorecard means on the site. */
const COLOUR_OF: Readonly<Record<Status, Colour>> = { on: "green", "just-off": "amber", off: "red" };

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
  colour: Colour,
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
  if (status === undefined || COLOUR_OF[status] === colour) return [];
  return [{ code: "colour-differs", row, indicator: indicator.id, ours: COLOUR_OF[status] }];
}
