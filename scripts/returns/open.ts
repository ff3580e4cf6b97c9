import { readAnswersFile } from "../../src/core/publication/answers.ts";
import { commitmentsTo, openedBy, protectAgain, spellingsOf } from "../../src/core/publication/sameAsSent.ts";
import { readMonth, type Month } from "../../src/core/period.ts";
import { hashBytes } from "../../src/core/releases/log/tree.ts";
import { readKeyLine } from "../../src/core/releases/log/verifierKey.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { LARGEST_READ, readReturn } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { readAt, readText, type Found } from "../effects/files.ts";
import { unnamed } from "../effects/machine.ts";
import { sha256 } from "../effects/packing.ts";
import { exitWith, fail, print, type CommandOptions } from "../effects/terminal.ts";
import { isShown, openingInJson, openingInWords, type Opening } from "./openedWords.ts";
import { KEY_MEANS, readRecord, refusedInJson, refusedInWords } from "./record.ts";
import { dataFolder } from "./settings.ts";

const MEANS = { ...KEY_MEANS, read: readCsv, write: writeCsv, sha256 };

/** What the recipient of a return has: the file, the nonce, and the answers where there were questions. */
type Received = {
  readonly period: Month;
  readonly bytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly answers: Partial<NonNullable<ReturnType<typeof readAnswersFile>>>;
};

/**
 * `open PERIOD FILE NONCE`: for the recipient of a return. The commitment opens, and the same public bytes come out. Writes nothing, and
 * repeats nothing of the file.
 */
export async function open(words: readonly string[], options: CommandOptions): Promise<void> {
  const received = await receivedIn(words, options);
  const line = options.texts.get("key");
  const trusted = line === undefined ? undefined : await readKeyLine(line, KEY_MEANS);
  if (typeof received === "string") fail(received, 2);
  else if (line !== undefined && trusted === undefined)
    fail("--key takes a public key as a line: open-return/E06000999+1b2c3d4e+AQ…", 2);
  else {
    const record = await readRecord(dataFolder(options), trusted);
    const isInJson = options.switches.has("json");
    if (record === undefined) fail("Nothing has been published in this folder.", 2);
    else if (record.faults.length > 0) {
      print(isInJson ? refusedInJson(record.faults) : refusedInWords(record));
      exitWith(1);
    } else {
      const opening = await openingOf(received, record.entries ?? [], dataFolder(options));
      const inWords = [openingInWords(received.period, opening), ...(trusted === undefined ? [KEYLESS] : [])];
      print(isInJson ? openingInJson(received.period, opening) : inWords.join("\n"));
      exitWith(isShown(opening) ? 0 : 1);
    }
  }
}

const KEYLESS =
  "Whether the record is the council’s, only a key that you have from elsewhere can tell: give it with --key.";

type Entries = NonNullable<NonNullable<Awaited<ReturnType<typeof readRecord>>>["entries"]>;

async function openingOf(
  { period, bytes, nonce, answers }: Received,
  entries: Entries,
  data: string,
): Promise<Opening> {
  const read = (path: string) => readText(`${data}/${path}`);
  const commitments = await commitmentsTo(period, entries, read);
  if (commitments.length === 0) return { kind: "none" };
  const committed = await openedBy(nonce, bytes, commitments, sha256);
  if (committed === undefined) {
    const found = await Promise.all(
      spellingsOf(bytes).map((each) => openedBy(nonce, each, commitments, sha256)),
    );
    const isSpelling = found.some((each) => each !== undefined);
    return { kind: "closed", commitments: commitments.length, isSpelling };
  }
  const file = { name: `${period}.csv`, ...readReturn(bytes) };
  const again = await protectAgain({ ...{ period, file, committed, entries, read, answers } }, MEANS);
  return { kind: "opened", committed, isLatest: committed === commitments.at(-1), again };
}

const USAGE = "open takes PERIOD, FILE and NONCE: the month, the return as it was received, and its nonce.";

/** What the words and options name, read; a sentence where it is not what it should be. */
async function receivedIn(
  [month = "", file, nonceWord, ...more]: readonly string[],
  { texts }: CommandOptions,
): Promise<Received | string> {
  const period = readMonth(month);
  if (file === undefined || nonceWord === undefined || more.length > 0) return USAGE;
  if (period === undefined) return `${USAGE} A PERIOD is a month such as 2026-10.`;
  const nonce = await nonceIn(nonceWord);
  if (nonce === undefined) return "NONCE is 64 hexadecimal digits, or a file that holds them.";
  const answersPath = texts.get("answers");
  const answers =
    answersPath === undefined ? NO_ANSWERS : readAnswersFile(textOf(await found(answersPath, SMALL)));
  if (answers === undefined) return "--answers takes the file that the council keeps beside the nonce.";
  const read = await found(file, LARGEST_READ);
  if (read.kind === "too-large") return "FILE is larger than any return.";
  if (read.kind !== "file") return "There is no such FILE to read.";
  return { period, bytes: read.bytes, nonce, answers };
}

const NO_ANSWERS: Received["answers"] = {};

/** Neither a nonce nor answers are longer. */
const SMALL = 64 * 1024;

async function nonceIn(word: string): Promise<Uint8Array | undefined> {
  const text = HEX.test(word) ? word : textOf(await found(word, SMALL)).trim();
  return HEX.test(text) ? hashBytes(text.toLowerCase()) : undefined;
}

const HEX = /^[0-9a-f]{64}$/i;

function textOf(read: Found): string {
  return read.kind === "file" ? new TextDecoder().decode(read.bytes) : "";
}

/** What stands at a path, which is never repeated: a file's own name may say something about a child. */
async function found(path: string, most: number): Promise<Found> {
  return readAt(path, most).catch((error: unknown) => {
    throw unnamed(error);
  });
}
