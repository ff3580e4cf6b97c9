import { join } from "node:path";
import { expect, it } from "vitest";

import { home } from "../../support/home.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";
import { TESTBOROUGH, testborough } from "../../support/testborough.ts";

const place = workshop("live");

it("a council publishes once as many roles approve as its council.json asks for, each counted once", async () => {
  const { folder, command, data, shown } = home(place, undefined, new Map());
  const known = `phrase,kind,approved_by\n${TESTBOROUGH.name},organisation,Data protection officer\n`;
  const files = testborough({ approvals: 2 }).set("known_names.csv", known);
  const council = writeTree(join(folder, "council"), files);
  const publish = (...roles: string[]) =>
    command(
      ...(["publish", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys")] as const),
      ...roles.flatMap((role) => ["--approved-by", role]),
    );
  const { exitCode, stderr } = await publish("Director", "director ");
  expect([exitCode, stderr]).toEqual([
    2,
    "council.json asks that 2 roles approve of each publication (approvals): give --approved-by ROLE once for each.\n",
  ]);
  expect(contentOf(data)).toBeUndefined();
  const done = await publish("Director", "Data protection officer");
  expect([done.exitCode, done.stderr]).toEqual([0, ""]);
  expect(shown("releases/log.txt")).toMatch(/^1 2026-10 [0-9a-f]{64} \S+ return - 2026-12-28\n$/);

  // What else is published asks in the same way; what cannot wait does not.
  const other = (name: string, ...words: string[]) =>
    command(name, [], "--council", council, "--keys", join(folder, "keys"), ...words);
  const lowered = testborough({ approvals: 0 }).get("council.json") ?? "";
  writeTree(council, new Map([["council.json", lowered]]));
  for (const words of [
    ["publish", "--reference"],
    ["close", "--reason", "legal"],
  ]) {
    const refused = await other(...(words as [string]));
    expect([refused.exitCode, refused.stderr], words.join(" ")).toEqual([2, stderr]);
  }
  const named = await other("rotate", "--approved-by", "Wilhelmina Featherstonehaugh");
  expect([named.exitCode, named.stderr]).toEqual([
    2,
    expect.stringMatching(/^--approved-by: This looks like a person’s name/),
  ]);
  const back = await other("withdraw", "2026-10", "contacts", "--reason", "correction");
  expect([back.exitCode, back.stderr]).toEqual([0, ""]);
});
