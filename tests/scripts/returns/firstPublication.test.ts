import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";

import { inClone } from "../../support/clone.ts";
import { firstPublication } from "../../support/firstPublication.ts";
import { built } from "../../support/returns.ts";

// With the command as plain JavaScript; at night as it is printed (firstPublication.nightly.test.ts).
test("docs/first-publication.md holds for a council invented for this test", async (context) => {
  await inClone("examples", (clone) => {
    mkdirSync(join(clone, "public/data"), { recursive: true });
    firstPublication(context, clone, `${process.execPath} ${built("returns")}`);
    return Promise.resolve();
  });
});
