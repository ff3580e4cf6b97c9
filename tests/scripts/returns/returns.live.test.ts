import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { ROOT } from "../../support/command.ts";
import { home } from "../../support/home.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";
import { testborough } from "../../support/testborough.ts";

const place = workshop("live");

/** A council that is not illustrative, of which nothing is published yet. */
function begun(changed: object = {}) {
  const { folder, command, data, shown } = home(place, undefined, new Map());
  const council = writeTree(join(folder, "council"), testborough(changed));
  const keys = join(folder, "keys");
  const publish = (...words: string[]) =>
    command("publish", ["2026-10.csv"], "--council", council, "--keys", keys, ...words);
  return { folder, keys, data, shown, publish };
}

describe.concurrent("a council that is not illustrative", () => {
  it("is refused with the demonstration key, wherever a copy of it lies", async () => {
    const { keys, data, publish } = begun();
    mkdirSync(keys);
    copyFileSync(join(ROOT, "examples/demonstration-key.pem"), join(keys, "private.pem"));
    const { exitCode, stderr } = await publish();
    expect([exitCode, stderr]).toEqual([
      2,
      "The demonstration key is worthless: it signs no real council’s record. Give the council’s own with --keys.\n",
    ]);
    expect(contentOf(data)).toBeUndefined();
  });

  it("publishes once as many roles approve as it asks for, each counted once", async () => {
    const { data, shown, publish } = begun({ approvals: 2 });
    const role = (name: string) => ["--approved-by", name];
    const { exitCode, stderr } = await publish(...role("Director"), ...role("director "));
    expect([exitCode, stderr]).toEqual([
      2,
      "council.json asks that 2 roles approve of each publication (approvals): give --approved-by ROLE once for each.\n",
    ]);
    expect(contentOf(data)).toBeUndefined();
    const done = await publish(...role("Director"), ...role("Data protection officer"));
    expect([done.exitCode, done.stderr]).toEqual([0, ""]);
    expect(shown("releases/log.txt")).toMatch(/^1 2026-10 [0-9a-f]{64} \S+ return - 2026-12-28\n$/);
  });
});
