/** `npm run build`, its last step: beside each file its compressed copies, so that no host has to make them again and again. */
import { DIST } from "./built.ts";
import { listFiles, readBytes, writeFiles } from "../effects/files.ts";
import { compress, COMPRESSED } from "../effects/packing.ts";
import { print } from "../effects/terminal.ts";

/** Fonts and pictures of dots are compressed as they are. */
const COMPRESSIBLE = /\.(?:html|js|css|csv|json|svg|xml|txt)$|(?:^|\/)SHA256SUMS$/;

async function compressAll(): Promise<void> {
  const paths = (await listFiles(DIST)).filter((path) => COMPRESSIBLE.test(path));
  const made = (await Promise.all(paths.map(copiesOf))).flat();
  await writeFiles(DIST, new Map(made));
  print(`${made.length} compressed copies made.`);
}

/** A file so small that it would grow has none. */
async function copiesOf(path: string): Promise<(readonly [string, Uint8Array])[]> {
  const bytes = (await readBytes(`${DIST}/${path}`)) ?? new Uint8Array();
  const copies = await Promise.all(
    COMPRESSED.map(async (ending) => [path + ending, await compress(bytes, ending)] as const),
  );
  return copies.filter(([, copy]) => copy.length < bytes.length);
}

await compressAll();
