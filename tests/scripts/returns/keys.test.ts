import { describe, expect, it } from "vitest";

import { signerOf } from "../../../scripts/returns/keys.ts";
import { join } from "node:path";
import { ROOT } from "../../support/command.ts";
import { SMALL } from "../../support/small.ts";
import { copyOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("demonstration");
const optionsOf = (texts: Readonly<Record<string, string>>) => ({
  texts: new Map(Object.entries({ data: join(place, "data"), ...texts })),
  ...{ lists: new Map(), switches: new Set<string>(), words: [] },
});
const REAL = { ...SMALL.council, illustrative: false };

describe("the demonstration key", () => {
  it("signs for an illustrative council that names no keys", async () => {
    expect(await signerOf(optionsOf({}), SMALL.council, [])).toHaveProperty("signing.sign");
  });

  it("signs no real council's record, wherever its copy lies", async () => {
    const keys = writeTree(join(place, "keys"), {});
    copyOf(join(ROOT, "examples/demonstration-key.pem"), join(keys, "private.pem"));
    expect(await signerOf(optionsOf({ keys }), REAL, [])).toMatch(/^The demonstration key is worthless/);
  });
});
