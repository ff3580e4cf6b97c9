import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { newPrivateKey } from "../../../scripts/effects/signing.ts";
import { signerOf } from "../../../scripts/returns/keys.ts";
import { readLogFile, type LogEntry } from "../../../src/core/releases/log/entry.ts";
import { ROOT } from "../../support/command.ts";
import { AFTER, BEFORE } from "../../support/home.ts";
import type { Site } from "../../support/publish.ts";
import { SMALL } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("keys-of");
const DEMONSTRATION = readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8");
const logOf = (site: Site) => readLogFile(site.get("releases/log.txt")!)!;

let homes = 0;

type Case = { readonly on: Site; readonly log: readonly LogEntry[]; readonly council?: typeof SMALL.council };

/** What signs a record that lies in `data`: with these files in the folder of keys, or with the folder of this name. */
async function signer(
  { on, log, council = SMALL.council }: Case,
  keys?: Readonly<Record<string, string>> | string,
) {
  const home = join(place, String(homes++));
  const data = writeTree(join(home, "data"), on);
  const folder = typeof keys === "string" ? join(home, keys) : writeTree(join(home, "keys"), keys ?? {});
  const texts = new Map(Object.entries({ data, ...(keys === undefined ? {} : { keys: folder }) }));
  const before = stateOf(home);
  const said = await signerOf({ texts, lists: new Map(), switches: new Set(), words: [] }, council, log);
  if (typeof said === "string") expect(stateOf(home)).toEqual(before);
  return said;
}

const begun = { on: BEFORE, log: logOf(BEFORE) };
const nothing = { on: new Map([["notes.txt", "Nothing is published here.\n"]]), log: [] };

describe("the key that signs", () => {
  it("is the demonstration key for an illustrative council that names no keys", async () => {
    expect(await signer(begun)).toHaveProperty("signing.sign");
  });

  it("is the one in the folder of keys, for the record that it signed last and for every later one", async () => {
    const keys = { "private.pem": DEMONSTRATION, checkpoint: BEFORE.get("releases/checkpoint")! };
    expect(await signer(begun, keys)).toHaveProperty("signing.sign");
    expect(await signer({ on: AFTER, log: logOf(AFTER) }, keys)).toHaveProperty("signing.sign");
  });

  it.each([
    ["where it is missing", {}, /^There is no .*private\.pem\. The record goes on with its own key alone/],
    ["where it is another", { "private.pem": newPrivateKey() }, /signed with another key than the one in /],
    ["where it is damaged", { "private.pem": "-----BEGIN\n" }, /private\.pem is no private key of this kind/],
    [
      "for an earlier record",
      { "private.pem": DEMONSTRATION, checkpoint: AFTER.get("releases/checkpoint")! },
      /does not go on from what this key signed last \(release 2\)/,
    ],
    [
      "where what it signed last cannot be read",
      { "private.pem": DEMONSTRATION, checkpoint: "x" },
      /checkpoint is damaged/,
    ],
  ])("is none %s, and nothing is written", async (_, keys, sentence) => {
    expect(await signer(begun, keys as Record<string, string>)).toMatch(sentence);
  });

  it("is not made where a key remembers a record that is gone", async () => {
    const keys = { "private.pem": DEMONSTRATION, checkpoint: BEFORE.get("releases/checkpoint")! };
    expect(await signer(nothing, keys)).toMatch(
      /does not go on from what this key signed last \(release 1\)/,
    );
  });

  it("is none where it signs for a record that is gone, even one that it has signed nothing of yet", async () => {
    const keys = { "private.pem": DEMONSTRATION, record: join(place, String(homes), "data\n") };
    expect(await signer(nothing, keys)).toMatch(/ signs for a record in .*data, and there is none\./);
  });

  it("is none for another folder than the one that it signs for", async () => {
    const keys = { "private.pem": DEMONSTRATION, record: "/elsewhere\n" };
    expect(await signer(begun, keys)).toMatch(/ signs for \/elsewhere, not for .* say --moved /);
  });

  it("is none where the council keeps a copy of another one", async () => {
    const on = new Map([...BEFORE, ["key.pub", BEFORE.get("releases/key.pub")!]]);
    expect(await signer({ on, log: [] }, { "private.pem": newPrivateKey() })).toMatch(
      /another key than the one in/,
    );
  });

  it("is one where the council's copy is that of the demonstration, which came with this software", async () => {
    const on = new Map([...nothing.on, ["key.pub", BEFORE.get("releases/key.pub")!]]);
    const real = { ...nothing, on, council: { ...SMALL.council, illustrative: false } };
    expect(await signer(real, { "private.pem": newPrivateKey() })).toHaveProperty("signing.sign");
  });

  it.each(["data", "data/keys", "."])("is not kept in what is public, nor around it: %s", async (keys) => {
    expect(await signer(nothing, keys)).toMatch(/^The keys may not be in /);
  });

  it("is an error of the machine where a file stands in the folder's place", async () => {
    writeTree(join(place, String(homes)), { keys: "a file" });
    await expect(signer(nothing, "keys")).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it("of the demonstration is none for a real council's record, wherever its copy lies", async () => {
    const real = { ...nothing, council: { ...SMALL.council, illustrative: false } };
    expect(await signer(real, { "private.pem": DEMONSTRATION })).toMatch(
      /^The demonstration key is worthless/,
    );
  });
});
