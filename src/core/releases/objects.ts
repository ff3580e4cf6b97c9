/*
 * Every published file is kept under its hash, once: such a file never changes. The plain names are there for people, and for what
 * was linked before.
 */

export const OBJECTS_FOLDER = "objects";

/** Where the content of a published file is kept. It has the file's ending, so that a host knows its type. */
export function objectFile(hash: string, path: string): string {
  return `${OBJECTS_FOLDER}/${hash}.${path.slice(path.lastIndexOf(".") + 1)}`;
}

/** Whether a path is one under which a content is kept. */
export function isObject(path: string): boolean {
  return path.startsWith(`${OBJECTS_FOLDER}/`);
}
