import { readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readPrivateKey } from "../../../scripts/effects/signing.ts";
import { isSignedBy, readNoteFile } from "../../../src/core/releases/log/note.ts";
import { readKeyFile } from "../../../src/core/releases/log/verifierKey.ts";
import { ROOT } from "../../support/command.ts";
import { home } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

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
    const { keys, publish, isSigned, data, folder, shown } = begun();
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
    expect(readFileSync(join(keys, "checkpoint"), "utf8")).toBe(shown("releases/checkpoint"));
    const all = Object.keys(contentOf(data)!).map((path) => [
      path,
      path.endsWith("/") ? "" : readFileSync(join(data, path), "utf8"),
    ]);
    expect(all.filter(([, text]) => text!.includes("PRIVATE"))).toEqual([]);

    renameSync(data, join(folder, "elsewhere"));
    const anew = await publish("2026-09", "--keys", keys);
    expect([anew.exitCode, anew.stdout, contentOf(data)]).toEqual([2, "", undefined]);
    expect(anew.stderr).toMatch(
      /^What is published in .* does not go on from what this key signed last \(release 2\)/,
    );
  });

  it("is not made by a check, nor for a return that is refused", async () => {
    const { command, folder } = home(place, { "2026-10.csv": "period\n" }, new Map());
    await command("check", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    await command("publish", ["2026-10.csv"], "--council", council, "--keys", join(folder, "keys"));
    expect(readdirSync(folder)).not.toContain("keys");
  });

  it("of an illustrative council is the demonstration key, which everybody has, and leaves nothing behind", async () => {
    const { folder, publish, isSigned } = begun();
    expect((await publish("2026-09")).exitCode).toBe(0);
    expect(await isSigned(readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8"))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["data", "sent"]);
  });
});
