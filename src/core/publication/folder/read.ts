import * as v from "valibot";

import { readDay, readMonth } from "../../period.ts";
import { REASONS } from "../../reason.ts";
import { REFERENCE_FILES } from "../../reference/reference.ts";
import type { PublishedFolder } from "../../releases/folder.ts";
import type { HashOfBytes } from "../../releases/log/tree.ts";
import { rolesIn } from "../approval.ts";
import { readConfirmation, type AskedAbout } from "../confirmed.ts";
import { readWithheldLine, type WithheldLine } from "../withheld.ts";
import type { PreparedFolderFault } from "./faults.ts";
import {
  APPROVALS_FILE,
  FORESEEN_FOLDER,
  GIVEN_FOLDER,
  PREPARED_FILE,
  PREVIEW_FOLDER,
  SIGN_OFF_FILE,
  UNSUPPRESSED_FILE,
  type PreparedFolder,
  type RoleApproval,
} from "./format.ts";

/** A prepared release as it was read, the hash of its `prepared.json`, and the roles that approved of exactly that. */
export type PreparedFolderRead = {
  readonly folder: PreparedFolder;
  readonly hash: string;
  readonly approvals: readonly RoleApproval[];
};

/** How bytes become text (UTF-8, strictly: undefined where they are none) and a hash. */
type ReadMeans = {
  readonly decode: (bytes: Uint8Array) => string | undefined;
  readonly sha256: HashOfBytes;
};

/** A prepared release, whole and as it was written; the first fault of any other folder. What it says is not yet screened. */
export async function readPreparedFolder(
  { paths, read }: PublishedFolder,
  { decode, sha256 }: ReadMeans,
): Promise<PreparedFolderRead | PreparedFolderFault> {
  const prepared = await read(PREPARED_FILE);
  if (prepared === undefined) return { file: PREPARED_FILE, fault: "missing" };
  const text = decode(prepared);
  const said = parsedAs(PREPARED, text);
  if (said === undefined) {
    const isOther = parsedAs(OTHER_VERSION, text) !== undefined;
    return { file: PREPARED_FILE, fault: isOther ? "other-version" : "unreadable" };
  }
  const hash = await sha256(prepared);

  const listed = new Map([...below(GIVEN_FOLDER, said.given), ...below(FORESEEN_FOLDER, said.public)]);
  const other = paths.find((path) => !listed.has(path) && !isBeside(path));
  if (other !== undefined) return { file: nearestOf(other), fault: "unlisted" };
  const files = new Map<string, Uint8Array>();
  for (const [path, expected] of listed) {
    const bytes = await read(path);
    if (bytes === undefined) return { file: path, fault: "missing" };
    if ((await sha256(bytes)) !== expected) return { file: path, fault: "altered" };
    files.set(path, bytes);
  }

  const approving = await read(APPROVALS_FILE);
  if (approving === undefined) return { file: APPROVALS_FILE, fault: "missing" };
  const approved = parsedAs(APPROVALS, decode(approving))?.approvals;
  if (approved === undefined) return { file: APPROVALS_FILE, fault: "unreadable" };
  if (approved.some((each) => each.prepared !== hash))
    return { file: APPROVALS_FILE, fault: "approves-another" };
  const approvals = approved.map(({ role, time }) => ({ role, time }));
  if (rolesIn(approvals.map(({ role }) => role)) < approvals.length)
    return { file: APPROVALS_FILE, fault: "approved-twice" };

  const filesOf = (names: Readonly<Record<string, string>>, at: string) =>
    new Map(Object.keys(names).map((name) => [name, files.get(at + name) ?? new Uint8Array()]));
  const { la_code: laCode, follows, made, answers, gone } = said;
  const folder: PreparedFolder = {
    ...{ laCode, follows, made, gone },
    answers: answersRead(answers),
    said: saidRead(said.said),
    given: filesOf(said.given, GIVEN_FOLDER),
    foreseen: said.public && filesOf(said.public, FORESEEN_FOLDER),
  };
  return { folder, hash, approvals };
}

