import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { TestContext } from "vitest";

/** Where a program is, or undefined; Debian keeps servers where only root looks. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"].filter(
    (folder) => folder !== "",
  );
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Where a program is. Without it the test is skipped, and says what to install. */
export function need({ skip }: Pick<TestContext, "skip">, name: string, debianPackage: string): string {
  const found = findProgram(name);
  if (found !== undefined) return found;
  const reason = `Skipped: ${name} is not installed (apt-get install ${debianPackage}).`;
  console.warn(reason); // Vitest's own report does not give the reason
  return skip(reason);
}

/** What a program said on both channels, and how it ended. */
export type Said = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export function run(
  program: string,
  words: readonly string[],
  options: Partial<SpawnSyncOptionsWithStringEncoding> = {},
): Said {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...options,
  });
  // A program may end without reading all that it is given: how it ended says why.
  const hasEnded = status !== null && error !== undefined && "code" in error && error.code === "EPIPE";
  if (error !== undefined && !hasEnded) throw error;
  return { status, stdout, stderr };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
