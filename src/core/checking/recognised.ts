import { ABSENCES } from "../observation.ts";
import { readMonth, readShortMonth } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { RETURN_COLUMNS } from "../tables/observations.ts";

/** A number as the number grammar, or one of the forms we also accept, writes it. Nine digits or fewer identify nobody. */
const FIGURE = /^-?£?-?(?:\d{1,9}|[1-9]\d{0,2}(?:,\d{3}){1,2})(?:\.\d{1,6})?%?$/;

/**
 * Gives a test for cells that may be shown: a column's name, an id, a month, the council's code, a figure, a symbol, or blank.
 * Any other cell may say something about a child, and is never shown.
 */
export function recogniserOf({ council, indicators, categories }: Reference): (cell: string) => boolean {
  const columns = new Set<string>(RETURN_COLUMNS);
  const words = new Set<string>([
    "",
    ...ABSENCES,
    council.laCode,
    ...indicators.map(({ id }) => id),
    ...categories.flatMap(({ breakdown, category }) => [breakdown, category]),
  ]);
  return (cell) => {
    const text = cell.replace(/^[ \t]+|[ \t]+$/g, "");
    return (
      words.has(text) ||
      columns.has(text.toLowerCase()) ||
      FIGURE.test(text) ||
      readMonth(text) !== undefined ||
      readShortMonth(text) !== undefined
    );
  };
}
