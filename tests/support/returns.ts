import { join } from "node:path";

import { inject } from "vitest";

import { ended, type Ended, type Surroundings } from "./command.ts";

/** A script by its name, as a file that Node runs by itself: tests/support/commands.ts. */
export function built(name: "returns" | "comparators" | "peers" | "killAt"): string {
  return join(inject("commands"), `${name}.js`);
}

/** `npm run returns -- …` as a real process; `first` are modules loaded before it. */
export async function returns(
  words: readonly string[],
  { first = [], ...around }: Surroundings & { readonly first?: readonly string[] } = {},
): Promise<Ended> {
  const before = first.flatMap((module) => ["--import", module]);
  return ended(process.execPath, [...before, built("returns"), ...words], around);
}
