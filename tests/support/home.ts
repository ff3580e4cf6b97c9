import { readFileSync } from "node:fs";
import { join } from "node:path";

import { returns } from "./returns.ts";
import { published } from "./publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "./small.ts";
import { writeTree } from "./tree.ts";

export const TODAY = ["--today", "2026-11-22"];

/** Smallbridge's site with September 2026 published, and with October published over it. */
export const { site: BEFORE } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
export const { site: AFTER, release: LAST } = await published({
  on: BEFORE,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
});

let homes = 0;

/** A folder of a test's own within `place`: `data` shows September, `sent` holds these files. */
export function home(
  place: string,
  sent: Readonly<Record<string, string>> = { "2026-10.csv": GOOD_RETURN },
  site = BEFORE,
) {
  const folder = join(place, `home-${homes++}`);
  writeTree(join(folder, "data"), site);
  writeTree(join(folder, "sent"), sent);
  const [data, file] = [join(folder, "data"), (name: string) => join(folder, "sent", name)];
  const command = (name: string, files: readonly string[], ...words: readonly string[]) => {
    const day = name === "rehearse" ? [] : TODAY; // what is given out does not depend on the day
    return returns([name, ...files.map(file), "--data", data, ...day, ...words], { cwd: folder });
  };
  const shown = (path: string) => readFileSync(join(data, path), "utf8");
  return { folder, data, file, command, shown };
}
