import { nameOfFound } from "../disclosure/gate.ts";
import { attack } from "../disclosure/intruder/attack.ts";
import type { PublicFiles } from "../disclosure/intruder/records.ts";
import { readTold } from "../disclosure/told.ts";
import { inFile, type Issue } from "../issue.ts";
import { ABSENCES } from "../observation.ts";
import { screenText, type Vocabulary } from "../screen/screen.ts";
import { OBSERVATIONS_FILE, RETURN_COLUMNS } from "../tables/observations.ts";
import type { Csv } from "../tables/table.ts";
import { holdIssue } from "./givenAway.ts";
import { readReferenceFiles } from "./received/reference.ts";
import { suspected, vocabularyOf } from "./received/screened.ts";

/** A list of figures by the name of its file. */
export type ListOfFigures = { readonly file: string; readonly text: string };

export type Rehearsal = {
  /** The texts of what is published, by path. */
  readonly published: ReadonlyMap<string, string>;
  /** What was given out before: a private list, absent where nothing was. */
  readonly told: ListOfFigures | undefined;
  /** What is about to be given out. */
  readonly proposed: ListOfFigures;
};

/**
 * Whether figures that are about to be given out would, with everything that is public already, give a hidden figure away. The
 * issues are personal data in the list or faults in the lists, or holds such as a release has.
 */
export function rehearse({ published, told, proposed }: Rehearsal, csv: Csv): readonly Issue[] {
  const personal = screenText(proposed.text, wordsOf(published, csv)).map(suspected);
  if (personal.length > 0) return inFile(proposed.file, personal);
  const lists = [...(told === undefined ? [] : [told]), proposed].map(({ file, text }) =>
    readTold(file, csv.read(text).table),
  );
  const faults = lists.flatMap(({ issues }) => issues);
  if (faults.length > 0) return faults;
  const editions = lists.map(
    ({ records }): PublicFiles => new Map([...published, [OBSERVATIONS_FILE, csv.write(records)]]),
  );
  const readTable = (text: string) => csv.read(text).table;
  const before = attack([...editions.slice(0, -1), published], readTable);
  const known = new Set(before.found.map(nameOfFound));
  return attack([...editions, published], readTable)
    .found.filter((each) => !known.has(nameOfFound(each)))
    .map((each) => holdIssue(each, []));
}

/** The words that a list of figures may have: ours, and those of the files that are published. */
function wordsOf(published: PublicFiles, csv: Csv): Vocabulary {
  const { reference } = readReferenceFiles(published, csv);
  return new Set(["column", ...RETURN_COLUMNS, ...ABSENCES, ...(reference ? vocabularyOf(reference) : [])]);
}
