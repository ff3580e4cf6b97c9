import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { MAKERS } from "../../scripts/build/dist.ts";
import { PACKAGES_FILE } from "../../scripts/effects/packages.ts";
import { ROOT } from "../support/command.ts";
import { filesIn } from "../support/dist.ts";

const ACCOUNT = join(ROOT, MAKERS, PACKAGES_FILE);

/** The folders of the packages whose code is in each script of the site, by the script's path, as the build has noted them. */
export function packagesByScript(): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(ACCOUNT)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(ACCOUNT, "utf8")) as Record<string, string[]>));
}

/** Sources of pages that are newer than the build, as paths in the repository. */
export function changedSince(): string[] {
  if (!existsSync(ACCOUNT)) return [];
  const built = statSync(ACCOUNT).mtimeMs;
  const sources = filesIn(join(ROOT, "src")).map((file) => `src/${file}`);
  return ["vite.config.ts", "package-lock.json", ...sources].filter(
    (path) => statSync(join(ROOT, path)).mtimeMs > built,
  );
}
