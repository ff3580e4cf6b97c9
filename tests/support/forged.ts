import { strictText } from "../../scripts/effects/files.ts";
import { derivedFaults, derivedFiles } from "../../src/core/publication/derived.ts";
import { buildEdition } from "../../src/core/publication/edition.ts";
import { readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import { verifyRecord } from "../../src/core/releases/record.ts";
import { bytesOf as writtenBytes } from "../../src/core/tables/bytes.ts";
import { logMeans } from "./log.ts";
import { csv, means, published, surroundings, type Site } from "./publish.ts";
import { bytesOf } from "./small.ts";
import { encodingOf } from "./tree.ts";

type Wish = Parameters<typeof published>[0];
/** What whoever has the key puts in the place of files, given the site as it would be published. */
type Forgery = (honest: Site) => Readonly<Record<string, string>>;

const decode = strictText;

/** What somebody publishes who has the council's key and puts other files in the place of those that follow. */
export async function forgedSite(wish: Wish, forgery: Forgery): Promise<Site> {
  const { prepared, site } = await published(wish);
  const { on = new Map<string, string>() } = wish;
  const others = new Map(Object.entries(forgery(site)).map(([path, text]) => [path, bytesOf(text)] as const));
  const { files, gone, later } = await buildEdition(prepared!, means, {
    ...surroundings(prepared!, on),
    others,
  });
  const texts = [...files].map(
    ([path, each]) => [path, Buffer.from(each).toString(encodingOf(path))] as const,
  );
  return new Map([...on, ...texts].filter(([path]) => ![...gone, ...later].includes(path)));
}

/** Files of a site, and everything that follows from them, as texts. */
export function withWhatFollows(site: Site, changed: Readonly<Record<string, string>>) {
  const plain = [...site].filter(([path]) => !/^(releases|objects)\//.test(path));
  const files = derivedFiles(new Map([...plain, ...Object.entries(changed)]), csv)!;
  const derived = [...files].map(([path, content]) => [path, decode(writtenBytes(content, means))!] as const);
  return { ...changed, ...Object.fromEntries(derived) };
}

/**
 * What is wrong with a site whose every file is what was signed: what does not follow from its own returns. Without files that an earlier
 * version of this software did not make (`unmade`), as if it had published the site.
 */
export async function derivedFaultsOf(site: Site, unmade: readonly string[] = []): Promise<string[]> {
  const read = (path: string) =>
    Promise.resolve(site.has(path) ? Buffer.from(site.get(path)!, encodingOf(path)) : undefined);
  const codeIn = (council: string) => readPublishedCouncil(council)?.laCode;
  const witnessesIn = (council: string) => readPublishedCouncil(council)?.witnesses ?? [];
  const folder = { paths: [...site.keys()], read };
  const { faults, lists } = await verifyRecord(folder, undefined, {
    ...logMeans,
    ...{ write: csv.write, decode, codeIn, witnessesIn },
  });
  if (faults.length > 0) throw new Error(`The record does not hold: ${JSON.stringify(faults)}`);
  const newest = new Map([...lists!.newest!].filter(([path]) => !unmade.includes(path)));
  const found = await derivedFaults({ ...lists!, newest }, read, { ...means, decode });
  return found.map(({ file, fault }) => `${file}: ${fault}`);
}
