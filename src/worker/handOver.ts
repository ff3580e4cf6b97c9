import { archived } from "../archive/archived.ts";
import type { MadeFile } from "../core/checking/messages.ts";
import type { PreparedFolder, RoleApproval } from "../core/publication/folder/format.ts";
import { preparedFolderFiles } from "../core/publication/folder/write.ts";
import type { HashOfBytes } from "../core/releases/log/tree.ts";

/** A prepared release as one archive, to be saved. */
export async function handOverFile(
  name: string,
  folder: PreparedFolder,
  approvals: readonly RoleApproval[],
  sha256: HashOfBytes,
): Promise<MadeFile> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = await preparedFolderFiles(folder, approvals, { encode, sha256 });
  return { name, type: "application/zip", content: archived(files) };
}
