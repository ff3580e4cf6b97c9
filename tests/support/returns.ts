import { join } from "node:path";

import { build } from "vite";

import { ended, ROOT, type Ended, type Surroundings } from "./command.ts";
import { workshop } from "./tree.ts";

/**
 * The commands as plain JavaScript, built anew for each test file: a process of them starts in a third of the time that
 * one with the compiler needs. `npm run returns` as it stands is run in tests/scripts/returns/returns.test.ts.
 */
const BUILT = workshop("built");
await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: "silent",
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: BUILT,
    minify: false,
    rolldownOptions: {
      input: ["scripts/returns/returns.ts", "scripts/comparators.ts", "tests/support/killAt.ts"],
    },
  },
});

/** A script by its name, as a file that Node runs by itself. */
export function built(name: "returns" | "comparators" | "killAt"): string {
  return join(BUILT, `${name}.js`);
}

/** `npm run returns -- …` as a real process; `first` are modules loaded before it. */
export async function returns(
  words: readonly string[],
  { first = [], ...around }: Surroundings & { readonly first?: readonly string[] } = {},
): Promise<Ended> {
  const before = first.flatMap((module) => ["--import", module]);
  return ended(process.execPath, [...before, built("returns"), ...words], around);
}
