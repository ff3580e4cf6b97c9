import type { Reference } from "../reference/reference.ts";
import type { Reason } from "../reason.ts";
import type { ReleaseKind } from "../release.ts";
import type { Rotation } from "../releases/releaseJson.ts";
import type { Csv } from "../tables/table.ts";
import type { Prepared, Unhashed } from "./prepared.ts";
import { publishedReference, type Published } from "./published.ts";
import { readReferenceFiles, type ReceivedReference } from "./received/reference.ts";
import { utcTime } from "../utcTime.ts";

/*
 * Releases of a kind of their own: they do one thing to the record, and bring no month.
 */

/** Who decided it, when and why. */
export type Decided = {
  readonly reason: Reason | undefined;
  readonly now: Date;
  readonly approvedBy: readonly string[];
};

/** A release that changes nothing yet. */
export function withoutChange(
  published: Published,
  received: ReceivedReference,
  reference: Reference,
  { approvedBy }: Pick<Decided, "approvedBy">,
): Prepared {
  return {
    ...{ published, reference: received, referenceBefore: received, approvedBy },
    after: { dataset: published.dataset, reference },
    ...{ fresh: [], revisions: [], gone: [], sent: [], purged: new Set(), releases: [] },
  };
}

/** The one release of such a publication; it brings no month. */
export function releaseOf(
  { releases }: Pick<Published, "releases">,
  kind: ReleaseKind,
  { reason, now }: Decided,
): Unhashed {
  const time = utcTime(now);
  return { seq: releases.length + 1, period: undefined, time, kind, reason, confirmed: undefined };
}

/** The release that ends a record; undefined where nothing that can be read is published. `successor` is an address. */
export function closingRelease(
  published: Published,
  successor: string | undefined,
  decided: Decided,
  csv: Pick<Csv, "read">,
): Prepared | undefined {
  const prepared = alone(published, "close", decided, csv);
  return prepared && { ...prepared, successor };
}

/** The release with which the key changes; undefined where nothing that can be read is published. */
export function keyRelease(
  published: Published,
  rotation: Rotation,
  decided: Decided,
  csv: Pick<Csv, "read">,
): Prepared | undefined {
  const prepared = alone(published, "key", decided, csv);
  return prepared && { ...prepared, rotation };
}

function alone(
  published: Published,
  kind: ReleaseKind,
  decided: Decided,
  csv: Pick<Csv, "read">,
): Prepared | undefined {
  const received = readReferenceFiles(publishedReference(published), csv);
  if (received.reference === undefined || published.releases.length === 0) return undefined;
  return {
    ...withoutChange(published, received, received.reference, decided),
    releases: [releaseOf(published, kind, decided)],
  };
}