const TEXT = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const TIME = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), v.check(isInstant));
const REASON = v.picklist(REASONS);
const GIVEN_NAME = v.pipe(v.string(), v.check(isGivenName));
const PUBLIC_PATH = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/));
const LINE = v.pipe(v.string(), v.transform(readWithheldLine), v.custom<WithheldLine>(isRead));
const ASKED = v.pipe(v.string(), v.transform(readAsked), v.custom<AskedAbout>(isRead));

const ANSWERS = v.strictObject({
  revise: v.boolean(),
  reason: v.optional(REASON),
  confirm: v.optional(REASON),
  confirm_only: v.array(ASKED),
  withhold: v.array(LINE),
});

const SAID = v.strictObject({
  sent_to: v.optional(TEXT),
  sent_on: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => readDay(text) !== undefined),
    ),
  ),
  receipt: v.optional(TEXT),
  at: v.optional(TIME),
  pre_release: v.optional(
    v.array(
      v.strictObject({ role: TEXT, hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)) }),
    ),
  ),
});

const PREPARED = v.strictObject({
  schema: v.literal(1),
  la_code: TEXT,
  follows: v.optional(v.strictObject({ seq: v.pipe(v.number(), v.integer(), v.minValue(1)), hash: HASH })),
  made: TIME,
  answers: ANSWERS,
  said: SAID,
  given: v.record(GIVEN_NAME, HASH),
  gone: v.array(v.picklist(REFERENCE_FILES)),
  public: v.optional(v.record(PUBLIC_PATH, HASH)),
});

/** What an older or a newer edition of the software wrote. */
const OTHER_VERSION = v.object({ schema: v.pipe(v.number(), v.notValue(1)) });

const APPROVALS = v.strictObject({
  schema: v.literal(1),
  approvals: v.array(v.strictObject({ role: TEXT, time: TIME, prepared: HASH })),
});

function answersRead(answers: v.InferOutput<typeof ANSWERS>): PreparedFolder["answers"] {
  const { revise, reason, confirm, confirm_only: confirmOnly, withhold } = answers;
  return { revise, reason, confirm, confirmOnly, withhold };
}

function saidRead(said: v.InferOutput<typeof SAID>): PreparedFolder["said"] {
  const { sent_to: sentTo, sent_on: sentOn, receipt, at, pre_release: preRelease } = said;
  return { sentTo, sentOn, receipt, at, preRelease };
}

function parsedAs<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> | undefined {
  if (text === undefined) return undefined;
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(text));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}

/** The name of a given file: a month’s or a reference file’s, and no other. So it leads nowhere and names nobody. */
function isGivenName(name: string): boolean {
  return REFERENCE_FILES.includes(name) || readMonth(/^(.{7})\.csv$/.exec(name)?.[1] ?? "") !== undefined;
}

function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function isRead(value: unknown): boolean {
  return value !== undefined;
}

/** What a confirmation is about, as `writeAsked` writes it. */
function readAsked(text: string): AskedAbout | undefined {
  return readConfirmation(`${REASONS[0]}:${text}`)?.asked;
}

function below(folder: string, hashes: Readonly<Record<string, string>> = {}) {
  return Object.entries(hashes).map(([path, hash]) => [folder + path, hash] as const);
}

/** Whether a file may stand in the folder although no list names it. */
function isBeside(path: string): boolean {
  const named = [UNSUPPRESSED_FILE, PREPARED_FILE, APPROVALS_FILE, SIGN_OFF_FILE];
  return named.includes(path) || path.startsWith(PREVIEW_FOLDER);
}

function nearestOf(path: string): string {
  const folder = [GIVEN_FOLDER, FORESEEN_FOLDER].find((each) => path.startsWith(each)) ?? "";
  return `${folder}…`;
}
