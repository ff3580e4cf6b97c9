import { archived } from "../../src/archive/archived.ts";
import { APPROVALS_FILE, PREPARED_FILE } from "../../src/core/publication/folder/format.ts";
import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { exists, isOfTheSystem, listFiles, readAt, readBytes } from "../effects/files.ts";
import { replacePrivateFile } from "../effects/privateFolder.ts";
import { isZip, LARGEST_ZIP, outermost, unzipped } from "../effects/zip.ts";

/** A prepared release that was opened, whether it is a folder or one ZIP of it. */
export type OpenedPrepared = {
  readonly folder: PublishedFolder;
  /** Writes its approvals anew. */
  readonly approve: (approvals: Uint8Array) => Promise<void>;
};

/** A prepared release by its path; a sentence where there is none. */
export async function openPrepared(path: string): Promise<OpenedPrepared | string> {
  const found = await readAt(path, LARGEST_ZIP);
  if (found.kind === "file" && isZip(found.bytes)) return openZip(path, found.bytes);
  if (!(await exists(`${path}/${PREPARED_FILE}`)))
    return "DIR is no prepared release: prepare writes one, and the page /check/ hands one over as a ZIP.";
  const paths = (await listFiles(path)).map((each) => each.replaceAll("\\", "/"));
  return {
    folder: {
      paths: paths.filter((each) => !isOfTheSystem(each)),
      read: (each) => readBytes(`${path}/${each}`),
    },
    approve: (approvals) => replacePrivateFile(`${path}/${APPROVALS_FILE}`, approvals),
  };
}

function openZip(path: string, bytes: Uint8Array): OpenedPrepared | string {
  const files = unzipped(bytes);
  if (typeof files === "string") return "This ZIP cannot be read as a prepared release.";
  const root = outermost(files, PREPARED_FILE);
  if (root === undefined) return "This ZIP holds no prepared release.";
  const below = [...files].flatMap(([each, content]) =>
    each.startsWith(root) && !isOfTheSystem(each) ? [[each.slice(root.length), content] as const] : [],
  );
  const inside = new Map(below);
  return {
    folder: { paths: [...inside.keys()], read: (each) => Promise.resolve(inside.get(each)) },
    approve: (approvals) =>
      replacePrivateFile(path, archived(new Map(files).set(root + APPROVALS_FILE, approvals))),
  };
}

/** A sentence where one of these paths is a prepared release: `sign` publishes it, and nothing else does. */
export async function preparedAmong(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths)
    if (await exists(`${path}/${PREPARED_FILE}`))
      return "This folder is a prepared release: approve DIR --role ROLE has it approved, and sign DIR publishes it.";
  return undefined;
}
