import { textsOfCouncil } from "../../src/core/publication/received/councilTexts.ts";
import { proseIssues } from "../../src/core/publication/received/prose.ts";
import { WRITTEN_COLUMNS } from "../../src/core/publication/received/places.ts";
import { readReferenceFiles } from "../../src/core/publication/received/reference.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { REFERENCE_TABLES } from "../../src/core/reference/reference.ts";
import { csv } from "./publish.ts";
import { NENEBRIDGE_FILES } from "./nenebridge.ts";
import { isEnglish } from "./words.ts";

/** A place for words that can become public, and whether each of some texts passes in it: is neither refused nor asked about. */
export type Door = { readonly name: string; readonly passing: (texts: readonly string[]) => string[] };

const LISTS = { isOrdinary: isEnglish, knownNames: ["Nenebridge"] };

/** Every column of every reference table, those that hold no words among them: these must refuse them. */
function doorsOfTable(file: string): Door[] {
  const { table } = csv.read(NENEBRIDGE_FILES.get(file) ?? "");
  const [header, ...rows] = table.map(({ cells }) => cells);
  const columns = [
    ...new Set([
      ...(header ?? []),
      ...WRITTEN_COLUMNS.filter((place) => place.file === file).map(({ column }) => column),
    ]),
  ];
  return columns.map((column) => ({
    name: `${file}, ${column}`,
    passing: (texts) => {
      const names = header?.includes(column) === true ? header : [...(header ?? []), column];
      const at = names.indexOf(column);
      const first = rows[0] ?? [];
      const planted = texts.map((text) =>
        names.map((_, index) => (index === at ? text : (first[index] ?? ""))),
      );
      const files = new Map(NENEBRIDGE_FILES).set(file, csv.write({ header: names, rows: planted }));
      const { issues, parsed } = readReferenceFiles(files, READ_ONCE);
      const only = {
        texts: new Map<string, string>(),
        parsed: new Map([...parsed].filter(([name]) => name === file)),
      };
      const found = [...issues, ...proseIssues(only, 5, LISTS)].filter(
        (issue) => issue.file === file && issue.column === column && issue.code !== "reference-repeated",
      );
      const stopped = new Set(found.map(({ row }) => row));
      return texts.filter((_, index) => !stopped.has(index + 2));
    },
  }));
}

/** `council.json` with a text at each of its places, at a key that is not ours, and as a key. */
function doorsOfCouncil(): Door[] {
  const whole = JSON.parse(NENEBRIDGE_FILES.get(COUNCIL_FILE) ?? "{}") as Record<string, unknown>;
  const paths = [
    ...new Set(textsOfCouncil(JSON.stringify(whole)).map(({ column }) => column)),
    "la_code",
    "neighbours.0",
    "licence",
  ];
  const doors = paths
    .filter((path) => path !== "")
    .map((path) => door(path, (text) => withText(whole, path.split("."), text)));
  return [
    ...doors,
    door("a key of a contact that is not ours", (text) => ({
      ...whole,
      contacts: { help: [{ label: "Call us", note_of: text }] },
    })),
    door("a key that is not ours", (text) => ({ ...whole, notes: [text] })),
    door("the name of a key", (text) => ({ ...whole, [text]: 1 })),
  ];
}

function door(place: string, make: (text: string) => object): Door {
  const passes = (text: string) => {
    const json = JSON.stringify(make(text));
    const only = { texts: new Map([[COUNCIL_FILE, json]]), parsed: new Map<string, never>() };
    return [...readCouncil(json).issues, ...proseIssues(only, 5, LISTS)].length === 0;
  };
  return { name: `${COUNCIL_FILE}, ${place}`, passing: (texts) => texts.filter(passes) };
}

/** The files that stay as they are are taken apart once. */
const PARSED = new Map([...NENEBRIDGE_FILES.values()].map((text) => [text, csv.read(text)] as const));
const READ_ONCE = { read: (text: string) => PARSED.get(text) ?? csv.read(text) };

function withText(value: unknown, [key = "", ...path]: readonly string[], text: string): object {
  const of = typeof value === "object" && value !== null ? value : {};
  const inner = path.length === 0 ? text : withText((of as Record<string, unknown>)[key], path, text);
  if (Array.isArray(value)) {
    const items: unknown[] = value.length === 0 ? [""] : value;
    return items.map((each, index) => (String(index) === key ? inner : each));
  }
  return { ...of, [key]: inner };
}

/** Every door of the reference files. */
export const REFERENCE_DOORS: readonly Door[] = [
  ...doorsOfCouncil(),
  ...REFERENCE_TABLES.flatMap(doorsOfTable),
];
