import { readLogFile, type LogEntry } from "../core/releases/log/entry.ts";
import { readManifest } from "../core/releases/manifest.ts";
import { isObject, objectFile } from "../core/releases/objects.ts";
import { EDITION_LIST, LOG_FILE, OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import {
  codeChangeIn,
  nameChangeIn,
  preReleaseIn,
  RELEASE_JSON,
  rotationIn,
  successorIn,
  type CouncilChange,
  type Rotation,
  type SeenBefore,
} from "../core/releases/releaseJson.ts";
import { BESIDE, OF_THE_EDITION } from "../core/releases/recordLists.ts";
import { readTombstones, TOMBSTONE_FILE } from "../core/releases/tombstones.ts";
import { changedCells, PLAN_TABLE } from "../core/tables/changedCells.ts";
import {
  readRevisionLines,
  REVISIONS_FILE,
  type ChangedCell,
  type RevisionLine,
} from "../core/tables/revisions.ts";
import type { Table } from "../core/tables/table.ts";
import type { Edition } from "./edition.ts";
import { inData, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readSent, type Fetched, type Sent } from "./sent.ts";
import { optionalIn, tableIn } from "./tables.ts";
import { readWitnesses, type WatchedBy } from "./witnesses.ts";

/** What the folder of a publication says of it. */
export type Publication = {
  /** The plain names of what it brought; undefined where its list is gone, because of what was taken back later. */
  readonly brought: readonly string[] | undefined;
  /** Whether its edition can be seen no more, for the same reason. */
  readonly isGone: boolean;
  /** How many lists of earlier releases it took away. */
  readonly tookAway: number;
  /** To whom its returns were sent; undefined where the council does not say, or where they cannot be read any more. */
  readonly sent: Sent | undefined;
  /** Who saw its figures before; undefined where the council does not say. */
  readonly preRelease: readonly SeenBefore[] | undefined;
  readonly rotation: Rotation | undefined;
  readonly code: CouncilChange["la_code"];
  readonly name: CouncilChange["name"];
  readonly successor: string | undefined;
  /** Changed cells of the improvement plan, which `revisions.csv` does not list. */
  readonly planChanges: readonly ChangedCell[];
};

/** Everything that is known of every release. */
export type ReleaseHistory = {
  /** The entries of the publication log; none where it cannot be read. */
  readonly log: readonly LogEntry[];
  /** Every changed cell of figures, targets and definitions, oldest first. */
  readonly changes: readonly RevisionLine[];
  /** By the hash of the release, oldest first. */
  readonly publications: ReadonlyMap<string, Publication>;
  /** Who else watches the log, in the order of `council.json`. */
  readonly witnesses: readonly WatchedBy[];
  readonly fingerprint: string;
};

/** Reads what is known of every release; undefined where a file cannot be fetched or is not what we publish. */
export async function readHistory(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<ReleaseHistory | undefined> {
  const files: FileRead[] = [];
  const fetched: Fetched = async (path) => {
    const file = await read(inData(path));
    files.push(file);
    return file.kind === "text" ? file.text : undefined;
  };
  const edition = await editionUnderWay;
  if (edition === undefined) return undefined;
  const log = readLogFile((await fetched(LOG_FILE)) ?? "") ?? [];
  const isAnyChanged = edition.releases.some(({ reason }) => reason !== undefined);
  const revisions: FileRead = isAnyChanged ? await read(inData(REVISIONS_FILE)) : { kind: "absent" };
  files.push(revisions);
  const changes = optionalIn(revisions, readRevisionLines);
  const publications = await readPublications(edition, fetched);
  const witnesses = await readWitnesses(edition.council, fetched);
  if (changes === undefined || files.some(({ kind }) => kind === "failed")) return undefined;
  return { log, changes, publications, witnesses, fingerprint: fingerprintOf(files) };
}

/** From the newest, since what says that a list is gone stands in a later release. No list that is gone is asked for. */
async function readPublications(
  edition: Edition,
  fetched: Fetched,
): Promise<ReadonlyMap<string, Publication>> {
  const later: Later = { gone: new Set(), again: new Set() };
  const read: (readonly [hash: string, found: Found])[] = [];
  for (const hash of [...new Set(edition.releases.map((release) => release.hash))].reverse())
    read.unshift([hash, await readFolder(hash, later, fetched)]);

  const publications = new Map<string, Publication>();
  let plan: Table | undefined;
  for (const [hash, { own, json, tookAway, isGone }] of read) {
    const object = own?.get(`${OF_THE_EDITION}${PLAN_TABLE.file}`);
    const text = object === undefined ? undefined : await fetched(objectFile(object, PLAN_TABLE.file));
    const next = text === undefined ? undefined : tableIn({ kind: "text", text }, (table) => table);
    const planChanges = plan && next ? changedCells(PLAN_TABLE, plan, next) : [];
    plan = next ?? plan;
    const named = own && [...own.keys()].filter((path) => path.startsWith(OF_THE_EDITION));
    const brought = named?.map((path) => path.slice(OF_THE_EDITION.length));
    publications.set(hash, {
      brought: brought?.filter((path) => !isObject(path)),
      ...{ isGone, tookAway, planChanges },
      ...{
        sent: own && (await readSent(hash, own, json, edition.indicators, fetched)),
        preRelease: preReleaseIn(json),
        rotation: rotationIn(json),
        successor: successorIn(json),
      },
      ...{ code: codeChangeIn(json), name: nameChangeIn(json) },
    });
  }
  return publications;
}

type Found = {
  readonly own: ReadonlyMap<string, string> | undefined;
  readonly json: string;
  readonly tookAway: number;
  readonly isGone: boolean;
};

/** What is known so far from later releases: which lists are gone, and which files of earlier folders they brought again. */
type Later = { readonly gone: Set<string>; readonly again: Set<string> };

/** The files of one release's folder, none of which is asked for where no list names it. What it says of earlier ones goes into `later`. */
async function readFolder(hash: string, { gone, again }: Later, fetched: Fetched): Promise<Found> {
  const [ownList, editionList] = [releaseFile(hash, OWN_LIST), releaseFile(hash, EDITION_LIST)];
  const text = gone.has(ownList) ? undefined : await fetched(ownList);
  const own = text === undefined ? undefined : readManifest(text);
  for (const path of own?.keys() ?? [])
    if (path.startsWith(BESIDE)) again.add(`releases/${path.slice(BESIDE.length)}`);
  const textOf = async (name: string) => {
    const path = releaseFile(hash, name);
    return own?.has(name) === true || again.has(path) ? ((await fetched(path)) ?? "") : "";
  };
  const [json, tombstone] = [await textOf(RELEASE_JSON), await textOf(TOMBSTONE_FILE)];
  const { lists } = readTombstones(tombstone);
  for (const list of lists) gone.add(list);
  return { own, json, tookAway: lists.length, isGone: gone.has(ownList) || gone.has(editionList) };
}
