import { expiryIn, expiryOf, SECURITY_FILE } from "../../src/core/securityFile.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { DATA_FOLDER, readSite, type FreshBuild, type SiteRead } from "../../src/core/releases/siteFolder.ts";
import { siteWords } from "../../src/core/releases/siteWords.ts";
import { exists, ownFolder, strictText } from "../effects/files.ts";
import { isNotInstalled } from "../effects/machine.ts";
import { isSamePng } from "../raster/png.ts";
import type { OpenedSite } from "./openPublished.ts";

/** A published folder that keeps what is read of it. */
export type Kept = { readonly folder: PublishedFolder; readonly files: ReadonlyMap<string, Uint8Array> };

/** The same folder, and every file that was read of it. A site is built of what was verified, and of nothing that is read later. */
export function keeping({ paths, read }: PublishedFolder): Kept {
  const files = new Map<string, Uint8Array>();
  return {
    folder: {
      paths,
      read: async (path) => {
        const bytes = files.get(path) ?? (await read(path));
        if (bytes) files.set(path, bytes);
        return bytes;
      },
    },
    files,
  };
}

/** Builds a site anew from its published files, which hold, and compares every file; a sentence where that cannot be done here. */
export async function comparedSite(
  site: OpenedSite,
  published: ReadonlyMap<string, Uint8Array>,
  now: Date,
): Promise<SiteRead | string> {
  const fresh = await freshBuildOf(published, await expiryAsIn(site, now));
  if (fresh === undefined) return CANNOT_BUILD;
  if (typeof fresh === "string")
    return `The record holds, but its pages were not compared: this version of the software cannot make ${fresh}. Verify with the version that published, or verify data/ by itself.`;
  return heldTo(site, published, fresh);
}

/** A site held to a build of its published files. */
export async function heldTo(
  site: OpenedSite,
  published: ReadonlyMap<string, Uint8Array>,
  fresh: FreshBuild,
): Promise<SiteRead> {
  const ofData = [...published.keys()].map((path) => DATA_FOLDER + path);
  const { paths, read } = site.folderFor([...fresh.made.keys(), ...ofData]);
  const verified = (path: string) =>
    path.startsWith(DATA_FOLDER) ? published.get(path.slice(DATA_FOLDER.length)) : undefined;
  return readSite({ paths, read: async (path) => verified(path) ?? read(path) }, fresh, {
    decode: strictText,
    unpack: site.unpack,
    showsSame: (path, one, other) => path.endsWith(".png") && isSamePng(one, other),
  });
}

const CANNOT_BUILD =
  "The record holds, but its pages were not compared: what builds a site is not installed here. Run npm ci in a copy of this software, or verify data/ by itself.";

/** A fresh build; undefined where this installation lacks what builds a site. */
export async function freshBuildOf(
  published: ReadonlyMap<string, Uint8Array>,
  expiry: Date,
): Promise<FreshBuild | string | undefined> {
  if (!(await exists(`${ownFolder()}vite.config.ts`))) return undefined;
  try {
    const { freshBuild } = await import("../build/fresh.ts");
    return await freshBuild(published, expiry);
  } catch (error) {
    if (isNotInstalled(error)) return undefined;
    throw error;
  }
}

/** When a site was built is said in it, and nowhere else: until when `security.txt` may be believed. A build of today cannot say more. */
async function expiryAsIn({ read }: OpenedSite, now: Date): Promise<Date> {
  const bytes = await read(SECURITY_FILE);
  const said = bytes && expiryIn(strictText(bytes) ?? "");
  const most = expiryOf(now);
  return said !== undefined && said <= most ? said : most;
}

/** A line for each fault of a site, of many the first few, and how it ended. */
export function siteInWords({ faults, files, isOtherVersion }: SiteRead): string {
  if (faults.length === 0)
    return `Its site is what this software makes of that record, to the byte: ${counted(files, "file")} and their compressed copies.`;
  const lines = faults.slice(0, MOST_TOLD).map((each) => {
    const { message, remedy } = siteWords(each);
    return `${each.file}: ${message} ${remedy}`;
  });
  const more = faults.length - lines.length;
  const what = isOtherVersion
    ? "whether the site is what its record makes could not be told"
    : `the site is not what this software makes of its record (${counted(faults.length, "file")})`;
  return [...lines, ...(more > 0 ? [`… and ${more} more.`] : []), `Refused: ${what}.`].join("\n");
}

const MOST_TOLD = 10;

/** The same for programs, each as an issue. */
export function siteIssues({ faults }: SiteRead): object[] {
  return faults.map((each) => ({
    ...{ code: `site-${each.fault}`, severity: "error", file: each.file },
    ...siteWords(each),
  }));
}
