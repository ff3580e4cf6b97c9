import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { CHECKPOINT_FILE } from "../../src/core/releases/paths.ts";
import { isOfTheSystem, readAt } from "../effects/files.ts";
import { fetchedFrom, folderAddress } from "../effects/network.ts";
import { isZip, unzipped } from "../effects/zip.ts";
import { folderOnDisk } from "./record.ts";

/** What is verified, and whether all its files are known: over a network only those that lists name are. */
export type Opened = { readonly folder: PublishedFolder; readonly isWhole: boolean };

const LARGEST_ZIP = 256 * 1024 * 1024;
const [TOO_LARGE, UNREADABLE, NO_ZIP] = [
  "This archive holds more than is ever published (512 MiB).",
  "This archive cannot be read.",
  "verify takes a folder, an address or a ZIP, and this file is none.",
];
const NOT_PUBLIC =
  "An address begins with https://, or with http://localhost or another name of this machine.";
const NOTHING_HERE = "Nothing has been published at this address, nor in data/ below it.";

/** A published folder by what a person calls it, a DIR, a URL or a ZIP; a sentence where it is none of them. */
export async function openPublished(place: string): Promise<Opened | string> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return openAddress(place);
  const found = await readAt(place, LARGEST_ZIP);
  if (found.kind === "too-large") return TOO_LARGE;
  if (found.kind !== "file") return { folder: await folderOnDisk(place), isWhole: true };
  return isZip(found.bytes) ? openZip(found.bytes) : NO_ZIP;
}

/** The published folder in an archive of it, or of a folder that it lies in: the outermost that has a checkpoint. */
function openZip(bytes: Uint8Array): Opened | string {
  const files = unzipped(bytes);
  if (files === "too-large") return TOO_LARGE;
  if (files === "unreadable") return UNREADABLE;
  const depth = (path: string) => path.split("/").length;
  const checkpoints = [...files.keys()].filter((path) => `/${path}`.endsWith(`/${CHECKPOINT_FILE}`));
  const [checkpoint = CHECKPOINT_FILE] = checkpoints.sort((a, b) => depth(a) - depth(b));
  const root = checkpoint.slice(0, -CHECKPOINT_FILE.length);
  const paths = [...files.keys()]
    .filter((path) => path.startsWith(root) && !isOfTheSystem(path))
    .map((path) => path.slice(root.length));
  const read = (path: string) => Promise.resolve(files.get(`${root}${path}`));
  return { folder: { paths, read }, isWhole: true };
}

/** The published folder at an address, or in `data/` below it, where a site has it. */
async function openAddress(place: string): Promise<Opened | string> {
  const address = folderAddress(place);
  if (address === undefined) return NOT_PUBLIC;
  for (const base of [address, new URL("data/", address)]) {
    const read = fetchedFrom(base);
    if ((await read(CHECKPOINT_FILE)) !== undefined)
      return { folder: { paths: [CHECKPOINT_FILE], read }, isWhole: false };
  }
  return NOTHING_HERE;
}
