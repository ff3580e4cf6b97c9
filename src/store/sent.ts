import { DIFFERENCES_FILE } from "../core/publication/built/differences.ts";
import { isReturned, type Indicator } from "../core/indicator.ts";
import { readManifest } from "../core/releases/manifest.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { objectFile } from "../core/releases/objects.ts";
import { OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import { OF_THE_EDITION } from "../core/releases/recordLists.ts";
import { RELEASE_JSON, sentIn, type SentTo } from "../core/releases/releaseJson.ts";
import { readObservations } from "../core/tables/observations.ts";
import { monthOfReturn } from "../core/tables/returns.ts";
import type { Edition } from "./edition.ts";
import { tableIn } from "./tables.ts";

/** Gives the text of a published file, by its path in the data folder; undefined where it cannot be had. */
export type Fetched = (path: string) => Promise<string | undefined>;

/** To whom the returns of a release were sent, as the council says, and what of them is published otherwise. */
export type Sent = SentTo & {
  /** The indicators that its returns have. */
  readonly indicators: readonly Indicator[];
  /** How many cells of those that belong to a government return are published otherwise. */
  readonly differing: number;
};

/**
 * What is known of how a release's returns were sent. `own` is the release's own list, `json` its `release.json`. undefined where no
 * recipient is named, or where a return of it cannot be read any more: then nothing is claimed.
 */
export async function readSent(
  hash: string,
  own: ReadonlyMap<string, string>,
  json: string,
  indicators: readonly Indicator[],
  fetched: Fetched,
): Promise<Sent | undefined> {
  const sent = sentIn(json);
  const returns = [...returnsIn(own)];
  if (sent === undefined || returns.length === 0) return undefined;
  const ids = new Set<string>();
  for (const [path, its] of returns) {
    const text = await fetched(objectFile(its, path));
    const rows = text === undefined ? undefined : tableIn({ kind: "text", text }, readObservations);
    if (rows === undefined) return undefined;
    for (const { indicator } of rows) ids.add(indicator);
  }
  const differences = await fetched(releaseFile(hash, DIFFERENCES_FILE));
  if (differences === undefined) return undefined;
  const returned = new Set(indicators.filter(isReturned).map(({ id }) => id));
  const lines = differences.split("\n").slice(1, -1);
  return {
    ...sent,
    indicators: indicators.filter(({ id }) => ids.has(id)),
    differing: lines.filter((line) => returned.has(line.split(",")[1] ?? "")).length,
  };
}

/**
 * The same of the newest month. undefined also where its figures are others now than those that its release brought: `hashes` are
 * those of the edition's files.
 */
export async function sentOfNewest(
  { releases, indicators }: Edition,
  hashes: ReadonlyMap<string, string>,
  fetched: Fetched,
): Promise<Sent | undefined> {
  const hash = newestReturn(releases)?.hash;
  const json = hash === undefined ? undefined : await fetched(releaseFile(hash, RELEASE_JSON));
  if (hash === undefined || json === undefined || sentIn(json) === undefined) return undefined;
  const own = readManifest((await fetched(releaseFile(hash, OWN_LIST))) ?? "") ?? new Map<string, string>();
  const isOtherNow = [...returnsIn(own)].some(([path, its]) => hashes.get(path) !== its);
  return isOtherNow ? undefined : readSent(hash, own, json, indicators, fetched);
}

/** The returns that a release's own list names, by their plain names, with their hashes. */
function returnsIn(own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...own].flatMap(([path, hash]) => {
      const plain = path.startsWith(OF_THE_EDITION) ? path.slice(OF_THE_EDITION.length) : "";
      return monthOfReturn(plain) === undefined ? [] : [[plain, hash] as const];
    }),
  );
}
