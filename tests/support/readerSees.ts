import { readBytes, strictText } from "../../scripts/effects/files.ts";
import { readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import type { RecordFault } from "../../src/core/releases/folder.ts";
import { isObject } from "../../src/core/releases/objects.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import { verifyRecord, type RecordRead } from "../../src/core/releases/record.ts";
import { logMeans } from "./log.ts";
import { csv } from "./publish.ts";

const codeIn = (council: string) => readPublishedCouncil(council)?.laCode;
const witnessesIn = (council: string) => readPublishedCouncil(council)?.witnesses ?? [];
const MEANS = { ...logMeans, write: csv.write, decode: strictText, codeIn, witnessesIn };

/** What a reader makes of a folder: what is wrong, the entries that are signed, and the key that signs now. */
type Seen = Pick<RecordRead, "faults" | "entries" | "key">;

/**
 * What is wrong with a folder for a reader who comes while, or after, somebody publishes, and follows the hashes from the
 * checkpoint: files that nothing names yet are not seen. Plain names are written last, so one that can be written anew is no
 * fault, and neither is a list that a withdrawal has named and not yet taken away.
 */
export async function seenByReader(data: string): Promise<Seen> {
  const folder = { paths: [CHECKPOINT_FILE], read: (path: string) => readBytes(`${data}/${path}`) };
  const { faults, mendable, entries, key } = await verifyRecord(folder, undefined, MEANS);
  const isLate = ({ file, fault }: RecordFault) =>
    fault === "withdrawn" || (mendable.has(file) && !isObject(file));
  return { faults: faults.filter((each) => !isLate(each)), entries, key };
}
