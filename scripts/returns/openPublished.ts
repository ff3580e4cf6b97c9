import { isRecord } from "../../src/core/releases/record.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { DATA_FOLDER } from "../../src/core/releases/siteFolder.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import { isCompressible } from "../build/compress.ts";
import { isOfTheSystem, listFiles, readAt, readBytes } from "../effects/files.ts";
import { fetchingFrom, folderAddress, type Fetching } from "../effects/network.ts";
import { COMPRESSED, unpacked } from "../effects/packing.ts";
import { isZip, LARGEST_ZIP, outermost, unzipped } from "../effects/zip.ts";
import { folderOnDisk } from "./record.ts";

/** What is verified, and whether all its files are known: over a network only those that lists name are. */
export type Opened = {
  readonly folder: PublishedFolder;
  readonly isWhole: boolean;
  /** The site that the folder is the `data/` of; undefined where it is of none. */
  readonly site: OpenedSite | undefined;
};

/** A site: all its files, or, over a network, of those that a build would make the ones that are there. */
export type OpenedSite = {
  readonly folderFor: (expected: readonly string[]) => PublishedFolder;
  readonly read: PublishedFolder["read"];
  /** What a compressed copy of a file unpacks to. */
  readonly unpack: (copy: Uint8Array, path: string) => Uint8Array | undefined;
};

const [TOO_LARGE, UNREADABLE, NO_ZIP] = [
  "This archive holds more than is ever published (512 MiB).",
  "This archive cannot be read.",
  "verify takes a folder, an address or a ZIP, and this file is none.",
];
const NOT_PUBLIC =
  "An address begins with https://, or with http://localhost or another name of this machine.";
const NOTHING_HERE = "Nothing has been published at this address, nor in data/ below it.";

/** A published folder by what a person calls it, a DIR, a URL or a ZIP, or the site that it is in; a sentence where it is none of them. */
export async function openPublished(place: string): Promise<Opened | string> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return openAddress(place);
  const found = await readAt(place, LARGEST_ZIP);
  if (found.kind === "too-large") return TOO_LARGE;
  if (found.kind !== "file") return openFolder(place);
  return isZip(found.bytes) ? openZip(found.bytes) : NO_ZIP;
}

/** A folder of this machine: a published one, or one that has it as its `data/`. */
async function openFolder(place: string): Promise<Opened> {
  const itself = await folderOnDisk(place);
  const below = isRecord(itself) ? undefined : await folderOnDisk(`${place}/data`);
  if (below === undefined || !isRecord(below)) return { folder: itself, isWhole: true, site: undefined };
  const paths = (await listFiles(place)).map((path) => path.replaceAll("\\", "/"));
  const site = siteOf(paths, (path) => readBytes(`${place}/${path}`));
  return { folder: below, isWhole: true, site };
}

/** The published folder in an archive of it, or of a folder that it lies in: the outermost that has a checkpoint. */
function openZip(bytes: Uint8Array): Opened | string {
  const files = unzipped(bytes);
  if (files === "too-large") return TOO_LARGE;
  if (files === "unreadable") return UNREADABLE;
  const root = outermost(files, CHECKPOINT_FILE) ?? "";
  const read = (path: string) => Promise.resolve(files.get(`${root}${path}`));
  const paths = pathsBelow(root, files).filter((path) => !isOfTheSystem(path));
  const folder = { paths, read };
  if (!`/${root}`.endsWith(`/${DATA_FOLDER}`)) return { folder, isWhole: true, site: undefined };
  const outer = root.slice(0, -DATA_FOLDER.length);
  const site = siteOf(pathsBelow(outer, files), (path) => Promise.resolve(files.get(`${outer}${path}`)));
  return { folder, isWhole: true, site };
}

function pathsBelow(root: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  return [...files.keys()].flatMap((path) => (path.startsWith(root) ? [path.slice(root.length)] : []));
}

/** What systems and hosts leave in a folder, and hosts show to nobody. */
const OF_NOBODY = /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|\.nojekyll)$/;

/** The site whose files these are; undefined where it has no first page. */
function siteOf(paths: readonly string[], read: PublishedFolder["read"]): OpenedSite | undefined {
  if (!paths.includes(FIRST_PAGE)) return undefined;
  const shown = paths.filter((path) => !OF_NOBODY.test(path));
  return { folderFor: () => ({ paths: shown, read }), read, unpack: unpacked };
}

const FIRST_PAGE = "index.html";

/** The published folder at an address, or in `data/` below it, where a site has it. */
async function openAddress(place: string): Promise<Opened | string> {
  const address = folderAddress(place);
  if (address === undefined) return NOT_PUBLIC;
  const fetching = fetchingFrom(address);
  for (const below of ["", DATA_FOLDER]) {
    const read = (path: string) => fetching.file(below + path);
    if ((await read(CHECKPOINT_FILE)) === undefined) continue;
    const isSite = below !== "" && (await fetching.sent(FIRST_PAGE, "identity")) !== undefined;
    const folder = { paths: [CHECKPOINT_FILE], read };
    return { folder, isWhole: false, site: isSite ? siteAt(fetching) : undefined };
  }
  return NOTHING_HERE;
}

/** A site at an address. A copy is its file as it is sent in that packing, which fetching unpacks. */
function siteAt({ sent }: Fetching): OpenedSite {
  const copies = (path: string) => COMPRESSED.map((ending) => path + ending);
  const read = (path: string) => {
    const ending = COMPRESSED.find((each) => path.endsWith(each));
    if (ending === undefined) return sent(path, "identity");
    return sent(path.slice(0, -ending.length), ending === ".br" ? "br" : "gzip");
  };
  return {
    folderFor: (expected) => ({
      paths: [...expected, ...expected.filter(isCompressible).flatMap(copies)],
      read,
    }),
    read,
    unpack: (copy) => copy,
  };
}
