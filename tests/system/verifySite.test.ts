import { expect, test } from "vitest";

import { ended } from "../support/command.ts";
import { builtSite } from "../support/dist.ts";
import { TEST_ENDS } from "../support/limits.ts";

test(
  "the site as `npm run build` built it is what `verify` builds anew",
  async () => {
    const words = ["--import", "tsx", "scripts/returns/returns.ts", "verify", builtSite()];
    const { exitCode, stdout, stderr } = await ended(process.execPath, words);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /\nIts site is what this software makes of that record, to the byte: \d+ files and their compressed copies\.\nKey: [^\n]+\n$/,
    );
  },
  5 * TEST_ENDS,
); // it builds a whole site
