import { lstatSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readPrivateKey } from "../../../scripts/effects/signing.ts";
import { isSignedBy, readNoteFile } from "../../../src/core/releases/log/note.ts";
import { readKeyFile } from "../../../src/core/releases/log/verifierKey.ts";
import { ROOT } from "../../support/command.ts";
import { BEFORE, home } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("keys");
const BOTH = { "2026-09.csv": inMonth("2026-09"), "2026-10.csv": GOOD_RETURN };

/** A folder in which nothing is published yet, and where its keys would be. */
function begun() {
  const { folder, shown, command, ...rest } = home(place, BOTH, new Map());
  const keys = join(folder, "keys");
  const council = writeTree(join(folder, "council"), SMALL_FILES);
  const publish = (month: string, ...words: string[]) =>
    command("publish", [`${month}.csv`], "--council", council, ...words);
  const isSigned = async (pem: string) => {
    const key = (await readKeyFile(shown("releases/key.pub"), logMeans))!;
    expect(key.publicKey).toEqual(readPrivateKey(pem)!.publicKey);
    return isSignedBy(key, readNoteFile(shown("releases/checkpoint"))!, logMeans);
  };
  return { folder, shown, keys, council, publish, isSigned, ...rest };
}

describe.concurrent("the key of a record", () => {
  it("is made for the first publication, for its owner's eyes alone, and signs the next one too", async () => {
    const { keys, publish, isSigned, data, shown } = begun();
    expect((await publish("2026-09", "--keys", keys)).exitCode).toBe(0);
    expect(readdirSync(keys)).toEqual([
      ...["checkpoint", "next.pem", "nonces", "private.pem", "record", "staged"],
    ]);
    expect([statSync(keys).mode & 0o777, statSync(join(keys, "private.pem")).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    expect(statSync(join(keys, "next.pem")).mode & 0o777).toBe(0o600);
    const pem = readFileSync(join(keys, "private.pem"), "utf8");
    expect(await isSigned(pem)).toBe(true);
    expect((await publish("2026-10", "--keys", keys)).exitCode).toBe(0);
    expect(await isSigned(pem)).toBe(true);
    expect(readFileSync(join(keys, "private.pem"), "utf8")).toBe(pem);
    expect(readFileSync(join(keys, "checkpoint"), "utf8")).toBe(shown("releases/checkpoint"));
    const all = Object.keys(contentOf(data)!).map((path) => [
      path,
      path.endsWith("/") ? "" : readFileSync(join(data, path), "utf8"),
    ]);
    expect(all.filter(([, text]) => text!.includes("PRIVATE"))).toEqual([]);
  });

  it("is not made by a check, nor for a return that is refused", async () => {
    const { command, folder } = home(place, { "2026-10.csv": "period\n" }, new Map());
    const council = writeTree(join(folder, "council"), SMALL_FILES);
    await command("check", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    await command("publish", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    expect(readdirSync(folder)).not.toContain("keys");
  });

  it("of an illustrative council is the demonstration key, which everybody has, and leaves nothing behind", async () => {
    const { folder, publish, isSigned } = begun();
    expect((await publish("2026-09")).exitCode).toBe(0);
    expect(await isSigned(readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8"))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["council", "data", "sent"]);
    expect(readdirSync(join(folder, "council")).sort()).toEqual([...SMALL_FILES.keys()].sort());
  });
});

describe.concurrent("the folder that a key signs for", () => {
  it("is remembered: where its record is gone, no second one begins", async () => {
    const { keys, publish, data, folder } = begun();
    await publish("2026-09", "--keys", keys);
    expect(readFileSync(join(keys, "record"), "utf8")).toBe(`${data}\n`);
    renameSync(data, join(folder, "elsewhere"));
    const anew = await publish("2026-09", "--keys", keys);
    expect([anew.exitCode, anew.stdout, contentOf(data)]).toEqual([2, "", undefined]);
    expect(anew.stderr).toMatch(
      /^What is published in .* does not go on from what this key signed last \(release 1\)/,
    );
  });

  it("may be another one only where that is said, and then it is remembered", async () => {
    const { keys, publish, data, folder } = begun();
    await publish("2026-09", "--keys", keys);
    const moved = join(folder, "moved");
    renameSync(data, moved);
    const before = stateOf(folder);
    const unsaid = await publish("2026-10", "--keys", keys, "--data", moved);
    expect([unsaid.exitCode, unsaid.stdout, stateOf(folder)]).toEqual([2, "", before]);
    expect(unsaid.stderr).toBe(
      `The key in ${keys} signs for ${data}, not for ${moved}. Publish there, or say --moved where that record lies in ${moved} now.\n`,
    );
    const said = await publish("2026-10", "--keys", keys, "--data", moved, "--moved");
    expect([said.exitCode, said.stderr]).toEqual([0, ""]);
    expect(readFileSync(join(keys, "record"), "utf8")).toBe(`${moved}\n`);
  });

  it("is the same by whatever path it is reached", async () => {
    const { keys, publish, data, folder } = begun();
    await publish("2026-09", "--keys", keys);
    symlinkSync("data", join(folder, "linked"));
    expect((await publish("2026-10", "--keys", keys, "--data", "linked/")).exitCode).toBe(0);
    expect(readFileSync(join(keys, "record"), "utf8")).toBe(`${data}\n`);
    expect(lstatSync(join(folder, "linked")).isSymbolicLink()).toBe(true);
  });
});

describe.concurrent("the council's own copy of the public key", () => {
  it("is written by the first publication, so that the next command holds the record to it", async () => {
    const { keys, publish, council, shown } = begun();
    await publish("2026-09", "--keys", keys);
    expect(readFileSync(join(council, "key.pub"), "utf8")).toBe(shown("releases/key.pub"));
    expect((await publish("2026-10", "--keys", keys)).exitCode).toBe(0);
  });

  it("of another key than the one that would sign is said, and nothing is published", async () => {
    const { keys, publish, council, data } = begun();
    writeTree(council, { "key.pub": BEFORE.get("releases/key.pub")! });
    const { exitCode, stdout, stderr } = await publish("2026-09", "--keys", keys);
    expect([exitCode, stdout, contentOf(data)]).toEqual([2, "", undefined]);
    expect(stderr).toContain(`${council}/key.pub is another key than the one in ${keys}.`);
  });
});
