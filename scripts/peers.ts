import { isError } from "../src/core/issue.ts";
import { issuePlace, issueWords } from "../src/core/messages/message.ts";
import { readCouncil } from "../src/core/reference/council.ts";
import { readIndicators } from "../src/core/reference/indicators.ts";
import { COUNCIL_FILE } from "../src/core/reference/publishedCouncil.ts";
import { bytesOf } from "../src/core/tables/bytes.ts";
import { INDICATORS } from "../src/core/tables/indicators.ts";
import { peerFile } from "../src/core/tables/peerPaths.ts";
import {
  isOfPeers,
  peerFigureRecords,
  peerRecords,
  PEERS_FILE,
  peerSeenFile,
} from "../src/core/tables/peers.ts";
import { readCsv } from "../src/csv/readCsv.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import { readText } from "./effects/files.ts";
import { args, endingWell, fail, print, readOptions, type CommandOptions } from "./effects/terminal.ts";
import { now } from "./effects/time.ts";
import { takenFrom, takenWords, type PeerTaken, type TakingOver } from "./returns/peers.ts";
import { publishComparators } from "./returns/publishComparators.ts";
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
  const files = filesOf(taken);
  const written = await publishComparators(options, {
    filesIn: () => Promise.resolve(files),
    isOwn: isOfPeers,
  });
  if ("exitCode" in written) return written;
  const { changed, gone, release } = written;
  const nothing = changed + gone === 0 ? ["Nothing has changed since the last import."] : [];
  const lines = [...taken.map(takenWords), ...nothing, ...(release === undefined ? [] : [release])];
  return { exitCode: 0, text: lines.join("\n") };
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

await endingWell(async () => {
  const { exitCode, text } = await main(args);
  if (exitCode === 0) print(text);
  else fail(text, exitCode);
});
