import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Signing } from "../../src/core/publication/built/log.ts";
import { type EditionChange, buildEdition } from "../../src/core/publication/edition.ts";
import { absentFile, unreadFile, type GivenFile } from "../../src/core/publication/received/drop.ts";
import { closingRelease } from "../../src/core/publication/ofItsOwn.ts";
import { FILES_TO_READ, listBefore, readPublishedFiles } from "../../src/core/publication/published.ts";
import type { Prepared } from "../../src/core/publication/prepared.ts";
import { prepareRelease, type ReleaseOutcome, type Request } from "../../src/core/publication/release.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { readReturn } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { readPrivateKey } from "../../scripts/effects/signing.ts";
import { ROOT } from "./command.ts";
import { bytesOf } from "./small.ts";
import { encodingOf } from "./tree.ts";

export type Site = ReadonlyMap<string, string>;

export const csv = { read: readCsv, write: writeCsv };
export const sha256 = (content: string | Uint8Array) =>
  Promise.resolve(createHash("sha256").update(content).digest("hex"));
/** The key that everybody has, with which the command signs for illustrative councils. */
const signing = readPrivateKey(readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8"))!;
/** In place of chance: the same bytes for the same purpose. */
const random = (what: string) => new Uint8Array(createHash("sha256").update(what).digest());
export const means = { ...csv, encode: bytesOf, sha256, signing, random };

/** What a publication knows besides what was prepared: a commitment of which nothing follows, and all lists of a site. */
export const surroundings = (prepared: Prepared, site: Site) => ({
  provenance: { commitments: new Map(prepared.sent.map(({ period }) => [period, "c0".repeat(32)])) },
  others: new Map<string, Uint8Array>(),
  lists: site,
});

/** What is in a file: text, bytes, undefined where it is a folder or a link, or `ABSENT` where a name was given that is nowhere. */
export type Content = string | Uint8Array | undefined | typeof ABSENT;
export const ABSENT = Symbol("no such file");

/** A file as a command opens it. */
export function opened(name: string, content: Content): GivenFile {
  if (content === ABSENT) return absentFile(name);
  if (content === undefined) return unreadFile(name);
  return { name, ...readReturn(typeof content === "string" ? bytesOf(content) : content) };
}

/** The lists and the files of the log that a publication writes anew, where the log then has `size` entries. */
export function logFilesAt(size: number): string[] {
  return [
    "SHA256SUMS",
    "checkpoint",
    "log.txt",
    "releases.csv",
    `tile/0/000.p/${size}`,
    `tile/entries/000.p/${size}`,
  ].map((path) => `releases/${path}`);
}

/** The files of a site under their plain names, outside `releases/`, and none that is kept under its hash. */
export function plainFiles(site: Site): Site {
  return new Map([...site].filter(([path]) => !/^(releases|objects)\//.test(path)));
}

/** The paths of what a site has of its newest release under the hash of that: none of them under a plain name. */
export function hashedPaths(site: Site): string[] {
  return [...site.keys()].filter((path) => /^objects\/|^releases\/[0-9a-f]{64}\//.test(path));
}

type Wish = {
  readonly on?: Site;
  readonly reference: Site;
  readonly given: Readonly<Record<string, Content>>;
  readonly now?: string;
} & Partial<
  Pick<
    Request,
    | "revise"
    | "reason"
    | "confirm"
    | "confirmOnly"
    | "withhold"
    | "approvedBy"
    | "words"
    | "unopened"
    | "told"
    | "withdrawn"
  >
>;

/** An outcome, what it publishes, and the site afterwards; files as texts. */
type Published = ReleaseOutcome &
  Omit<EditionChange, "files"> & { readonly files: Site; readonly site: Site };

const NO_FILES = { files: new Map<string, Uint8Array>(), gone: [], later: [] };

/** What publishing would do to a site in memory, and the site afterwards. */
export async function published({
  on = new Map(),
  reference,
  given,
  now = "2026-11-22T12:00:00Z",
  revise = false,
  reason,
  confirm,
  confirmOnly = [],
  withhold = [],
  approvedBy = [],
  words,
  unopened = [],
  told,
  withdrawn,
}: Wish): Promise<Published> {
  const before = listBefore(on.get("releases/releases.csv") ?? "", csv);
  const read = new Map([...on].filter(([path]) => FILES_TO_READ.includes(path) || path === before));
  const request: Request = {
    ...{
      published: read,
      reference,
      words,
      given: Object.entries(given).map(([name, content]) => opened(name, content)),
      now: new Date(now),
      zone: "Europe/London",
    },
    ...{
      revise,
      reason,
      confirm,
      confirmOnly,
      withhold,
      approvedBy,
      unopened,
      told,
      withdrawn,
      rest: () => Promise.resolve(),
    },
  };
  const outcome = await prepareRelease(request, csv);
  const edition =
    outcome.prepared && (await buildEdition(outcome.prepared, means, surroundings(outcome.prepared, on)));
  const { files: bytes, gone, later, release } = edition ?? { ...NO_FILES, release: outcome.release };
  const files = new Map(
    [...bytes].map(([path, each]) => [path, Buffer.from(each).toString(encodingOf(path))]),
  );
  const after = [...on, ...files].filter(([path]) => ![...gone, ...later].includes(path));
  return { ...outcome, ...{ files, gone, later, release, site: new Map(after) } };
}

/** A site in memory once its record was closed. */
export async function closedSite(on: Site, successor?: string): Promise<Site> {
  const { published: known } = readPublishedFiles(on, csv);
  const decided = { reason: "legal", approvedBy: [], now: new Date("2026-11-23T12:00:00Z") } as const;
  const prepared = closingRelease(known!, successor, decided, csv)!;
  return siteWith(on, prepared);
}

/** A site in memory once something prepared was published over it, signed by the key of `means` unless told otherwise. */
export async function siteWith(on: Site, prepared: Prepared, signer: Signing = means): Promise<Site> {
  const { files, gone, later } = await buildEdition(
    prepared,
    { ...means, ...signer },
    surroundings(prepared, on),
  );
  const texts = [...files].map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString(encodingOf(path))] as const,
  );
  return new Map([...on, ...texts].filter(([path]) => ![...gone, ...later].includes(path)));
}

/** Every file of a site in which a text stands. */
export function saying(site: Site, text: string): string[] {
  return [...site].filter(([, each]) => each.includes(text)).map(([path]) => path);
}

/** The lines of `observations.csv` that begin with a text. */
export function rowsIn(site: Site, beginning: string): string[] {
  return site
    .get("observations.csv")!
    .split("\n")
    .filter((line) => line.startsWith(beginning));
}

/** The codes of what was found. */
export function codesOf({ issues }: { readonly issues: readonly { readonly code: string }[] }): string[] {
  return issues.map(({ code }) => code);
}
