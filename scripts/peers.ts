import { isError } from "../src/core/issue.ts";
import { issuePlace, issueWords } from "../src/core/messages/message.ts";
import { comparatorsRelease } from "../src/core/publication/comparatorsRelease.ts";
import { readCouncil } from "../src/core/reference/council.ts";
import { readIndicators } from "../src/core/reference/indicators.ts";
import { COUNCIL_FILE } from "../src/core/reference/publishedCouncil.ts";
import { readLogFile } from "../src/core/releases/log/entry.ts";
import { isClosed } from "../src/core/releases/log/listed.ts";
import { LOG_FILE } from "../src/core/releases/paths.ts";
import { bytesOf } from "../src/core/tables/bytes.ts";
import { COMPARATORS_FOLDER } from "../src/core/tables/comparators.ts";
import { INDICATORS } from "../src/core/tables/indicators.ts";
import { peerFile } from "../src/core/tables/paths.ts";
import {
  isOfPeers,
  peerFigureRecords,
  peerRecords,
  PEERS_FILE,
  peerSeenFile,
} from "../src/core/tables/peers.ts";
import { readCsv } from "../src/csv/readCsv.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import { listFiles, readBytes, readText } from "./effects/files.ts";
import { args, endingWell, fail, print, readOptions, type CommandOptions } from "./effects/terminal.ts";
import { now } from "./effects/time.ts";
import { takenFrom, takenWords, type PeerTaken, type TakingOver } from "./returns/peers.ts";
import { guarded, placeFiles, placeOf, recover } from "./returns/place.ts";
import { publishedTexts } from "./returns/publishedFolder.ts";
import { publishPrepared } from "./returns/publishPrepared.ts";
import { refusedInWords, trustedRecord } from "./returns/record.ts";
import { unfitToSay } from "./returns/said.ts";
import { dataFolder, referenceFolder } from "./returns/settings.ts";

const USAGE =
  "Usage: npm run peers -- [--data DIR] [--council DIR] [--keys DIR] [--approved-by ROLE]; council.json names the councils (peers).";
const OPTIONS = {
  data: "text",
  council: "text",
  keys: "text",
  "approved-by": "texts",
  help: "switch",
} as const;

/** The last words and the exit code: 0 done, 1 refused (data), 2 usage. */
type Ending = { readonly exitCode: 0 | 1 | 2; readonly text: string };

const WRITING = { write: writeCsv, encode: (text: string) => new TextEncoder().encode(text) };

async function main(argv: readonly string[]): Promise<Ending> {
  const options = readOptions(argv, OPTIONS);
  if (typeof options === "string") return { exitCode: 2, text: options };
  if (options.switches.has("help")) return { exitCode: 0, text: USAGE };
  if (options.words.length > 0) return { exitCode: 2, text: USAGE };
  const ours = await takingOver(options);
  if ("exitCode" in ours) return ours;
  const { peers } = ours.council;
  const taken: PeerTaken[] = [];
  for (const peer of peers) {
    const one = await takenFrom(peer, ours);
    if (typeof one === "string") return { exitCode: 1, text: one };
    if (taken.some(({ record }) => record.laCode === one.record.laCode))
      return { exitCode: 1, text: `${peer.name}: council.json names the same record twice (peers).` };
    taken.push(one);
  }
  return published(taken, ours, options);
}

/** The council's own files; an ending where they cannot be read. */
async function takingOver(options: CommandOptions): Promise<TakingOver | Ending> {
  const folder = await referenceFolder(options);
  const { council, issues: inCouncil } = readCouncil((await readText(`${folder}/${COUNCIL_FILE}`)) ?? "");
  const { indicators, issues } = readIndicators(
    readCsv((await readText(`${folder}/${INDICATORS.file}`)) ?? "").table,
  );
  const faults = [...inCouncil, ...issues].filter(isError);
  const said = faults.map((each) => `${issuePlace(each)}: ${issueWords(each).message}`);
  if (council === undefined || faults.length > 0) return { exitCode: 1, text: said.join("\n") };
  return { council, indicators, data: dataFolder(options), now: now() };
}

/** The files of all peers: their figures, what was seen of their logs, and the list of them. */
function filesOf(taken: readonly PeerTaken[]): ReadonlyMap<string, Uint8Array> {
  const files = taken.flatMap(({ record: { laCode }, figures, seen }) => [
    [peerFile(laCode), bytesOf(peerFigureRecords(figures), WRITING)] as const,
    [peerSeenFile(laCode), bytesOf(seen, WRITING)] as const,
  ]);
  const list = bytesOf(peerRecords(taken.map(({ record }) => record)), WRITING);
  return new Map(taken.length === 0 ? [] : [...files, [PEERS_FILE, list] as const]);
}

/** Releases what differs from what is published, and takes out the files of councils that are no peers any more. */
async function published(
  taken: readonly PeerTaken[],
  { data, now: time }: TakingOver,
  options: CommandOptions,
): Promise<Ending> {
  const place = await placeOf(options);
  if (typeof place === "string") return { exitCode: 2, text: place };
  const decided = { now: time, approvedBy: options.lists.get("approved-by") ?? [] };
  const unfit = await unfitToSay(options, time);
  if (unfit !== undefined) return { exitCode: 2, text: unfit };
  const files = filesOf(taken);
  const words = taken.map(takenWords);
  return guarded(place, async (): Promise<Ending> => {
    const onceWhole = await recover(place, false);
    const record = await trustedRecord(data, await referenceFolder(options));
    if (record.faults.length > 0) return { exitCode: 1, text: refusedInWords(record) };
    await onceWhole();
    const there = (await listFiles(`${data}/${COMPARATORS_FOLDER}`)).map(
      (file) => `${COMPARATORS_FOLDER}/${file.replaceAll("\\", "/")}`,
    );
    const changed = new Map<string, Uint8Array>();
    for (const [path, bytes] of files) {
      const before = await readBytes(`${data}/${path}`);
      if (before === undefined || !sameBytes(before, bytes)) changed.set(path, bytes);
    }
    const gone = there.filter((path) => isOfPeers(path) && !files.has(path));
    if (changed.size + gone.length === 0)
      return { exitCode: 0, text: [...words, "Nothing has changed since the last import."].join("\n") };
    const texts = await publishedTexts(data);
    if (isClosed(readLogFile(texts.get(LOG_FILE) ?? "") ?? []))
      return { exitCode: 1, text: "This record was closed: nothing more is published in it." };
    const paths = new Set([...there, ...files.keys()]);
    const prepared = comparatorsRelease(texts, paths, decided, { read: readCsv });
    if (prepared === undefined) {
      await placeFiles(place, changed, { gone, later: [] }); // the first release brings them
      return { exitCode: 0, text: words.join("\n") };
    }
    const release = await publishPrepared({ ...prepared, gone }, options, place, { comparators: changed });
    if (typeof release === "string") return { exitCode: 2, text: release };
    return { exitCode: 0, text: [...words, `Published as release ${release?.seq ?? ""}.`].join("\n") };
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

await endingWell(async () => {
  const { exitCode, text } = await main(args);
  if (exitCode === 0) print(text);
  else fail(text, exitCode);
});
