import { monthsIn, revise, revisionsIn, type Revision } from "../dataset/dataset.ts";
import { protect, type Withheld } from "../disclosure/protect.ts";
import { isError, type Issue } from "../issue.ts";
import { dayAt } from "../period.ts";
import { COUNCIL_FILE, type Reference } from "../reference/reference.ts";
import { releaseRecords, RELEASES_FILE, type Release } from "../releases/list.ts";
import { manifestOf } from "../releases/manifest.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { readDrop, type GivenFile } from "./drop.ts";
import { dataFiles, REFERENCE_FILES, readReferenceFiles, referenceFiles, type Csv } from "./files.ts";
import { MANIFEST_FILE, readPublishedFiles, type Published } from "./published.ts";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

/** All that a release follows from. The same request gives the same files, wherever and whenever it is worked out. */
export type Request = {
  /** The texts of what is published, by path; see `FILES_TO_READ`. */
  readonly published: ReadonlyMap<string, string>;
  /** The council's own reference files, by name. */
  readonly reference: ReadonlyMap<string, string>;
  /** None where only changed reference files are to be released. */
  readonly given: readonly GivenFile[];
  readonly now: Date;
  /** The zone whose calendar says whether a month is over. */
  readonly zone: string;
};

/** What publishing would do. With any error among `issues`, nothing: `files` is empty. */
export type Outcome = {
  readonly issues: readonly Issue[];
  /** The returns as understood, before anything is hidden. Never public. */
  readonly returns: readonly MonthlyReturn[];
  /** Never public: it tells which figures are small. */
  readonly withheld: readonly Withheld[];
  readonly revisions: readonly Revision[];
  /** New and changed files by path: empty where nothing would change. */
  readonly files: ReadonlyMap<string, string>;
  /** Published reference files that the council has taken away. */
  readonly gone: readonly string[];
  /** The newest release once these files are in place; undefined where there is none. */
  readonly release: Release | undefined;
};

/** Works out a release from what is published and what is given. Writes nothing, reads no clock. */
export async function prepareRelease(request: Request, csv: Csv, sha256: Sha256): Promise<Outcome> {
  const { published, issues: inPublished } = readPublishedFiles(request.published, csv);
  const { reference, issues: inReference } = readReferenceFiles(request.reference, csv);
  if (published === undefined || reference === undefined) return refusal([...inPublished, ...inReference]);
  if (!reference.council.illustrative)
    return refusal([{ code: "council-not-illustrative", file: COUNCIL_FILE }]);

  if (request.given.length === 0 && published.releases.length === 0)
    return refusal([{ code: "nothing-published" }]);

  const months = monthsIn(published.dataset);
  const { returns, issues } = readDrop(request.given, reference, months, dayAt(request.now, request.zone));
  if (issues.some(isError)) return refusal(issues);

  const { observations, withheld } = protectEach(returns, reference);
  const revisions = revisionsIn(published.dataset, observations);
  if (revisions.length > 0) return refusal([...issues, ...alreadyPublished(revisions)]);

  // A month that is published already stays as it was written: 85 sent again as 85.0 is the same figure.
  const fresh = returns.filter(({ period }) => !months.includes(period));
  const added = observations.filter(({ period }) => !months.includes(period));
  const dataset = revise(published.dataset, added);
  const built = [...referenceFiles(request.reference, csv), ...dataFiles(fresh, dataset, reference, csv)];
  const files = new Map(built.filter(([path, text]) => published.texts.get(path) !== text));
  const gone = REFERENCE_FILES.filter((file) => published.texts.has(file) && !request.reference.has(file));
  const report = { issues, returns, withheld, revisions, gone };
  if (files.size === 0 && gone.length === 0) return { ...report, files, release: published.releases.at(-1) };
  return { ...report, ...(await inRelease({ files, gone }, fresh, published, request.now, csv, sha256)) };
}

/** The files of an edition with its list and its hash, and the release they make. */
async function inRelease(
  { files, gone }: Pick<Outcome, "files" | "gone">,
  fresh: readonly MonthlyReturn[],
  published: Published,
  now: Date,
  csv: Csv,
  sha256: Sha256,
): Promise<Pick<Outcome, "files" | "release">> {
  const hashes = new Map([...published.hashes].filter(([path]) => !gone.includes(path)));
  for (const [path, text] of files) hashes.set(path, await sha256(text));
  const manifest = manifestOf(hashes);
  const hash = await sha256(manifest);
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const made =
    fresh.length > 0 ? fresh.map(({ period }) => ({ period, kind: "return" as const })) : [REFERENCE_ALONE];
  const releases = [
    ...published.releases,
    ...made.map((each, index): Release => ({
      seq: published.releases.length + index + 1,
      hash,
      time,
      ...each,
    })),
  ];
  const list = csv.write(releaseRecords(releases));
  return {
    files: new Map([...files, [MANIFEST_FILE, manifest], [RELEASES_FILE, list]]),
    release: releases.at(-1),
  };
}

const REFERENCE_ALONE = { period: undefined, kind: "reference" } as const;

function protectEach(returns: readonly MonthlyReturn[], { indicators, council }: Reference) {
  const shown = returns.map(({ observations }) =>
    protect(observations, indicators, council.disclosure.threshold),
  );
  return {
    observations: shown.flatMap((each) => each.observations),
    withheld: shown.flatMap((each) => each.withheld),
  };
}

/** A published month with other figures is a revision, which is made on purpose and with a reason. */
function alreadyPublished(revisions: readonly Revision[]): Issue[] {
  const months = [...new Set(revisions.map(({ period }) => period))];
  return months.map((month) => {
    const cells = revisions.filter(({ period }) => period === month).length;
    return { code: "month-already-published", month, cells, file: `${month}.csv` };
  });
}

function refusal(issues: readonly Issue[]): Outcome {
  return { issues, returns: [], withheld: [], revisions: [], files: new Map(), gone: [], release: undefined };
}
