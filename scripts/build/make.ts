/** A site as files in a folder: the one way in which `npm run build` builds one, and `returns verify` the one to compare with. */
import type * as Site from "../../src/static/site.ts";
import { FORMATS_FOLDER } from "../../src/core/formats/list.ts";
import { FORMAT_SOURCES } from "../../src/core/formats/source.ts";
import { formatsOf } from "../formats/formats.ts";
import { openDocument } from "./document.ts";
import { listFiles, readText, removeFiles, writeFiles } from "../effects/files.ts";
import { bundle, bundled, type BundleFolders } from "../effects/bundle.ts";
import { sha256 } from "../effects/packing.ts";
import { LICENCES_FILE, licencesOf } from "./licences.ts";
import { openDots } from "../raster/dots.ts";
import { encodePng } from "../raster/png.ts";
import { readTypeface } from "../raster/typeface.ts";

/** The HTML documents that Vite builds, into which pages are written. Only the first is itself a page, which is overwritten. */
export const TEMPLATES = ["index.html", "present.html", "pack.html", "embed.html"] as const;

/** What a site is built of, and where. */
export type Making = {
  readonly folders: BundleFolders;
  /** Reads a published file by its path from the site's root. */
  readonly read: Parameters<typeof Site.makeSite>[0];
  /** Until when `security.txt` may be believed. */
  readonly expiry: Date;
};

/** How many of each there are. */
export type Counts = Readonly<Record<"pages" | "alone" | "pictures" | "cards", number>>;

/** Builds the whole site into its folder, without compressed copies; or, as a text, what could not be made for want of data. */
export async function makeInto({ folders, read, expiry }: Making): Promise<Counts | string> {
  const dist = folders.site;
  const packages = await bundle(folders);
  const [index = "", present = "", pack = "", embed = ""] = await Promise.all(
    TEMPLATES.map((name) => readText(`${dist}/${name}`)),
  );
  const { makeSite } = (await bundled(folders.makers, "site")) as typeof Site;
  const { fonts, measure, faceOf } = await readTypeface();
  const formats = await formatsIn(read);
  const sizes = new Map([...formats].map(([path, bytes]) => [`/${path}`, bytes.length]));
  const tools = { sheets: await sheetsIn(dist), measure, faceOf, openDocument, hash: sha256, sizes, expiry };
  const site = await makeSite(read, { ...tools, templates: { index, present, pack, embed } });
  if (typeof site === "string") return site;
  const dotsOf = await openDots(fonts);
  const { pages, alone, pictures, cards, others } = site;
  await writeFiles(
    dist,
    new Map<string, string | Uint8Array>([
      ...[...pages, ...alone].map(({ file, html }) => [file, html] as const),
      ...pictures.map(({ file, svg }) => [file, svg] as const),
      ...cards.map(({ file, svg }) => [file, encodePng(dotsOf(svg))] as const),
      ...others,
      ...formats,
      [LICENCES_FILE, await licencesOf(packages)],
    ]),
  );
  await removeFiles(dist, TEMPLATES.slice(1));
  return {
    ...{ pages: pages.length, alone: alone.length },
    ...{ pictures: pictures.length, cards: cards.length },
  };
}

/** Every download beside the published CSVs, by path from the site's root; none where what they are made of cannot be read. */
async function formatsIn(read: Making["read"]): Promise<ReadonlyMap<string, Uint8Array>> {
  const readOne = async (path: string) => [path, await read(`data/${path}`)] as const;
  const files = await Promise.all(FORMAT_SOURCES.map(readOne));
  const texts = files.flatMap(([path, file]) => (file.kind === "text" ? [[path, file.text] as const] : []));
  const made = await formatsOf(new Map(texts));
  return new Map([...(made ?? [])].map(([path, bytes]) => [FORMATS_FOLDER + path, bytes]));
}

/** The built style sheets by name. */
export async function sheetsIn(dist: string): Promise<ReadonlyMap<string, string>> {
  const names = (await listFiles(`${dist}/assets`)).filter((path) => path.endsWith(".css"));
  const read = async (name: string) => [name, (await readText(`${dist}/assets/${name}`)) ?? ""] as const;
  return new Map(await Promise.all(names.map(read)));
}
