import { RELEASES_FILE } from "../core/releases/paths.ts";
import { isPage, PATIENCE, type Fetch } from "./bytes.ts";

/**
 * A file of the site that was asked for: its text, "absent" where there is no such file, "failed" where it could not be
 * fetched.
 */
export type FileRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "failed" };

/** Reads a file by its path from the site's root, such as `data/latest.csv`. Never rejects. */
export type ReadFile = (path: string) => Promise<FileRead>;

/** The folder of published files, from the site's root. */
const DATA = "data/";

/** The path from the site's root of a published file, such as `latest.csv`. */
export function inData(file: string): string {
  return DATA + file;
}

/** The reverse of `inData`: `latest.csv` for `data/latest.csv`. */
export function fileInData(path: string): string {
  return path.slice(DATA.length);
}

/** The path of the list of releases. Every release adds a line, so a changed text means that a newer edition is out. */
export const RELEASES = `${DATA}${RELEASES_FILE}`;

/**
 * Reads files over HTTP from the site's `root`. HTML in place of a file means that there is no such file: some hosts send a page
 * with status 200 for every address they do not know.
 */
export function overHttp(fetch: Fetch, root: string, patience = PATIENCE): ReadFile {
  return async (path) => {
    try {
      const response = await fetch(new URL(path, root).href, { signal: AbortSignal.timeout(patience) });
      if (response.status === 404 || response.status === 410 || (response.ok && isPage(response))) {
        return { kind: "absent" };
      }
      return response.ok ? { kind: "text", text: await response.text() } : { kind: "failed" };
    } catch {
      return { kind: "failed" };
    }
  };
}

/** Several files at once, under the names given. */
export async function readAll<Name extends string>(
  read: ReadFile,
  paths: Readonly<Record<Name, string>>,
): Promise<Readonly<Record<Name, FileRead>>> {
  const names = Object.keys(paths) as Name[];
  const files = await Promise.all(names.map((name) => read(paths[name])));
  return Object.fromEntries(names.map((name, index) => [name, files[index]])) as Record<Name, FileRead>;
}
