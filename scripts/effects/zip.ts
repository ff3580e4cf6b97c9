/** Archives (ZIP), read in memory: nothing of them is ever written to a disk. */
import { unzipSync, type UnzipFileInfo } from "fflate";

/** A folder of five years has 3 MB in 800 files. These stop what was made to fill a machine. */
const [MOST_BYTES, MOST_FILES] = [512 * 1024 * 1024, 200_000];

/** No archive of more bytes is read. */
export const LARGEST_ZIP = 256 * 1024 * 1024;

/** Whether bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The files of an archive by path, with `/` between folders; why it is not read, where it is not. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | "too-large" | "unreadable" {
  let size = 0;
  let why: "too-large" | "unreadable" = "unreadable";
  const names = new Set<string>();
  /** No more is made of a file than what is said of it here. An error ends the reading. */
  const isFile = ({ name, size: packed, originalSize }: UnzipFileInfo): boolean => {
    const path = pathOf(name);
    size += Math.max(packed, originalSize);
    const isTooLarge = size > MOST_BYTES || names.size >= MOST_FILES;
    if (isTooLarge) why = "too-large";
    // Of two files of one name other programs may show the other.
    if (isTooLarge || names.has(path) || isOutside(path)) throw new Error("not to be read");
    names.add(path);
    return !path.endsWith("/");
  };
  try {
    const files = unzipSync(bytes, { filter: isFile });
    return new Map(Object.entries(files).map(([name, content]) => [pathOf(name), content]));
  } catch {
    return why;
  }
}

/** Whether a path leads out of the folder in which it stands. */
function isOutside(path: string): boolean {
  return /^(\/|[A-Za-z]:)|(^|\/)\.\.(\/|$)/.test(path);
}

function pathOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
}

/** The folder of an archive in which a file lies, by its path with `/` at its end: of several the outermost. Undefined where it lies in none. */
export function outermost(files: ReadonlyMap<string, Uint8Array>, file: string): string | undefined {
  const depth = (path: string) => path.split("/").length;
  const found = [...files.keys()].filter((path) => `/${path}`.endsWith(`/${file}`));
  return found.sort((a, b) => depth(a) - depth(b))[0]?.slice(0, -file.length);
}
