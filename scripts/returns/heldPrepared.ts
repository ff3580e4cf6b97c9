import { counted } from "../../src/core/messages/nouns.ts";
import { changedReferenceFiles } from "../../src/core/publication/built/reference.ts";
import { foreseenFiles } from "../../src/core/publication/edition.ts";
import { preparedFolderWords, type PreparedFolderFault } from "../../src/core/publication/folder/faults.ts";
import {
  PREPARED_FILE,
  type PreparedFolder,
  FORESEEN_FOLDER,
} from "../../src/core/publication/folder/format.ts";
import { readPreparedFolder, type PreparedFolderRead } from "../../src/core/publication/folder/read.ts";
import type { OfficerAnswers, Prepared } from "../../src/core/publication/prepared.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { verdictOn, type ReleaseOutcome } from "../../src/core/publication/release.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { COUNCIL_FILE } from "../../src/core/reference/publishedCouncil.ts";
import { REFERENCE_FILES } from "../../src/core/reference/reference.ts";
import { readBytes, readText, sameBytes, strictText } from "../effects/files.ts";
import { exitWith, print, type CommandOptions } from "../effects/terminal.ts";
import { openPrepared, type OpenedPrepared } from "./openPrepared.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { EDITION_MEANS } from "./publishPrepared.ts";
import { unfitSaid } from "./said.ts";
import { dataFolder, referenceFolder } from "./settings.ts";
import { givenInMemory, workOut, type GivenAsSent } from "./working.ts";

/** A prepared release that is whole, and what writes its approvals anew. */
export type WholePrepared = PreparedFolderRead & Pick<OpenedPrepared, "approve">;

/** Reads a prepared release; a sentence where there is none, and its first fault where it is not as it was prepared. */
export async function readPrepared(path: string): Promise<WholePrepared | PreparedFolderFault | string> {
  const opened = await openPrepared(path);
  if (typeof opened === "string") return opened;
  const read = await readPreparedFolder(opened.folder, { ...EDITION_MEANS, decode: strictText });
  return "fault" in read ? read : { ...read, approve: opened.approve };
}

/** What comes of a prepared release: the outcome, the bytes as they were sent, and the answers with the roles that approve. */
export type WorkedAnew = Pick<GivenAsSent, "sent"> & {
  readonly outcome: ReleaseOutcome;
  readonly answers: OfficerAnswers;
};

/**
 * Works a prepared release out anew, over what is published and with the council's own files as they are now: everything is screened
 * and checked again. The first fault where it is not what was prepared, or no longer follows what is published.
 */
export async function heldPrepared(
  { folder }: PreparedFolderRead,
  approvedBy: readonly string[],
  now: Date,
  options: CommandOptions,
): Promise<WorkedAnew | PreparedFolderFault> {
  const council = await referenceFolder(options);
  const code = readCouncil((await readText(`${council}/${COUNCIL_FILE}`)) ?? "").council?.laCode;
  if (code !== undefined && code !== folder.laCode) return { file: PREPARED_FILE, fault: "other-council" };
  if ((await unfitSaid(folder.said, approvedBy, options, now)) !== undefined)
    return { file: PREPARED_FILE, fault: "unfit" };
  const answers = { ...folder.answers, approvedBy };
  const { given, sent } = givenInMemory(folder.given);
  const outcome = await workOut(given, answers, now, options);
  const held = { outcome, sent, answers };
  if (verdictOn(outcome) === "unchanged") return held;
  const texts = await publishedTexts(dataFolder(options));
  const newest = readPublishedFiles(texts, EDITION_MEANS).published?.releases.at(-1);
  if (newest?.hash !== folder.follows?.hash || newest?.seq !== folder.follows?.seq)
    return { file: PREPARED_FILE, fault: "overtaken" };
  for (const file of REFERENCE_FILES) {
    const bytes = folder.given.get(file);
    if (bytes !== undefined && !sameBytes(bytes, await readBytes(`${council}/${file}`)))
      return differs(council, file);
  }
  const { prepared } = outcome;
  return (prepared && (await faultOfEdition(prepared, folder, council))) ?? held;
}

/** What would be published and was not prepared. */
async function faultOfEdition(
  prepared: Prepared,
  { given, gone, foreseen, made, said }: PreparedFolder,
  council: string,
): Promise<PreparedFolderFault | undefined> {
  const changed = changedReferenceFiles(prepared.reference, prepared.published.texts, EDITION_MEANS);
  const unforeseen =
    changed.map(([file]) => file).find((file) => !given.has(file)) ??
    REFERENCE_FILES.find((file) => gone.includes(file) !== prepared.gone.includes(file));
  if (unforeseen !== undefined) return differs(council, unforeseen);
  if (foreseen === undefined) return undefined;
  const files = await foreseenFiles(prepared, said.at ?? made, EDITION_MEANS);
  const other = [...new Set([...files.keys(), ...foreseen.keys()])].find(
    (path) => !sameBytes(files.get(path), foreseen.get(path)),
  );
  return other === undefined ? undefined : { file: FORESEEN_FOLDER + other, fault: "other-edition" };
}

function differs(council: string, file: string): PreparedFolderFault {
  return { file: `${council}/${file}`, fault: "council-differs" };
}

/** Says what is wrong with a prepared release, and ends the command with 1. */
export function refusePrepared(fault: PreparedFolderFault, { switches }: CommandOptions): void {
  const { message, remedy } = preparedFolderWords(fault);
  const issue = { code: `prepared-${fault.fault}`, severity: "error", file: fault.file, message, remedy };
  if (switches.has("json"))
    print(JSON.stringify({ outcome: "refused", personalData: false, issues: [issue] }));
  else
    print(
      `${fault.file}: ${message} ${remedy}\nRefused: ${counted(1, "problem")}. Nothing has been published or changed.`,
    );
  exitWith(1);
}
