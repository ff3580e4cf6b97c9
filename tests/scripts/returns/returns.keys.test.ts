import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { newPrivateKey, readPrivateKey } from "../../../scripts/effects/signing.ts";
import { isSignedBy, readNoteFile } from "../../../src/core/releases/log/note.ts";
import { readKeyFile } from "../../../src/core/releases/log/verifierKey.ts";
import { ROOT } from "../../support/command.ts";
import { home } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, copyOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("keys");
const council = writeTree(join(place, "council"), SMALL_FILES);
const BOTH = { "2026-09.csv": inMonth("2026-09"), "2026-10.csv": GOOD_RETURN };

/** A folder in which nothing is published yet, and where its keys would be. */
function begun() {
  const { folder, shown, command, ...rest } = home(place, BOTH, new Map());
  const keys = join(folder, "keys");
  const publish = (month: string, ...words: string[]) =>
    command("publish", [`${month}.csv`], "--council", council, ...words);
  const isSigned = async (pem: string) => {
    const key = (await readKeyFile(shown("releases/key.pub"), logMeans))!;
    expect(key.publicKey).toEqual(readPrivateKey(pem)!.publicKey);
    return isSignedBy(key, readNoteFile(shown("releases/checkpoint"))!, logMeans);
  };
  return { folder, shown, keys, publish, isSigned, ...rest };
}

describe.concurrent("the key of a record", () => {
  it("is made for the first publication, for its owner's eyes alone, and signs the next one too", async () => {
    const { keys, publish, isSigned, data } = begun();
    expect((await publish("2026-09", "--keys", keys)).exitCode).toBe(0);
    expect(readdirSync(keys)).toEqual(["checkpoint", "private.pem"]);
    expect([statSync(keys).mode & 0o777, statSync(join(keys, "private.pem")).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    const pem = readFileSync(join(keys, "private.pem"), "utf8");
    expect(await isSigned(pem)).toBe(true);
    expect((await publish("2026-10", "--keys", keys)).exitCode).toBe(0);
    expect(await isSigned(pem)).toBe(true);
    expect(readFileSync(join(keys, "private.pem"), "utf8")).toBe(pem);
    const all = Object.keys(contentOf(data)!).map((path) => [
      path,
      path.endsWith("/") ? "" : readFileSync(join(data, path), "utf8"),
    ]);
    expect(all.filter(([, text]) => text!.includes("PRIVATE"))).toEqual([]);
  });

  it("remembers what it signed last: neither an empty folder nor an earlier or another record goes on from it", async () => {
    const { folder, keys, publish, data, shown } = begun();
    const september = await publish("2026-09", "--keys", keys);
    expect([september.exitCode, readFileSync(join(keys, "checkpoint"), "utf8")]).toEqual([
      0,
      shown("releases/checkpoint"),
    ]);
    copyOf(data, join(folder, "earlier"));
    await publish("2026-10", "--keys", keys);
    renameSync(data, join(folder, "newest"));
    const nothing = await publish("2026-09", "--keys", keys);
    expect([nothing.exitCode, contentOf(data)]).toEqual([2, undefined]);
    expect(nothing.stderr).toMatch(
      /does not go on from what this key signed last \(release 2\)\. Restore it from its last good copy\.\n$/,
    );
    renameSync(join(folder, "earlier"), data);
    expect((await publish("2026-10", "--keys", keys)).exitCode).toBe(2);
    renameSync(data, join(folder, "earlier"));
    renameSync(join(folder, "newest"), data);
    const again = await publish("2026-09", "--keys", keys, "--revise", "--reason", "correction");
    expect(again.exitCode).toBe(0);
  });

  it("is not made by a check, nor for a return that is refused", async () => {
    const { keys, command, folder, publish } = {
      ...begun(),
      ...home(place, { "2026-10.csv": "period\n" }, new Map()),
    };
    await command("check", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    await command("publish", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    expect(readdirSync(folder)).not.toContain("keys");
    expect((await publish("2026-09", "--keys", keys)).exitCode).toBe(0);
  });

  it("of an illustrative council is the demonstration key, which everybody has, and leaves nothing behind", async () => {
    const { folder, publish, isSigned } = begun();
    expect((await publish("2026-09")).exitCode).toBe(0);
    expect(await isSigned(readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8"))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["data", "sent"]);
  });

  it.each([
    [
      "is missing",
      () => undefined,
      /^There is no .*private\.pem\. The record goes on with its own key alone/,
    ],
    ["is another", newPrivateKey, /^The record was signed with another key than the one in /],
    ["is damaged", () => "-----BEGIN PRIVATE KEY-----\n", /private\.pem is no private key of this kind/],
  ])(
    "that %s publishes nothing once the record has begun, and is not made anew",
    async (_, pem, sentence) => {
      const { folder, keys, publish, data } = begun();
      await publish("2026-09", "--keys", keys);
      const [other, text] = [join(folder, "other"), pem()];
      writeTree(
        other,
        text === undefined
          ? { "told.csv": "period,indicator,breakdown,category,column,value\n" }
          : { "private.pem": text },
      );
      const before = [stateOf(data), stateOf(other)];
      const { exitCode, stdout, stderr } = await publish("2026-10", "--keys", other);
      expect([exitCode, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(sentence);
      expect([stateOf(data), stateOf(other)]).toEqual(before);
      expect((await publish("2026-10", "--keys", keys)).exitCode).toBe(0);
    },
  );

  it("of the demonstration does not go on with a record that has its own", async () => {
    const { keys, publish, data } = begun();
    await publish("2026-09", "--keys", keys);
    const before = stateOf(data);
    const { exitCode, stderr } = await publish("2026-10");
    expect([exitCode, stateOf(data)]).toEqual([2, before]);
    expect(stderr).toBe(
      "The record was signed with another key than the demonstration key. Give its own with --keys.\n",
    );
  });

  it.each([
    ["is public", (data: string) => data],
    ["lies in a public one", (data: string) => join(data, "keys")],
    ["has a public one in it", (data: string) => join(data, "..")],
  ])("is not kept in a folder that %s", async (_, keysIn) => {
    const { publish, data, folder } = begun();
    const { exitCode, stderr } = await publish("2026-09", "--keys", keysIn(data));
    expect([exitCode, contentOf(data)]).toEqual([2, undefined]);
    expect(stderr).toMatch(/^The keys may not be in /);
    expect(readdirSync(folder)).toEqual(["sent"]);
  });

  it("that cannot be written is a sentence", async () => {
    const { publish, folder, data } = begun();
    copyFileSync(join(folder, "sent/2026-09.csv"), join(folder, "keys"));
    chmodSync(folder, 0o755);
    const { exitCode, stderr } = await publish("2026-09", "--keys", join(folder, "keys"));
    expect([exitCode, contentOf(data)]).toEqual([4, undefined]);
    expect(stderr).toMatch(
      /^A file stands where a folder has to be: .*keys \(ENOTDIR\)\. Nothing has been published or changed\.\n$/,
    );
  });
});
