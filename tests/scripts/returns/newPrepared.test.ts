import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { newPreparedFolder } from "../../../scripts/returns/newPrepared.ts";
import { ROOT } from "../../support/command.ts";
import { workshop, writeTree } from "../../support/tree.ts";

const place = workshop("new-prepared");
const data = join(place, "data");
writeTree(place, { "data/council.json": "", "full/2026-10.csv": "" });
mkdirSync(join(place, "empty"));

const at = (to: string) =>
  newPreparedFolder(
    { texts: new Map([["to", to]]), lists: new Map(), switches: new Set(), words: [] },
    { ...{ folder: data, staging: "", decisive: "", locks: [], keys: undefined }, council: "" },
  );

it.each([
  ["in the published folder", join(data, "prepared"), /^A release may not be prepared in what is public/],
  ["around it", place, /^A release may not be prepared in what is public/],
  ["below any public/", join(place, "public/prepared"), /^A release may not be prepared in what is public/],
  ["below any dist/", join(place, "dist"), /^A release may not be prepared in what is public/],
  ["where returns wait", join(ROOT, "returns/prepared"), /^A release may not be prepared in returns\//],
  ["over files", join(place, "full"), / is not empty, /],
])("a release is not prepared %s", async (_, to, sentence) => {
  expect(await at(to)).toMatch(sentence);
});

it.each(["empty", "new"])("a release is prepared in a folder that is %s", async (name) => {
  expect(await at(`${join(place, name)}/`)).toMatchObject({
    path: expect.stringMatching(new RegExp(`${name}$`)) as string,
  });
});
