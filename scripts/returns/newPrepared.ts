import { signOffSummary } from "../../src/core/checking/signOff.ts";
import { dayAt, LONDON, type Month } from "../../src/core/period.ts";
import { differentRoles } from "../../src/core/publication/approval.ts";
import { changedReferenceFiles } from "../../src/core/publication/built/reference.ts";
import { foreseenFiles } from "../../src/core/publication/edition.ts";
import {
  SIGN_OFF_FILE,
  UNSUPPRESSED_FILE,
  type PreparedFolder,
  type SaidOfRelease,
} from "../../src/core/publication/folder/format.ts";
import { preparedFolderFiles } from "../../src/core/publication/folder/write.ts";
import type { OfficerAnswers, Prepared } from "../../src/core/publication/prepared.ts";
import type { ReleaseOutcome } from "../../src/core/publication/release.ts";
import { isWithin, listNames, ownFolder, readBytes, realPathOf } from "../effects/files.ts";
import { writePrivateFolder } from "../effects/privateFolder.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { noteIfKept } from "./neverKept.ts";
import type { GuardedPlace } from "./place.ts";
import { previewOf } from "./preview.ts";
import { EDITION_MEANS } from "./publishPrepared.ts";
import { utcTime } from "../../src/core/utcTime.ts";
import { referenceFolder } from "./settings.ts";
import { INBOX } from "./working.ts";

/** The folder that a release is prepared in: as the officer named it, and its real path. */
export type NewFolder = { readonly named: string; readonly path: string };

/** Where a release is prepared unless `--to` says otherwise. Git ignores it. */
const FOLDER = "prepared";

/** Names of folders that are served, or are copied to what is. */
const SERVED = ["public", "dist"];

/** The folder for a release to be prepared in; a sentence where none may be. What it holds must lie nowhere that anybody is served from. */
export async function newPreparedFolder(
  { texts }: CommandOptions,
  place: GuardedPlace,
): Promise<NewFolder | string> {
  const named = (texts.get("to") ?? FOLDER).replace(/(?<=.)\/+$/, "");
  const path = await realPathOf(named);
  const served = [place.folder, ...SERVED.map((each) => ownFolder() + each)];
  const isNamedServed = path.split(/[\\/]/).some((each) => SERVED.includes(each));
  if (isNamedServed || served.some((each) => isWithin(path, each) || isWithin(each, path)))
    return "A release may not be prepared in what is public, nor around it: it holds figures before anything is hidden. Give another folder with --to.";
  if (isWithin(path, await realPathOf(INBOX)))
    return `A release may not be prepared in ${INBOX}/: what lies there is published. Give another folder with --to.`;
  if ((await listNames(path)).length > 0)
    return `${named} is not empty, and nothing in it is written over. Delete the release that was prepared in it, or give another folder with --to.`;
  return { named, path };
}

/** What was decided about a release. */
export type DecidedRelease = {
  readonly outcome: ReleaseOutcome;
  readonly prepared: Prepared;
  readonly sent: ReadonlyMap<Month, Uint8Array>;
  readonly answers: OfficerAnswers;
  readonly said: SaidOfRelease;
  readonly now: Date;
};

/** Writes a prepared release into its folder, all or nothing. */
export async function writePrepared(
  { named, path }: NewFolder,
  decided: DecidedRelease,
  options: CommandOptions,
): Promise<void> {
  const { outcome, prepared, answers, said, now } = decided;
  const { name } = prepared.after.reference.council;
  const folder = await preparedFolderOf(decided, options);
  const roles = differentRoles(answers.approvedBy ?? []);
  const approvals = roles.map((role) => ({ role, time: folder.made }));
  const files = new Map(await preparedFolderFiles(folder, approvals, EDITION_MEANS));
  const summary = signOffSummary(outcome, name, dayAt(now, LONDON));
  if (summary !== undefined) files.set(SIGN_OFF_FILE, EDITION_MEANS.encode(summary));
  for (const [page, bytes] of await previewOf(prepared, said, now, options)) files.set(page, bytes);
  await writePrivateFolder(path, files);
  await noteIfKept(`${named}/${UNSUPPRESSED_FILE}`, "name another folder with --to, outside the repository");
}

async function preparedFolderOf(
  { prepared, sent, answers, said, now }: DecidedRelease,
  options: CommandOptions,
): Promise<PreparedFolder> {
  const { published, gone, after } = prepared;
  const council = await referenceFolder(options);
  const given = new Map([...sent].map(([month, bytes]) => [`${month}.csv`, bytes]));
  for (const [file] of changedReferenceFiles(prepared.reference, published.texts, EDITION_MEANS))
    given.set(file, (await readBytes(`${council}/${file}`)) ?? new Uint8Array());
  const newest = published.releases.at(-1);
  const made = utcTime(now);
  return {
    laCode: after.reference.council.laCode,
    follows: newest && { seq: newest.seq, hash: newest.hash },
    ...{ made, answers, said, given, gone },
    foreseen: await foreseenFiles(prepared, said.at ?? made, EDITION_MEANS),
  };
}
