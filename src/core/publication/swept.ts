import type { Month } from "../period.ts";
import { isObject } from "../releases/objects.ts";
import {
  CHECKPOINT_FILE,
  KEY_FILE,
  LOG_FILE,
  LOG_FOLDER,
  OWN_LIST,
  RELEASES_FILE,
} from "../releases/paths.ts";
import { monthOfReturn, returnFile } from "../tables/returns.ts";
import { isBrought } from "./built/brought.ts";
import { SALT } from "./built/purged.ts";

/** What is taken out of a folder: a month's figures, or every version of a reference file. */
export type ToSweep = { readonly period: Month } | { readonly file: string };

/** What stays whatever is withdrawn: the log says no figure. */
const OF_THE_LOG = [CHECKPOINT_FILE, KEY_FILE, LOG_FILE, RELEASES_FILE];

/**
 * The files of a published folder that hold, or may hold, what is withdrawn, found without any list: those in which the month stands, or
 * that have the columns of the reference file; the lists that name one of them, and the salts of these. What is made from returns goes
 * whole, since it can be made again. `texts` are all files of the folder, by path.
 */
export function sweptFiles(texts: ReadonlyMap<string, string>, wanted: ToSweep): readonly string[] {
  const isOfReference = (path: string) => isBrought(path) && monthOfReturn(path) === undefined;
  const headers = new Set(
    [...texts].filter(([path]) => isOfReference(path)).map(([, text]) => headerOf(text)),
  );
  const name = "period" in wanted ? returnFile(wanted.period) : wanted.file;
  const own = headerOf(texts.get(name) ?? "");
  const mayHold = (path: string, text: string): boolean => {
    // The salt of an edition's list stands under its hash: without it nobody can try figures against the hash of that list.
    if (path === name || path.endsWith(".salt")) return true;
    if (isBrought(path)) return false;
    if ("file" in wanted) return (own !== "" && headerOf(text) === own) || text.includes(`,${wanted.file},`);
    return !headers.has(headerOf(text)) && text.includes(wanted.period);
  };
  const isInReleases = (path: string) => path.startsWith(`${LOG_FOLDER}/`);
  const gone = [...texts]
    .filter(([path, text]) => !isInReleases(path) && mayHold(path, text))
    .map(([path]) => path);
  const hashes = gone
    .filter(isObject)
    .map((path) => path.slice(path.indexOf("/") + 1, path.lastIndexOf(".")));
  const lists = [...texts].filter(
    ([path, text]) =>
      isInReleases(path) &&
      path.endsWith(OWN_LIST) &&
      !OF_THE_LOG.includes(path) &&
      (text.includes(name) || hashes.some((hash) => text.includes(hash))),
  );
  const salts = lists
    .map(([path]) => `${path.slice(0, -OWN_LIST.length)}${SALT}`)
    .filter((path) => texts.has(path));
  return [...gone, ...lists.map(([path]) => path), ...salts];
}

function headerOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf("\n"))).trim();
}
