import type { Csv } from "../tables/table.ts";
import { REFERENCE_FILES } from "../reference/reference.ts";
import { readReferenceFiles } from "./received/reference.ts";
import type { Decided } from "./ofItsOwn.ts";
import { releasesMade, type Prepared } from "./prepared.ts";
import { readPublishedFiles } from "./published.ts";

/**
 * A release that brings other areas' figures alone. `texts` are those of what is published (`FILES_TO_READ`), `gone` the
 * paths of files that are to be published no more. undefined where nothing that can be read is published.
 */
export function comparatorsRelease(
  texts: ReadonlyMap<string, string>,
  gone: readonly string[],
  { now, approvedBy }: Pick<Decided, "now" | "approvedBy">,
  csv: Pick<Csv, "read">,
): Prepared | undefined {
  const { published } = readPublishedFiles(texts, csv);
  const reference = readReferenceFiles(
    new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path))),
    csv,
  );
  if (published === undefined || published.releases.length === 0 || reference.reference === undefined)
    return undefined;
  const nobody = { revise: false, reason: undefined, confirm: undefined, now };
  return {
    ...{ published, reference, referenceBefore: reference },
    after: { dataset: published.dataset, reference: reference.reference },
    ...{ fresh: [], revisions: [], sent: [], purged: new Set(), approvedBy },
    gone,
    releases: releasesMade({ fresh: [], revisions: [], doubts: [] }, published.releases.length, nobody),
  };
}
