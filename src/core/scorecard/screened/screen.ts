import type { Month } from "../../period.ts";
import type { Reference } from "../../reference/reference.ts";
import { personalKindOf } from "../../screen/kinds.ts";
import { screenText, type Suspicion, type Vocabulary } from "../../screen/screen.ts";
import type { Row, Table } from "../../tables/table.ts";
import { indexesOf, textAt } from "../cells.ts";
import { readDateHeading } from "../headings/dates.ts";
import { columnsHeadedAs } from "../headings/roles.ts";
import { scorecardLayoutOf, type ScorecardLayout } from "../layout.ts";
import { labelNamed, namesOf, type Names } from "../names.ts";
import { isBlank, readScorecardRows } from "../rows.ts";
import { isShortCode, isOfGroups, isOnlyNames } from "./excused.ts";
import { withoutDayOfTitle } from "./title.ts";
import { isFrequency, isOfScorecards, isSystem } from "./words.ts";

/**
 * What is suspected in a scorecard, cell by cell and as strictly as in a return, but for what scorecards say: short codes of
 * indicators under `Ref`, systems under `Source`, `M` under `Freq`, months as dates above their columns, the day on which a title was made,
 * indicators in the council's words, and names of officers under `Owner`, which are not read. Rows and columns are the
 * table's. undefined where the table is no scorecard: then nothing is excused.
 */
export function screenScorecard(
  table: Table,
  reference: Reference,
  vocabulary: Vocabulary,
  newest: Month | undefined,
): Suspicion[] | undefined {
  const names = namesOf(reference);
  const layout = scorecardLayoutOf(table, names, newest);
  if (layout === undefined) return undefined;
  const excuses = excusesIn(layout, table, names);
  const found = screenSections(sectionsOf(layout, table), excuses, vocabulary, new Set());
  // Beside anything personal a name is a child's, whatever its column is called.
  const rows = new Set(found.map(({ row }) => row));
  return rows.size === 0 ? [] : screenSections(sectionsOf(layout, table), excuses, vocabulary, rows);
}

/** Rows that are looked at together. In a row of headings capitals are no names, as in the first row of a return. */
type Section = { readonly kind: "above" | "headings" | "body"; readonly rows: Table };

function sectionsOf({ header, headed }: ScorecardLayout, table: Table): Section[] {
  const isHeading = (row: Row) =>
    headed.includes(row) || (row.row > header.row && row.cells.join("\t") === header.cells.join("\t"));
  const others = table.filter((row) => !isHeading(row));
  return [
    { kind: "above", rows: others.filter(({ row }) => row < header.row) },
    ...table.filter(isHeading).map((row): Section => ({ kind: "headings", rows: [row] })),
    { kind: "body", rows: others.filter(({ row }) => row > header.row) },
  ];
}

/** What of a cell is left to be looked at: nothing where it is what it may be in its place. */
type Excuses = Readonly<
  Record<Section["kind"], (row: Row, index: number, text: string, isStrict: boolean) => string>
>;

function screenSections(
  sections: readonly Section[],
  excuses: Excuses,
  vocabulary: Vocabulary,
  strict: ReadonlySet<number>,
): Suspicion[] {
  return sections.flatMap(({ kind, rows }) => {
    const lines = rows.map((row) =>
      indexesOf(row)
        .map((index) => {
          const text = textAt(row, index);
          return text === "" ? "" : written(excuses[kind](row, index, text, strict.has(row.row)));
        })
        .join("\t"),
    );
    // The first row of a text is taken for headings: what is below headings is none.
    const offset = kind === "body" ? 1 : 0;
    const text = [...(offset === 1 ? [EXCUSED] : []), ...lines].join("\n");
    return screenText(text, vocabulary).map((each) => ({
      ...each,
      row: rows[each.row - 1 - offset]?.row ?? each.row,
    }));
  });
}

/** Stands for a cell that is excused: still a cell of its row, and nothing more. */
const EXCUSED = "-";

/** A cell on one line, in quotes where it holds what parts cells. */
function written(text: string): string {
  const line = text.replace(/[\n\r]+/g, " ").replaceAll('"', " ");
  return /[,;\t|]/.test(line) ? `"${line}"` : line;
}

function excusesIn(layout: ScorecardLayout, table: Table, names: Names): Excuses {
  const { header, headings, label, lines, months } = layout;
  const headed = (role: Parameters<typeof columnsHeadedAs>[0]) =>
    columnsHeadedAs(role, headings).filter((index) => index !== label && !figures.has(index));
  const figures = new Set([...months.values()].flatMap((columns) => Object.values(columns)));
  const read = readScorecardRows(layout, names);
  const named = new Set(read.filter(({ claim }) => claim !== undefined).map(({ row }) => row));
  const filled = read.filter((row) => !isBlank(row)).length;
  const isMostlyOurs = named.size > 0 && named.size * 2 >= filled;
  const below = table.filter(({ row }) => row > header.row);
  const codes = headed("code").filter((index) =>
    below.every((row) => isShortCode(textAt(row, index), named.has(row.row) ? 4 : 3)),
  );
  const owners = headed("owner").filter((index) => areFew(below, index, lines));
  const [sources, frequencies] = [headed("source"), headed("frequency")];

  const isExcused = (row: Row, index: number, text: string, isStrict: boolean) => {
    if (index === label) return labelNamed(names, text) !== undefined || isOfGroups(text);
    if (owners.includes(index)) return !isStrict && (named.has(row.row) || isMostlyOurs) && isOnlyNames(text);
    if (sources.includes(index) && isSystem(text)) return true;
    if (frequencies.includes(index) && isFrequency(text)) return true;
    return isOfScorecards(text) && personalKindOf(text) === undefined;
  };
  const isHeadingExcused = (index: number, text: string) =>
    text === textAt(headings, index) &&
    (codes.includes(index) ||
      owners.includes(index) ||
      (figures.has(index) && readDateHeading(text) !== undefined));
  return {
    above: (row, _, text) => withoutDayOfTitle(row.cells.join(" "), text, [...months.keys()].sort()),
    headings: (_, index, text) => (isHeadingExcused(index, text) ? EXCUSED : text),
    body: (row, index, text, isStrict) => (isExcused(row, index, text, isStrict) ? EXCUSED : text),
  };
}

/** People responsible are fewer than what they are responsible for: a name for every row, and many of them, is a list of people. */
const FEW_OWNERS = 10;

function areFew(rows: Table, index: number, lines: number): boolean {
  const different = new Set(rows.map((row) => textAt(row, index)).filter((text) => text !== ""));
  return different.size <= Math.max(FEW_OWNERS, lines / 2);
}
