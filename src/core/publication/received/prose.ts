import { OFFICIAL_MEASURES } from "../../comparators/measures.ts";
import { inFile, type Issue } from "../../issue.ts";
import { remembering } from "../../remembering.ts";
import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import type { WordLists } from "../../screen/asked.ts";
import { checkedNumberIn } from "../../screen/identifiers.ts";
import { screenProse, type Prose } from "../../screen/prose.ts";
import { splitNumber } from "../../screen/split.ts";
import { tellsSmallCount } from "../../story/smallCounts.ts";
import { ACTIONS } from "../../tables/actions.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { EVALUATIONS } from "../../tables/evaluations.ts";
import { EVENTS } from "../../tables/events.ts";
import { INDICATORS } from "../../tables/indicators.ts";
import { QUESTIONS } from "../../tables/questions.ts";
import { TARGETS } from "../../tables/targets.ts";
import { VOICES } from "../../tables/voices.ts";
import type { Row } from "../../tables/table.ts";
import { textsOfCouncil } from "./councilTexts.ts";
import { WRITTEN_COLUMNS } from "./places.ts";
import type { ReceivedReference } from "./reference.ts";
import { suspected } from "./screened.ts";

type Lists = WordLists | undefined;

/**
 * What the council's own words may never tell: who a person is, or how few people a hidden figure counts. Every text of every
 * reference file is looked at, also where a file has other faults. Words are asked about where the lists of words are given.
 */
export function proseIssues(
  { texts, parsed }: Pick<ReceivedReference, "texts" | "parsed">,
  threshold: number,
  lists: Lists,
): Issue[] {
  const inCouncil = textsOfCouncil(texts.get(COUNCIL_FILE)).flatMap(({ column, text, as }) =>
    found(text, as, column === "name" && COUNCIL_NAME.test(text) ? undefined : lists).map((issue) => ({
      ...issue,
      column,
    })),
  );
  const inTables = [...parsed].flatMap(([file, { table }]) => {
    const [header, ...rows] = table;
    const names = (header?.cells ?? []).map((cell) => cell.trim());
    const places = WRITTEN_COLUMNS.filter((place) => place.file === file).map(({ column, as }) => ({
      column,
      at: names.indexOf(column),
      inCell: remembering((cell) =>
        isOfficialMeasure(file, column, cell)
          ? []
          : issuesIn(cell, as, TELLING.includes(file) ? threshold : 0, lists),
      ),
    }));
    const others = names.flatMap((column, at) =>
      column === "" || places.some((place) => place.at === at) ? [] : [{ column, at, inCell: inNumber }],
    );
    const inCells = rows.flatMap(({ row, cells }) =>
      [...places, ...others].flatMap(({ column, at, inCell }) =>
        inCell(cells[at] ?? "").map((issue) => ({ ...issue, row, column })),
      ),
    );
    return inFile(file, [...inCells, ...rows.flatMap((row) => inNeighbours(row, names, places))]);
  });
  return [...inFile(COUNCIL_FILE, inCouncil), ...inTables];
}

/**
 * The council’s own name, which has to be there and is nobody’s: `Fenwick Council`, `London Borough of Fenwick`. Its words are not asked about
 * in that place, and are everywhere else; a person’s name is refused there as anywhere.
 */
const COUNCIL_NAME =
  /^(?:\p{L}[\p{L}'’.-]* ){1,6}Council$|^(?:London |Royal |Metropolitan ){0,2}(?:Borough|City|County) of (?:\p{L}[\p{L}'’.-]* ?){1,6}$/u;

/** `LACnum`: in its own place the name of an official measure is nobody's, though its second word may be in no list. */
function isOfficialMeasure(file: string, column: string, cell: string): boolean {
  return file === INDICATORS.file && column === "comparator" && OFFICIAL_MEASURES.has(cell);
}

function issuesIn(cell: string, as: Prose, threshold: number, lists: Lists): Issue[] {
  const issues = found(cell, as, lists);
  return issues.length === 0 && tellsSmallCount(cell, threshold) ? [{ code: "small-count-told" }] : issues;
}

/** A number that stands where a figure, a month or one of a few words is asked for. Months with blanks between them are none. */
function inNumber(cell: string): Issue[] {
  const kind = /^\s*\S{10,}\s*$/.test(cell) ? checkedNumberIn(cell) : undefined;
  return kind === undefined ? [] : [suspected({ kind })];
}

/** The files that speak of figures; what defines them (`groups of one to five children are hidden`) counts nobody. */
const TELLING: readonly string[] = [
  ...[COMMENTARY, EVENTS, ACTIONS, TARGETS, QUESTIONS, VOICES, EVALUATIONS],
].map(({ file }) => file);

function found(text: string, as: Prose, lists: Lists): Issue[] {
  if (text.trim() === "") return [];
  const screened = screenProse(text, as, lists);
  if (screened === undefined) return [];
  if (screened.verdict === "held") return [{ code: "name-asked", words: screened.words }];
  const { kind, isWithBirth } = screened;
  return [suspected(isWithBirth ? { kind, withBirth: true } : { kind })];
}

type PlacesOfFile = readonly { readonly column: string; readonly at: number }[];

/** A number in pieces, over cells that stand side by side; at least one of them is for words. */
function inNeighbours({ row, cells }: Row, names: readonly string[], places: PlacesOfFile): Issue[] {
  const isWritten = new Set(places.map(({ at }) => at));
  const split = splitNumber(cells, (at) => isWritten.has(at));
  return split === undefined
    ? []
    : [{ ...suspected({ kind: split.kind }), row, column: names[split.at] ?? "" }];
}
