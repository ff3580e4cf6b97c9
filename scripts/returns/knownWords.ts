import type { KnownWords } from "../../src/core/publication/release.ts";
import { RELEASES_FILE } from "../../src/core/releases/paths.ts";
import { wordsOfDictionary } from "../../src/core/screen/dictionary.ts";
import { KNOWN_NAMES } from "../../src/core/tables/knownNames.ts";
import { exists, readInstalled, readText } from "../effects/files.ts";
import { unzip } from "../effects/packing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { referenceFolder } from "./settings.ts";

/** Ordinary English, as an installed package lists it (MIT). */
const DICTIONARY = "@cspell/dict-en-gb-mit/cspell-ext.json";
const WORDS = "en_GB.trie.gz";

/**
 * The words that are nobody's name: the dictionary, and the council's own list beside its files. Undefined where the files are those
 * published, whose words were asked about before.
 */
export async function knownWords(options: CommandOptions): Promise<KnownWords | undefined> {
  const folder = await referenceFolder(options);
  return (await exists(`${folder}/${RELEASES_FILE}`)) ? undefined : wordsBeside(options);
}

/** The same whichever files those are: for what is said in options, which nobody was asked about before. */
export async function wordsBeside(options: CommandOptions): Promise<KnownWords> {
  const folder = await referenceFolder(options);
  const dictionary = new TextDecoder().decode(unzip(await readInstalled(DICTIONARY, WORDS)));
  const isOrdinary = wordsOfDictionary(dictionary);
  if (isOrdinary === undefined) throw new Error("The dictionary of English has another form than is read.");
  return { isOrdinary, knownNames: await readText(`${folder}/${KNOWN_NAMES.file}`) };
}
