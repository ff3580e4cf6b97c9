import { expiryOf } from "../../src/core/securityFile.ts";
import { previewPage } from "../../src/core/publication/folder/previewPage.ts";
import { PREVIEW_FOLDER, type SaidOfRelease } from "../../src/core/publication/folder/format.ts";
import { buildEdition } from "../../src/core/publication/edition.ts";
import type { Prepared } from "../../src/core/publication/prepared.ts";
import { allBytesIn, strictText } from "../effects/files.ts";
import { note, type CommandOptions } from "../effects/terminal.ts";
import { listTexts, unlistedComparators } from "./publishedFolder.ts";
import { EDITION_MEANS } from "./publishPrepared.ts";
import { publishedKey } from "./record.ts";
import { dataFolder } from "./settings.ts";
import { freshBuildOf } from "./verifySite.ts";

/** What pages are made of, without what runs in them: a page that could fetch figures would look for signed ones. */
const SHOWN = /\.(?:html|css|svg|png|woff2)$/;

/**
 * The pages as they would look, by path, each stamped as not published and without its scripts; none, and a sentence, where they cannot
 * be made here. They are built of an edition that nobody signed, which is in no file.
 */
export async function previewOf(
  prepared: Prepared,
  said: SaidOfRelease,
  now: Date,
  options: CommandOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const edition = await unsignedEdition(prepared, said, options);
  const made = await freshBuildOf(edition, expiryOf(now));
  if (made === undefined || typeof made === "string") {
    note(
      made === undefined
        ? "There are no pages to look at beside it: what builds a site is not installed here."
        : `There are no pages to look at beside it: there is not all the data that is needed for ${made}.`,
    );
    return new Map();
  }
  const shown = [...made.made].filter(([path]) => SHOWN.test(path));
  return new Map(
    shown.map(([path, bytes]) => {
      const html = path.endsWith(".html") ? strictText(bytes) : undefined;
      const content = html === undefined ? bytes : EDITION_MEANS.encode(previewPage(html, path));
      return [PREVIEW_FOLDER + path, content] as const;
    }),
  );
}

/** Every file of what would be published, by path, with a log that has no signature. */
async function unsignedEdition(
  prepared: Prepared,
  said: SaidOfRelease,
  options: CommandOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const data = dataFolder(options);
  const nothing = new Uint8Array(32);
  const publicKey = (await publishedKey(data))?.publicKey ?? nothing;
  const signing = { publicKey, sign: () => Promise.resolve(new Uint8Array(64)) };
  const { files, gone } = await buildEdition(
    prepared,
    { ...EDITION_MEANS, signing, random: () => nothing },
    {
      provenance: { ...said, commitments: new Map() },
      others: await unlistedComparators(data, prepared.published.hashes),
      lists: prepared.purged.size === 0 ? new Map() : await listTexts(data),
    },
  );
  const edition = new Map([...(await allBytesIn(data)), ...files]);
  for (const path of gone) edition.delete(path);
  return edition;
}
