import { byCodePoint } from "../order.ts";
import { COMPARATORS_FOLDER } from "../tables/comparators.ts";
import { isOfPeers } from "../tables/peers.ts";
import type { Csv } from "../tables/table.ts";
import { REFERENCE_FILES } from "../reference/reference.ts";
import { readReferenceFiles } from "./received/reference.ts";
import type { Decided } from "./ofItsOwn.ts";
import { releasesMade, type Prepared } from "./prepared.ts";
import { readPublishedFiles } from "./published.ts";

/**
 * A release that brings other areas' figures alone. `texts` are those of what is published (`FILES_TO_READ`), `paths` those of the
 * comparators that there will be; peers' files stay, of which another import decides. undefined where nothing that can be read is published.
 */
export function comparatorsRelease(
  texts: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
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
  const listed = [...published.hashes.keys()].filter((path) => path.startsWith(`${COMPARATORS_FOLDER}/`));
  const nobody = { revise: false, reason: undefined, confirm: undefined, now };
  return {
    ...{ published, reference, referenceBefore: reference },
    after: { dataset: published.dataset, reference: reference.reference },
    ...{ fresh: [], revisions: [], sent: [], purged: new Set(), approvedBy },
    gone: listed.filter((path) => !paths.has(path) && !isOfPeers(path)).sort(byCodePoint),
    releases: releasesMade({ fresh: [], revisions: [], doubts: [] }, published.releases.length, nobody),
  };
}
