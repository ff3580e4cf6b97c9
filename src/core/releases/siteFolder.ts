import { inBatches, isBuiltBeside, type PublishedFolder } from "./folder.ts";
import { assetsIn, pageWords } from "./pageWords.ts";

/*
 * Whether a site is what a build makes of its record. The published files are not looked at here: the record says of each whether it
 * is as it was published. The files that a fresh build makes are given, and everything else that the site has is held to them.
 */

/** What is wrong with a file of a site. */
export type SiteFault = {
  readonly file: string;
  readonly fault: "changed" | "missing" | "added" | "copy" | "other-version" | "words";
};

/** A site read against a fresh build of its record. */
export type SiteRead = {
  /** None where every file is what the build makes. */
  readonly faults: readonly SiteFault[];
  /** How many files of the site were held to the build. */
  readonly files: number;
  /** Whether it was made by another version: then only the words and figures of its pages were compared, and nothing else. */
  readonly isOtherVersion: boolean;
};

/** What a site is held to. */
export type FreshBuild = {
  /** Each file that the site must have, by its path from the site's root. */
  readonly made: ReadonlyMap<string, Uint8Array>;
  /** Files that it may have, and then as they are here: those for hosts. */
  readonly allowed: ReadonlyMap<string, Uint8Array>;
};

export type SiteMeans = {
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** What a compressed copy unpacks to; undefined where it cannot be unpacked. `path` has its ending. */
  readonly unpack: (copy: Uint8Array, path: string) => Uint8Array | undefined;
  /** Whether two files that differ in bytes show the same, such as a picture that another machine packed otherwise. */
  readonly showsSame: (path: string, one: Uint8Array, other: Uint8Array) => boolean;
};

/** The folder of published files in a site. */
export const DATA_FOLDER = "data/";

const COPY = /\.(?:br|gz)$/;

/** What is wrong with a site whose record holds. A copy that is not there is no fault: hosts compress by themselves. */
export async function readSite(
  site: PublishedFolder,
  { made, allowed }: FreshBuild,
  means: SiteMeans,
): Promise<SiteRead> {
  const found = new Map<string, Uint8Array>();
  const looked = [...made.keys(), ...[...allowed.keys()].filter((path) => site.paths.includes(path))];
  await inBatches(looked, async (path) => {
    const bytes = await site.read(path);
    if (bytes) found.set(path, bytes);
    return bytes;
  });
  const isOtherVersion = isByOtherVersion(found, made, means);
  const faults: SiteFault[] = isOtherVersion
    ? [{ file: "index.html", fault: "other-version" }, ...wordFaults(found, made, means)]
    : [
        ...fileFaultsOf(found, new Map([...made, ...allowed]), means),
        ...[...made.keys()].flatMap((file) => (found.has(file) ? [] : [{ file, fault: "missing" as const }])),
        ...site.paths.flatMap((file) =>
          isKnown(file, made, allowed) ? [] : [{ file, fault: "added" as const }],
        ),
      ];
  const copies = await copyFaults(site, isOtherVersion ? found : new Map([...found, ...made]), means);
  return { faults: [...faults, ...copies], files: found.size, isOtherVersion };
}

/** Whether a file of the site is one that a build makes, a copy of one, or one that the record answers for. */
function isKnown(path: string, made: FreshBuild["made"], allowed: FreshBuild["allowed"]): boolean {
  if (made.has(path) || allowed.has(path)) return true;
  if (path.startsWith(DATA_FOLDER) && !isBuiltBeside(path)) return true;
  const file = path.replace(COPY, "");
  return file !== path && (made.has(file) || (file.startsWith(DATA_FOLDER) && !isBuiltBeside(file)));
}

function fileFaultsOf(found: FreshBuild["made"], expected: FreshBuild["made"], { showsSame }: SiteMeans) {
  return [...found].flatMap(([file, bytes]) => {
    const fresh = expected.get(file);
    const isSame = fresh !== undefined && (isEqual(bytes, fresh) || showsSame(file, bytes, fresh));
    return isSame ? [] : [{ file, fault: "changed" as const }];
  });
}

/**
 * Whether a site is by another version: every page differs, and every one loads other scripts or styles than those that this version
 * makes. One page that is as it is made, or loads what this version makes, shows that it is the same.
 */
function isByOtherVersion(found: FreshBuild["made"], made: FreshBuild["made"], means: SiteMeans): boolean {
  const pages = [...made].filter(([path]) => isPageFile(path) && found.has(path));
  return (
    pages.length > 0 &&
    pages.every(([path, fresh]) => {
      const text = means.decode(found.get(path) ?? fresh);
      const loaded = assetsIn(text ?? "");
      const ours = assetsIn(means.decode(fresh) ?? "");
      return text !== undefined && loaded.size > 0 && [...ours].some((asset) => !loaded.has(asset));
    })
  );
}

/** Pages of another version whose words and figures are not those that this version finds. */
function wordFaults(found: FreshBuild["made"], made: FreshBuild["made"], { decode }: SiteMeans): SiteFault[] {
  return [...made].flatMap(([file, fresh]) => {
    const bytes = found.get(file);
    if (!isPageFile(file) || bytes === undefined) return [];
    const [words, ours] = [bytes, fresh].map((each) => pageWords(decode(each) ?? ""));
    return words === ours ? [] : [{ file, fault: "words" as const }];
  });
}

/** A page; the edition as one file loads nothing, and is put together from pages. */
function isPageFile(path: string): boolean {
  return path.endsWith("/index.html") || path === "index.html" || path === "404.html";
}

/** Copies that do not unpack to their file. A host sends them in its place. */
async function copyFaults(
  site: PublishedFolder,
  files: FreshBuild["made"],
  { unpack }: SiteMeans,
): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  const copies = site.paths.filter((path) => COPY.test(path));
  await inBatches(copies, async (path) => {
    const file = path.replace(COPY, "");
    const isOfData = file.startsWith(DATA_FOLDER) && !isBuiltBeside(file);
    const bytes = files.get(file) ?? (isOfData ? await site.read(file) : undefined);
    if (bytes === undefined) {
      if (isOfData) faults.push({ file: path, fault: "added" });
      return undefined;
    }
    const copy = await site.read(path);
    const unpacked = copy && unpack(copy, path);
    if (copy !== undefined && !(unpacked && isEqual(unpacked, bytes)))
      faults.push({ file: path, fault: "copy" });
    return undefined;
  });
  return faults.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
