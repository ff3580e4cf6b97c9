import { isBrought } from "../core/publication/built/brought.ts";
import { derivedFiles } from "../core/publication/derived.ts";
import type { Release } from "../core/release.ts";
import { releaseAsked } from "../core/releases/asked.ts";
import { readManifest } from "../core/releases/manifest.ts";
import { isObject, objectFile } from "../core/releases/objects.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import { readTombstones, TOMBSTONE_FILE } from "../core/releases/tombstones.ts";
import { COMPARATORS_FOLDER } from "../core/tables/comparators.ts";
import { indicatorOfRevisions, REVISIONS_FILE } from "../core/tables/revisions.ts";
import { readCsv } from "../csv/readCsv.ts";
import { writeCsv } from "../csv/writeCsv.ts";
import { fileInData, inData, RELEASES, type FileRead, type ReadFile } from "./files.ts";
import { browserMeans } from "./hashing.ts";
import { createSite, type Site } from "./site.ts";

/** The site as a release published it, or why it cannot be shown. */
export type AsAt =
  | { readonly kind: "shown"; readonly release: Release; readonly site: Site }
  /** No release has that number or hash. */
  | { readonly kind: "unknown" }
  /** Its list of files was taken away, because something in it was taken back or hidden later. */
  | { readonly kind: "withdrawn"; readonly release: Release }
  /** A file cannot be fetched, or is not what the release's lists name. */
  | { readonly kind: "unavailable"; readonly release: Release | undefined };

/** SHA-256 of a text's UTF-8 bytes as hexadecimal digits; undefined where it cannot be worked out. */
type HashText = (text: string) => Promise<string | undefined>;

/**
 * Opens the edition that an address asks for. `releases` is the list of releases that the page trusts: every file is believed only
 * under the hash to which the release leads by its lists. Files that are made from others stay for the newest two editions; for older
 * ones they are made again here, by the code that publishes.
 */
export async function openAsAt(
  read: ReadFile,
  releases: readonly Release[],
  asked: string,
  sha256: HashText = inBrowser,
): Promise<AsAt> {
  const release = releaseAsked(releases, asked);
  if (release === undefined) return { kind: "unknown" };
  const held = readHeld(read, sha256);
  const hashes = [...new Set(releases.map(({ hash }) => hash))];
  const standing = await standingOf(release.hash, hashes, releases, held);
  if (standing !== "kept") return { kind: standing, release };
  const own = await listIn(releaseFile(release.hash, OWN_LIST), release.hash, held);
  const edition = await listIn(releaseFile(release.hash, EDITION_LIST), own?.get(EDITION_LIST), held);
  if (edition === undefined) return { kind: "unavailable", release };
  const isWhole = hashes.slice(-2).includes(release.hash);
  const site = createSite(readEditionAsAt(read, held, { release, edition, isWhole }));
  await site.load();
  return { kind: "shown", release, site };
}

/** Reads a file of the record that must have a hash; undefined where it is not there or is another. */
type Held = (path: string, hash: string | undefined) => Promise<string | undefined>;

function readHeld(read: ReadFile, sha256: HashText): Held {
  return async (path, hash) => {
    if (hash === undefined) return undefined;
    const file = await read(inData(path));
    return file.kind === "text" && (await sha256(file.text)) === hash ? file.text : undefined;
  };
}

async function listIn(path: string, hash: string | undefined, held: Held) {
  const text = await held(path, hash);
  return text === undefined ? undefined : readManifest(text);
}

/**
 * Whether a later release took a list of this one away. What takes something away has changed something public, so it has a reason:
 * only such releases are asked, the newest first. Where one of them cannot be asked, this one is unavailable: a host may still have
 * what was taken away.
 */
