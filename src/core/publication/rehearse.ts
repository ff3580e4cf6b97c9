import { nameOfFound } from "../disclosure/gate.ts";
import { attack } from "../disclosure/intruder/attack.ts";
import type { PublicFiles } from "../disclosure/intruder/records.ts";
import { readTold } from "../disclosure/told.ts";
import type { Issue } from "../issue.ts";
import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import type { Csv } from "../tables/table.ts";
import { holdIssue } from "./givenAway.ts";

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
 * issues are faults in the lists, or holds such as a release has.
 */
export function rehearse({ published, told, proposed }: Rehearsal, csv: Csv): readonly Issue[] {
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
