/** Whether Git would take a file up: what must never be committed is said where it could be. */
import { execFile } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Whether a file lies in a folder that Git keeps and is not among those that it ignores. Where there is no Git, or no repository
 * around the file, nothing can be committed.
 */
export async function mayBeCommitted(path: string): Promise<boolean> {
  const cwd = dirname(resolve(path));
  try {
    await run("git", ["rev-parse", "--is-inside-work-tree"], { cwd });
  } catch {
    return false;
  }
  return run("git", ["check-ignore", "--quiet", "--", basename(path)], { cwd }).then(
    () => false,
    () => true,
  );
}
