import { join } from "node:path";
import { expect, test } from "vitest";

import { ended } from "../support/command.ts";
import { builtSite } from "../support/dist.ts";
import { lightCopyOf } from "../support/heldSite.ts";
import { spoil, workshop } from "../support/tree.ts";

const place = workshop("verify-site");
const verify = (...words: string[]) =>
  ended(process.execPath, ["--import", "tsx", "scripts/returns/returns.ts", "verify", ...words]);

test("the site as it was built is what `verify` builds anew, and one digit more is found", async () => {
  const site = lightCopyOf(builtSite(), join(place, "site"));
  const { exitCode, stdout, stderr } = await verify(site);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    /\nIts site is what this software makes of that record, to the byte: \d+ files and their compressed copies\.\nKey: [^\n]+\n$/,
  );
  spoil(site, "about/index.html", "</p>", "9</p>");
  const altered = await verify(site, "--json");
  expect([altered.exitCode, JSON.parse(altered.stdout)]).toEqual([
    1,
    {
      ...{ outcome: "refused", personalData: false },
      issues: [
        {
          ...{ code: "site-changed", severity: "error", file: "about/index.html" },
          message: "This was changed after it was built.",
          remedy:
            "Find out who changed it. Build the site again from its record (npm run build), and put it in place whole.",
        },
      ],
    },
  ]);
});
