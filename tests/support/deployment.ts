import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { filesIn } from "./dist.ts";

/** Puts one file of an edition over another edition, as a host sees it: whole, by a renaming. */
export function putFile(edition: string, site: string, file: string): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(edition, file), `${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Gives every built file of an edition another name, wherever it stands, as another version of this software would. */
export function renameAssets(edition: string): void {
  const names = filesIn(join(edition, "assets"));
  const renamed = new Map(names.map((name) => [name, name.replace(/(\.\w+)$/, "_$1")]));
  const pattern = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  for (const file of [
    ...filesIn(edition, ".html"),
    ...names.filter((name) => /\.(?:js|css)$/.test(name)).map((name) => `assets/${name}`),
  ]) {
    const path = join(edition, file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(pattern, (name) => renamed.get(name) ?? name),
    );
  }
  for (const [name, other] of renamed)
    renameSync(join(edition, "assets", name), join(edition, "assets", other));
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** An edition as it was built: the size of its log, and the folder with its files. */
export type Built = { readonly size: number; readonly folder: string };

/** What is wrong with a page and everything that it is made of, as a reader gets them from a site now. */
export async function faultsOfLoad(
  site: string,
  page: string,
  editions: readonly Built[],
  plain: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  const get = async (path: string) => {
    const answer = await fetch(`${site}/${path}`);
    if (answer.status !== 200) faults.push(`${path} is ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const built = (folder: string, path: string) => readFileSync(join(folder, path));
  const html = await get(page);
  const own = editions.filter(({ folder }) => built(folder, `${page}index.html`).equals(html));
  if (own.length === 0) faults.push(`${page} is neither edition’s`);
  // Its scripts, styles and pictures, and what those load.
  const asked = new Set<string>();
  const load = async (text: string): Promise<void> => {
    const assets = [...text.matchAll(/[\w.-]+\.(?:js|css|woff2)\b/g)]
      .map(([name]) => `assets/${name}`)
      .filter((path) => editions.some(({ folder }) => existsSync(join(folder, path))));
    const pictures = [...text.matchAll(/src="[./]*((?:pictures|cards)\/[^"]+)"/g)].map(
      ([, path]) => path ?? "",
    );
    for (const path of [...assets, ...pictures].filter((each) => !asked.has(each))) {
      asked.add(path);
      const bytes = await get(path);
      if (/\.(?:js|css)$/.test(path)) await load(bytes.toString());
    }
  };
  await load(html.toString());
  // The log: what is signed now has its tiles, and a page is never newer.
  const size = Number((await get("data/releases/checkpoint")).toString().split("\n")[1]);
  await get(`data/releases/tile/0/000.p/${size}`);
  const entries = entriesIn(await get(`data/releases/tile/entries/000.p/${size}`));
  for (const edition of own.slice(-1)) {
    const release = entries[edition.size - 1]?.split(" ")[2];
    if (release === undefined)
      faults.push(`${page} is of release ${edition.size}, and the checkpoint of ${size}`);
    else await edited(release);
  }
  for (const path of plain) {
    const bytes = await get(path);
    if (!editions.some(({ folder }) => built(folder, path).equals(bytes)))
      faults.push(`${path} is neither edition’s`);
  }
  return faults;

  /** The page's own edition, by hashes alone. */
  async function edited(release: string): Promise<void> {
    const list = await get(`data/releases/${release}/SHA256SUMS`);
    if (sha256(list) !== release) faults.push(`the list of ${release} is another`);
    const files = (await get(`data/releases/${release}/edition/SHA256SUMS`)).toString();
    for (const path of plain) {
      const hash = new RegExp(`^(.{64})  ${path.replace("data/", "")}$`, "m").exec(files)?.[1] ?? "none";
      const bytes = await get(`data/objects/${hash}.csv`);
      if (sha256(bytes) !== hash) faults.push(`the object of ${path} is another`);
    }
  }
}

/** The entries in a tile: each has its length before it, in two bytes. */
function entriesIn(tile: Buffer): string[] {
  const entries: string[] = [];
  for (let at = 0; at + 2 <= tile.length; at += 2 + tile.readUInt16BE(at))
    entries.push(tile.subarray(at + 2, at + 2 + tile.readUInt16BE(at)).toString());
  return entries;
}
