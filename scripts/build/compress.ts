import { listFiles, readBytes, writeFiles } from "../effects/files.ts";
import { compress, COMPRESSED } from "../effects/packing.ts";

/** The kinds of file to compress. Fonts and PNGs are compressed already. */
const COMPRESSIBLE = /\.(?:html|js|css|csv|ics|json|svg|xml|txt)$|(?:^|\/)SHA256SUMS$/;

/** Whether a file has compressed copies beside it, where they are smaller than itself. */
export function isCompressible(path: string): boolean {
  return COMPRESSIBLE.test(path);
}

/**
 * Writes compressed copies beside each file of a folder, so that hosts need not compress them. Gives how many copies it
 * wrote.
 */
export async function compressAll(folder: string): Promise<number> {
  const paths = (await listFiles(folder)).filter(isCompressible);
  const made = (await Promise.all(paths.map((path) => copiesOf(folder, path)))).flat();
  await writeFiles(folder, new Map(made));
  return made.length;
}

/** Writes no copy of a small file that compression would make larger. */
async function copiesOf(folder: string, path: string): Promise<(readonly [string, Uint8Array])[]> {
  const bytes = (await readBytes(`${folder}/${path}`)) ?? new Uint8Array();
  const copies = await Promise.all(
    COMPRESSED.map(async (ending) => [path + ending, await compress(bytes, ending)] as const),
  );
  return copies.filter(([, copy]) => copy.length < bytes.length);
}
