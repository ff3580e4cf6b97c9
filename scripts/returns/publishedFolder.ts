import { FILES_TO_READ, listBefore } from "../../src/core/publication/published.ts";
import { EDITION_LIST, OWN_LIST, RELEASES_FILE } from "../../src/core/releases/paths.ts";
import { TOMBSTONE_FILE } from "../../src/core/releases/tombstones.ts";
import { COMPARATORS_FOLDER } from "../../src/core/tables/comparators.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { isOfTheSystem, listFiles, readBytes, readTexts } from "../effects/files.ts";

/** The published files that a release is worked out from, as texts by path. */
export async function publishedTexts(data: string): Promise<ReadonlyMap<string, string>> {
  const texts = await readTexts(data, FILES_TO_READ);
  const before = listBefore(texts.get(RELEASES_FILE) ?? "", { read: readCsv });
  return before === undefined ? texts : new Map([...texts, ...(await readTexts(data, [before]))]);
}

/** The lists and tombstones of all releases, as texts by path. */
export async function listTexts(data: string): Promise<ReadonlyMap<string, string>> {
  const ends = [OWN_LIST, EDITION_LIST, TOMBSTONE_FILE].map((name) => `/${name}`);
  const paths = (await listFiles(`${data}/releases`)).filter((path) =>
    ends.some((end) => path.endsWith(end)),
  );
  return readTexts(
    data,
    paths.map((path) => `releases/${path}`),
  );
}

/** Other areas' figures that no list names yet: those that were fetched before anything was published. */
export async function unlistedComparators(
  data: string,
  listed: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = (await listFiles(`${data}/${COMPARATORS_FOLDER}`))
    .filter((path) => !isOfTheSystem(path))
    .map((path) => `${COMPARATORS_FOLDER}/${path}`)
    .filter((path) => !listed.has(path));
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, (await readBytes(`${data}/${path}`)) ?? new Uint8Array());
  return files;
}
