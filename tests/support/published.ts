import { join } from "node:path";

import { ROOT } from "./command.ts";
import { filesIn } from "./dist.ts";
import { run } from "./programs.ts";

/** What the illustrative council publishes, as it is in the repository. */
export const PUBLISHED = join(ROOT, "public/data");

/** Publishes all returns of the illustrative council into an empty folder, in one drop. */
export function publishAfresh(folder: string): void {
  const returns = filesIn(join(ROOT, "examples/nenebridge/returns"), ".csv");
  const files = returns.map((file) => join("examples/nenebridge/returns", file));
  const options = ["--data", folder, "--council", "council", "--now", "2026-10-20T08:30:00Z"];
  // The only question in these years, in May 2025, has been looked at: the backlog was real.
  options.push("--confirm", "checked-and-right");
  const words = ["--import", "tsx", "scripts/returns/returns.ts", "publish", ...files, ...options];
  const { status, stdout, stderr } = run(process.execPath, words, { cwd: ROOT });
  if (status !== 0) throw new Error(`The illustrative council could not be published:\n${stdout}${stderr}`);
}
