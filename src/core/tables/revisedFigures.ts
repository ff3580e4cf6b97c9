import { LEVELS } from "../comparators/comparator.ts";
import type { RevisedFigure } from "../comparators/revised.ts";
import { FIGURE_COLUMNS } from "../observation.ts";
import { codeOf, readPeriod } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import type { Records, Table } from "./table.ts";

const HEADER = [
  ...["indicator", "level", "area_code", "area", "period_kind", "period"],
  ...["column", "from", "to", "from_source", "to_source"],
] as const;

const COLUMNS: Columns<RevisedFigure> = {
  indicator: ({ indicator }) => indicator,
  level: ({ level }) => level,
  area_code: ({ areaCode }) => areaCode,
  area: ({ area }) => area,
  period_kind: ({ period }) => period.kind,
  period: ({ period }) => codeOf(period),
  column: ({ column }) => column,
  from: ({ from }) => figureCell(from),
  to: ({ to }) => figureCell(to),
  from_source: ({ fromSource }) => fromSource,
  to_source: ({ toSource }) => toSource,
};

/** `comparators/revised.csv`: the official figures that the Department changed, in the order given. */
export function revisedFigureRecords(revised: readonly RevisedFigure[]): Records {
  return recordsOf(COLUMNS, revised);
}

/** The changed figures in the order of the file; undefined for a file we did not write. */
export function readRevisedFigures(table: Table): RevisedFigure[] | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  return itemsIn(table, HEADER, (cells): RevisedFigure | undefined => {
    const cell = (name: string) => cells[name] ?? "";
    const level = LEVELS.find((each) => each === cell("level"));
    const column = FIGURE_COLUMNS.find((each) => each === cell("column"));
    const period = readPeriod(cell("period_kind"), cell("period"));
    const [from, to] = [figureOf(cell("from")), figureOf(cell("to"))];
    if (level === undefined || column === undefined || period === undefined || to === undefined)
      return undefined;
    if (figureCell(from) !== cell("from")) return undefined;
    return {
      ...{ indicator: cell("indicator"), level, areaCode: cell("area_code"), area: cell("area"), period },
      ...{ column, from, to, fromSource: cell("from_source"), toSource: cell("to_source") },
    };
  });
}
