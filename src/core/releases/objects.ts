/*
 * Every published file is kept under its hash, once: such a file never changes. The plain names are there for people, and for what
 * was linked before.
 */

const FOLDER = "objects/";

/** Where the content of a published file is kept. It has the file's ending, so that a host knows its type. */
export function objectFile(hash: string, path: string): string {
  return `${FOLDER}${hash}.${path.slice(path.lastIndexOf(".") + 1)}`;
}

/** Whether a path is one under which a content is kept. */
export function isObject(path: string): boolean {
  return path.startsWith(FOLDER);
}

/** The hash that the name of an object has; undefined for any other path. */
export function hashInName(path: string): string | undefined {
  return /^objects\/([0-9a-f]{64})\.[a-z]+$/.exec(path)?.[1];
}
