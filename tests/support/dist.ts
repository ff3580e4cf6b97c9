import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

import { ROOT } from "./command.ts";

/** The folder of the production build; built first where there is none, but never beside the tests that need none. */
export function builtSite(): string {
  const dist = join(ROOT, "dist");
  if (process.env["NO_SITE"] !== undefined)
    throw new Error("This test asks for the built site: it belongs in tests/built, or it imports too much.");
  if (!existsSync(join(dist, "index.html"))) {
    const { status } = spawnSync("npm", ["run", "build"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status !== 0) throw new Error("The site could not be built: run npm run build to see why.");
  }
  return dist;
}

/** All files of a folder whose names end in one of `endings`, as paths within it, with `/` and in order. */
export function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && (endings.length === 0 || endings.some((ending) => entry.name.endsWith(ending))),
    )
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
