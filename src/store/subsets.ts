import { readPublishedSubsets, type Subset } from "../core/reference/publishedRelations.ts";
import { inData, type ReadFile } from "./files.ts";
import { optionalIn } from "./tables.ts";

/** Which figures count a part of another; undefined where the file cannot be fetched or is not what we publish. */
export async function readSubsets(read: ReadFile): Promise<readonly Subset[] | undefined> {
  return optionalIn(await read(inData("relations.csv")), readPublishedSubsets);
}