async function standingOf(
  hash: string,
  hashes: readonly string[],
  releases: readonly Release[],
  held: Held,
): Promise<"kept" | "withdrawn" | "unavailable"> {
  const lists = [OWN_LIST, EDITION_LIST].map((name) => releaseFile(hash, name));
  const later = hashes.slice(hashes.indexOf(hash) + 1).reverse();
  const gone = new Set<string>();
  for (const each of later) {
    const hasReason = releases.some((release) => release.hash === each && release.reason !== undefined);
    if (!hasReason || gone.has(releaseFile(each, OWN_LIST))) continue;
    const own = await listIn(releaseFile(each, OWN_LIST), each, held);
    const tombstone = own?.get(TOMBSTONE_FILE);
    const text = tombstone === undefined ? "" : await held(releaseFile(each, TOMBSTONE_FILE), tombstone);
    if (own === undefined || text === undefined) return "unavailable";
    for (const list of readTombstones(text).lists) gone.add(list);
    if (lists.some((list) => gone.has(list))) return "withdrawn";
  }
  return "kept";
}

type Then = {
  readonly release: Release;
  /** The hash of every file of the edition. */
  readonly edition: ReadonlyMap<string, string>;
  /** Whether all its files are kept, also those that are made from others. */
  readonly isWhole: boolean;
};

/** Reads the files of an edition under the plain names that pages ask for. */
function readEditionAsAt(read: ReadFile, held: Held, { release, edition, isWhole }: Then): ReadFile {
  const kept = async (path: string): Promise<FileRead> => {
    const hash = edition.get(path);
    if (hash === undefined) return { kind: "absent" };
    const text = await held(objectFile(hash, path), hash);
    return text === undefined ? { kind: "failed" } : { kind: "text", text };
  };
  let making: Promise<ReadonlyMap<string, string> | undefined> | undefined;
  return async (path) => {
    if (path === RELEASES) return untilRelease(await read(RELEASES), release.seq);
    const file = fileInData(path);
    if (!edition.has(file)) return { kind: "absent" };
    if (isWhole || isBrought(file)) return kept(file);
    if (file === REVISIONS_FILE || indicatorOfRevisions(file) !== undefined)
      return untilRelease(await read(path), release.seq);
    making ??= madeAgain(edition, kept);
    const text = (await making)?.get(file);
    return text === undefined ? { kind: "failed" } : { kind: "text", text };
  };
}

/** The lines of a table whose first column is a release's number, up to one release: lines are only added to the end. */
function untilRelease(file: FileRead, seq: number): FileRead {
  if (file.kind !== "text") return file;
  const [header = "", ...lines] = file.text.split("\n");
  const then = lines.filter((line) => line !== "" && Number(line.slice(0, line.indexOf(","))) <= seq);
  return { kind: "text", text: `${[header, ...then].join("\n")}\n` };
}

/** Everything that follows from the returns and the reference files of an edition, as texts; undefined where one of these is not there. */
async function madeAgain(
  edition: ReadonlyMap<string, string>,
  kept: (path: string) => Promise<FileRead>,
): Promise<ReadonlyMap<string, string> | undefined> {
  const needed = [...edition.keys()].filter(
    (path) => isBrought(path) && !isObject(path) && !path.startsWith(`${COMPARATORS_FOLDER}/`),
  );
  const files = await Promise.all(needed.map(async (path) => [path, await kept(path)] as const));
  const texts = new Map(
    files.flatMap(([path, file]) => (file.kind === "text" ? [[path, file.text] as const] : [])),
  );
  if (texts.size < needed.length) return undefined;
  const made = derivedFiles(texts, { read: readCsv, write: writeCsv });
  return (
    made &&
    new Map(
      [...made].flatMap(([path, content]): [string, string][] => {
        if (content instanceof Uint8Array) return [];
        return [[path, typeof content === "string" ? content : writeCsv(content)]];
      }),
    )
  );
}

/** undefined on pages that came without TLS: there browsers do not hash, and nothing can be checked. */
async function inBrowser(text: string): Promise<string | undefined> {
  const { encode, sha256 } = browserMeans();
  return sha256?.(encode(text));
}
