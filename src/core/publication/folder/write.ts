import type { HashOfBytes } from "../../releases/log/tree.ts";
import { writeAsked } from "../confirmed.ts";
import { writeWithheldLine } from "../withheld.ts";
import {
  APPROVALS_FILE,
  FORESEEN_FOLDER,
  GIVEN_FOLDER,
  PREPARED_FILE,
  UNSUPPRESSED_FILE,
  type PreparedFolder,
  type RoleApproval,
} from "./format.ts";

/** How texts become bytes (UTF-8) and bytes a hash (SHA-256, 64 hexadecimal digits). */
type WriteMeans = { readonly encode: (text: string) => Uint8Array; readonly sha256: HashOfBytes };

/** Every file of a prepared release by path, with the approvals that it has from the beginning. */
export async function preparedFolderFiles(
  folder: PreparedFolder,
  approvals: readonly RoleApproval[],
  means: WriteMeans,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { given, foreseen = new Map<string, Uint8Array>() } = folder;
  const prepared = means.encode(await preparedJson(folder, means));
  return new Map([
    [UNSUPPRESSED_FILE, means.encode(UNSUPPRESSED)],
    [PREPARED_FILE, prepared],
    [APPROVALS_FILE, means.encode(approvalsFile(approvals, await means.sha256(prepared)))],
    ...below(GIVEN_FOLDER, given),
    ...below(FORESEEN_FOLDER, foreseen),
  ]);
}

/** The approvals as JSON, each of the `prepared.json` with this hash. */
export function approvalsFile(approvals: readonly RoleApproval[], hash: string): string {
  const said = approvals.map(({ role, time }) => ({ role, time, prepared: hash }));
  return jsonText({ schema: 1, approvals: said });
}

const UNSUPPRESSED = `This is a release that has been prepared and is not published. It holds figures before anything is hidden.
Do not publish it, send it by e-mail or put it on a web server: it is for those who decide on the release.
It is published by npm run returns -- sign DIR, which makes every public file anew. Delete this folder then.
`;

async function preparedJson(folder: PreparedFolder, { sha256 }: WriteMeans): Promise<string> {
  const { laCode, follows, made, answers, said, given, gone, foreseen } = folder;
  const { revise, reason, confirm, confirmOnly = [], withhold = [] } = answers;
  const { sentTo, sentOn, receipt, at, preRelease } = said;
  return jsonText({
    ...{ schema: 1, la_code: laCode, follows, made },
    answers: {
      ...{ revise, reason, confirm },
      ...{ confirm_only: confirmOnly.map(writeAsked), withhold: withhold.map(writeWithheldLine) },
    },
    said: { sent_to: sentTo, sent_on: sentOn, receipt, at, pre_release: preRelease },
    ...{ given: await hashesBy(given, sha256), gone },
    public: foreseen && (await hashesBy(foreseen, sha256)),
  });
}

async function hashesBy(files: ReadonlyMap<string, Uint8Array>, sha256: HashOfBytes) {
  const hashes: Record<string, string> = {};
  for (const path of [...files.keys()].sort())
    hashes[path] = await sha256(files.get(path) ?? new Uint8Array());
  return hashes;
}

function below(folder: string, files: ReadonlyMap<string, Uint8Array>) {
  return [...files].map(([path, bytes]) => [folder + path, bytes] as const);
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
