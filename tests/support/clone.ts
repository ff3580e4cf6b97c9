import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ROOT } from "./command.ts";

const DOCUMENTS = ["index.html", "present.html", "pack.html", "embed.html"];
const FILES = [...DOCUMENTS, "package.json", "vite.config.ts", "src", "scripts", "council", "examples"];

/** A folder like a fresh clone with its packages installed (by a link), and `folder` (`dist`, `public`) copied into it. */
export async function inClone(folder: string, use: (clone: string) => Promise<void>): Promise<void> {
  const clone = mkdtempSync(join(tmpdir(), "open-return-clone-"));
  for (const path of [...FILES, folder]) cpSync(join(ROOT, path), join(clone, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
  try {
    await use(clone);
  } finally {
    rmSync(clone, { recursive: true });
  }
}
