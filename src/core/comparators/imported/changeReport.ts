import { FIGURE_COLUMNS } from "../../observation.ts";
import { dayName, nameOf } from "../../period.ts";
import { figureCell } from "../../tables/figure.ts";
import type { RevisedFigure } from "../revised.ts";
import type { IndicatorChange } from "./changes.ts";

/** So many revised figures of an indicator are printed; all are in `revised.csv`. */
const MOST_PRINTED = 10;

/** What an import changed since the last one, as lines to print. `areas` are the lines about areas. */
export function changeLines(changes: readonly IndicatorChange[], areas: readonly string[]): string[] {
  const lines = [...changes.flatMap(linesOf), ...areas];
  return lines.length === 0
    ? ["Nothing has changed since the last import."]
    : ["Changed since the last import:", ...lines];
}

function linesOf({
  indicator,
  added,
  removed,
  revised,
  moved,
  newestBefore,
  newest,
}: IndicatorChange): string[] {
  const parts = [
    [added, "rows added"],
    [removed, "rows removed"],
    ...FIGURE_COLUMNS.map(
      (column) => [revised.filter((each) => each.column === column).length, `${column}s revised`] as const,
    ),
    [moved, "rows from another source"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  if (said.length === 0) return [];
  const reaches =
    newest === undefined || newest === newestBefore ? "" : `; the newest is now of ${dayName(newest)}`;
  const values = revised.filter(({ column }) => column === "value");
  return [
    `  ${indicator}: ${said.join(", ")}${reaches}.`,
    ...values.slice(0, MOST_PRINTED).map(revisedLine),
    ...(values.length > MOST_PRINTED ? [`    … and ${values.length - MOST_PRINTED} more values.`] : []),
  ];
}

function revisedLine({ area, period, from, to, fromSource, toSource }: RevisedFigure): string {
  return `    ${area}, ${nameOf(period)}: ${figureCell(from)} (${fromSource}) became ${figureCell(to)} (${toSource}).`;
}
