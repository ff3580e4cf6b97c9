import { listFiles, readBytes, writeFiles } from "../effects/files.ts";
import { compress, COMPRESSED } from "../effects/packing.ts";

/** Fonts and pictures of dots are compressed as they are. */
const COMPRESSIBLE = /\.(?:html|js|css|csv|json|svg|xml|txt)$|(?:^|\/)SHA256SUMS$/;

/** Puts its compressed copies beside each file of a folder, so that no host has to make them again and again; says how many. */
export async function compressAll(folder: string): Promise<number> {
  const paths = (await listFiles(folder)).filter((path) => COMPRESSIBLE.test(path));
  const made = (await Promise.all(paths.map((path) => copiesOf(folder, path)))).flat();
  await writeFiles(folder, new Map(made));
  return made.length;
}

/** A file so small that it would grow has none. */
async function copiesOf(folder: string, path: string): Promise<(readonly [string, Uint8Array])[]> {
  const bytes = (await readBytes(`${folder}/${path}`)) ?? new Uint8Array();
  const copies = await Promise.all(
    COMPRESSED.map(async (ending) => [path + ending, await compress(bytes, ending)] as const),
  );
  return copies.filter(([, copy]) => copy.length < bytes.length);
}
