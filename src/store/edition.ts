import type { Council } from "../core/council.ts";
import type { Indicator } from "../core/indicator.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../core/reference/publishedCouncil.ts";
import type { Release } from "../core/release.ts";
import type { KnownList } from "../core/releases/knownList.ts";
import { INDICATORS, readPublishedIndicators } from "../core/tables/indicators.ts";
import { readReleases } from "../core/tables/releases.ts";
import { TARGETS, readPublishedTargets } from "../core/tables/targets.ts";
import type { Target } from "../core/target.ts";
import { inData, readAll, RELEASES, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What every page needs: the council, the indicators, their targets, and the releases. */
export type Edition = {
  readonly council: Council;
  /** In the order of `indicators.csv`. */
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  /** Oldest first; never empty. */
  readonly releases: readonly Release[];
  readonly list: KnownList;
  readonly fingerprint: string;
};

/** Reads the edition; undefined where a file cannot be fetched or is not what we publish. `targets.csv` may be absent. */
export async function readEdition(read: ReadFile): Promise<Edition | undefined> {
  const files = await readAll(read, {
    council: inData(COUNCIL_FILE),
    indicators: inData(INDICATORS.file),
    targets: inData(TARGETS.file),
    releases: RELEASES,
  });
  const council = files.council.kind === "text" ? readPublishedCouncil(files.council.text) : undefined;
  const indicators = tableIn(files.indicators, readPublishedIndicators);
  const targets = optionalIn(files.targets, readPublishedTargets);
  const releases = tableIn(files.releases, readReleases);
  if (!council || !indicators?.length || !targets || !releases?.length) return undefined;
  const list = { count: releases.length, fingerprint: fingerprintOf([files.releases]) };
  return { council, indicators, targets, releases, list, fingerprint: fingerprintOf(Object.values(files)) };
}
