import { subsetsIn, type Subset } from "../core/relation.ts";
import { readPublishedRelations, RELATIONS } from "../core/tables/relations.ts";
import { inData, type ReadFile } from "./files.ts";
import { optionalIn } from "./tables.ts";

/** Which indicators count a part of another; undefined where the file cannot be fetched or is not what we publish. */
export async function readSubsets(read: ReadFile): Promise<readonly Subset[] | undefined> {
  const relations = optionalIn(await read(inData(RELATIONS.file)), readPublishedRelations);
  return relations && subsetsIn(relations);
}
