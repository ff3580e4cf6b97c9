import { authorityNamed, type AuthorityFound } from "../../src/core/start/authorityNamed.ts";
import { startingFiles, type Beginning } from "../../src/core/start/startingFiles.ts";
import type { Area } from "../../src/core/comparators/area.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { readAreas } from "../../src/core/tables/areas.ts";
import { readNeighbours } from "../../src/core/tables/neighbours.ts";
import { readSuccessors, type Successor } from "../../src/core/tables/successors.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { isOfTheSystem, listNames, readOwn, readText, writeFiles } from "../effects/files.ts";
import { fail, print, type CommandOptions } from "../effects/terminal.ts";

const USAGE =
  "init takes the council and a folder: npm run returns -- init E06000031 --to council. The council by its ONS code or its name.";

/** `init`: a folder for a council that begins. Nothing that is there is written over. */
export async function init([council, ...more]: readonly string[], { texts }: CommandOptions): Promise<void> {
  const folder = texts.get("to");
  if (council === undefined || more.length > 0 || folder === undefined) {
    fail(USAGE, 2);
    return;
  }
  const { successors, ...beginning } = await readBeginning();
  const found = authorityNamed(council, { areas: beginning.areas, successors });
  if (found.kind !== "found") {
    fail(notFoundWords(found), 2);
    return;
  }
  const files = startingFiles(found.authority, beginning, writeCsv);
  const there = await standing(folder, files);
  if (there.kind === "other") fail(there.sentence, 1);
  else if (there.kind === "begun")
    print(`${folder} is ${found.authority.name}’s already. Nothing is to be done.`);
  else {
    await writeFiles(folder, files);
    print(begunWords(found.authority, folder, [...files.keys()]));
  }
}

type BeginningRead = Beginning & { readonly successors: readonly Successor[] };

/** The tables that come with the software. */
async function readBeginning(): Promise<BeginningRead> {
  const tableIn = async (file: string) => readCsv(await readOwn(`reference/${file}`)).table;
  const areas = readAreas(await tableIn("areas.csv"));
  const neighbours = readNeighbours(await tableIn("neighbours.csv"));
  const successors = readSuccessors(await tableIn("successors.csv"));
  if (areas === undefined || neighbours === undefined || successors === undefined)
    throw new Error("reference/ is not as it came with the software");
  return { areas, neighbours, successors, indicators: await readOwn("reference/indicators.csv") };
}

/** Whether a folder may become the council's: it is free, has begun already, or holds something else. */
type Standing = { readonly kind: "free" | "begun" } | { readonly kind: "other"; readonly sentence: string };

/** A folder that was left half-written holds only files as we would write them, and is free. */
async function standing(folder: string, files: ReadonlyMap<string, string>): Promise<Standing> {
  const names = (await listNames(folder)).filter((path) => !isOfTheSystem(path));
  const own = laCodeIn(files.get(COUNCIL_FILE));
  const json = await readText(`${folder}/${COUNCIL_FILE}`);
  if (json !== undefined) {
    if (laCodeIn(json) !== own)
      return {
        kind: "other",
        sentence: `${folder} holds the files of another council: name an empty folder.`,
      };
    if ([...files.keys()].every((name) => names.includes(name))) return { kind: "begun" };
  }
  for (const name of names)
    if (files.get(name) === undefined || files.get(name) !== (await readText(`${folder}/${name}`)))
      return {
        kind: "other",
        sentence: `${folder} holds files already, and none is written over: name an empty folder.`,
      };
  return { kind: "free" };
}

function laCodeIn(json: string | undefined): string | undefined {
  return json === undefined ? undefined : readCouncil(json).council?.laCode;
}

/** One sentence on why there is no such council to begin with, and which it may be. */
function notFoundWords(found: Exclude<AuthorityFound, { kind: "found" }>): string {
  switch (found.kind) {
    case "abolished": {
      const next = found.successors.map(named).join(" and ");
      const since = found.successors[0]?.from ?? "";
      return `${found.authority.name} was abolished${since && `; since ${since} its area is that of`} ${next}: begin with ${found.successors.length > 1 ? "one of them" : "it"}.`;
    }
    case "not-an-authority":
      return `${found.area.name} is not an authority with children’s services: name a council.`;
    case "district":
      return "That is the code of a district, whose county has the children’s services: name the county.";
    case "unknown":
      return found.nearest.length > 0
        ? `No English authority has that code or name; the nearest ${found.nearest.length > 1 ? "are" : "is"} ${found.nearest.map(named).join(", ")}.`
        : "No English authority has that code or name: the codes begin with E06, E08, E09 or E10, and reference/areas.csv has them all.";
  }
}

function named({ name, onsCodes }: Area): string {
  return `${name} (${onsCodes[0] ?? ""})`;
}

function begunWords(authority: Area, folder: string, files: readonly string[]): string {
  return [
    `${named(authority)}: ${files.length} files in ${folder}.`,
    "council.json says who you are; contacts, the assessment and the timetable are yours to add.",
    "indicators.csv is a first set: strike out what you do not report, and look at each definition.",
    "known_names.csv has the names in it; the other files have their header alone. docs/first-council.md says what comes next.",
  ].join("\n");
}
