import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { wordsOfDictionary } from "../../src/core/screen/dictionary.ts";
import { KNOWN_NAMES } from "../../src/core/tables/knownNames.ts";
import { ROOT } from "./command.ts";
import { SMALL_FILES } from "./small.ts";

const packed = readFileSync(join(ROOT, "node_modules/@cspell/dict-en-gb-mit/en_GB.trie.gz"));

/** The text of the dictionary that the command reads. */
export const DICTIONARY = gunzipSync(packed).toString("utf8");

function english(): (word: string) => boolean {
  const isOrdinary = wordsOfDictionary(DICTIONARY);
  if (isOrdinary === undefined) throw new Error("the dictionary cannot be read");
  return isOrdinary;
}

/** Whether a word is ordinary English, as the command asks. */
export const isEnglish = english();

/** What the command knows of words for Smallbridge. */
export const SMALL_WORDS = { isOrdinary: isEnglish, knownNames: SMALL_FILES.get(KNOWN_NAMES.file) };
