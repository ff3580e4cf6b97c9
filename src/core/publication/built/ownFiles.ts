import type { Month } from "../../period.ts";
import { COMMITMENT_FILE, commitmentFile } from "../../releases/commitment.ts";
import { EDITION_LIST } from "../../releases/paths.ts";
import { publishedOn } from "../../releases/newest.ts";
import { RELEASE_JSON } from "../../releases/releaseJson.ts";
import { sensitiveOn } from "../../sensitive.ts";
import type { Prepared } from "../prepared.ts";
import type { SaidOfRelease } from "../folder/format.ts";
import { TOMBSTONE_FILE, tombstoneFile } from "../../releases/tombstones.ts";
import type { BuiltFile } from "./file.ts";
import { DIFFERENCES_FILE, differenceRecords } from "./differences.ts";
import { SALT, type Purged } from "./purged.ts";

/**
 * What a release says of the files that were sent: a commitment to each, by month, and where and when they went; and of when it was announced
 * for, and who saw it before. All but the commitments as an officer told it.
 */
export type Provenance = SaidOfRelease & { readonly commitments: ReadonlyMap<Month, string> };

/** The files of a release's own folder, but for its lists. `salt` is 32 random bytes: while they are gone, nobody can guess what its list names. */
export function ownFiles(
  prepared: Prepared,
  provenance: Provenance,
  purged: Purged,
  edition: string,
  salt: Uint8Array,
): BuiltFile[] {
  const { sent, after } = prepared;
  return [
    [RELEASE_JSON, releaseJson(prepared, provenance)],
    ...(sent.length === 0
      ? []
      : ([
          [COMMITMENT_FILE, commitmentFile(provenance.commitments)],
          [DIFFERENCES_FILE, differenceRecords(sent, after.dataset.observations)],
        ] satisfies BuiltFile[])),
    ...(purged.lists.length === 0 ? [] : [[TOMBSTONE_FILE, tombstoneFile(purged)] as const]),
    [EDITION_LIST, edition],
    [SALT, salt],
  ];
}

/** What is known of a release besides its files; nothing that was not said is there. */
function releaseJson(
  { after, releases, approvedBy, rotation, identity, successor }: Prepared,
  { sentTo, sentOn, receipt, at, preRelease }: Provenance,
): string {
  const entries = releases.map(({ seq, period, kind, reason, confirmed }) => ({
    ...{ seq, period, kind, reason, confirmed },
  }));
  const [first] = releases;
  const sensitive = first && sensitiveOn(after.reference.council, publishedOn(first));
  const said = { schema: 1, entries, approved_by: approvedBy, rotation, identity, successor };
  const sent = { sent_to: sentTo, sent_on: sentOn, receipt };
  const all = { ...said, sensitive_period: sensitive, ...sent, at, pre_release: preRelease };
  return `${JSON.stringify(all, null, 2)}\n`;
}
