import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { newPrivateKey, readPrivateKey } from "../../../scripts/effects/signing.ts";
import { readLogFile } from "../../../src/core/releases/log/entry.ts";
import { readNextKey } from "../../../src/core/releases/log/nextKey.ts";
import { isSignedBy, noteFile, readNoteFile } from "../../../src/core/releases/log/note.ts";
import { keyLine, readKeyFile, verifierKey } from "../../../src/core/releases/log/verifierKey.ts";
import type { Argv } from "../../support/changes.ts";
import { home, TODAY } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";
import { within } from "../../support/within.ts";

const place = workshop("rotate");
const BOTH = { "2026-09.csv": inMonth("2026-09"), "2026-10.csv": GOOD_RETURN };

/** A record with one month, signed with a key of its own. */
async function begun() {
  const { folder, shown, command, data } = home(place, BOTH, new Map());
  const keys = join(folder, "keys");
  const council = writeTree(join(folder, "council"), SMALL_FILES);
  const own = ["--council", council, "--keys", keys];
  const publish = (month: string) => command("publish", [`${month}.csv`], ...own);
  const rotate = (...words: string[]) => command("rotate", [], ...own, ...words);
  const verify = (key: string) => returns(["verify", data, "--key", key]);
  const pem = (name: string) => readFileSync(join(keys, name), "utf8");
  const publicOf = (text: string) => readPrivateKey(text)!.publicKey;
  const line = async () => keyLine((await readKeyFile(shown("releases/key.pub"), logMeans))!);
  expect(await publish("2026-09")).toMatchObject({ exitCode: 0, stderr: "" });
  const [first, next] = [pem("private.pem"), pem("next.pem")];
  return {
    ...{ folder, data, shown, command, keys, council, publish, rotate, verify, pem, publicOf, line },
    first,
    next,
  };
}

const hashesIn = (log: string) => readLogFile(log)!.map(({ hash }) => hash!);

describe.concurrent("the key of a record", () => {
  it("announces the one after it with the first release, in a note that it signs", async () => {
    const { shown, next, publicOf } = await begun();
    const [hash] = hashesIn(shown("releases/log.txt"));
    const announced = (await readNextKey(shown(`releases/${hash}/next-key`), logMeans))!;
    expect(announced.next.publicKey).toEqual(publicOf(next));
    const key = (await readKeyFile(shown("releases/key.pub"), logMeans))!;
    expect(await isSignedBy(key, announced.note, logMeans)).toBe(true);
    expect(shown(`releases/${hash}/SHA256SUMS`)).toContain("  next-key\n");
  });

  it("is followed by the announced one: both sign that, and another one is announced", async () => {
    const { rotate, shown, first, next, pem, publicOf, line, verify, publish, council } = await begun();
    const before = await line();
    const { exitCode, stderr, stdout } = await rotate();
    expect([exitCode, stderr]).toEqual([
      0,
      `The key of the record was changed: ${council}/key.pub is the new one now.\n`,
    ]);
    expect(stdout).toMatch(/^The key was changed as release 2, and the key after it is announced\.\n/);
    expect(shown("releases/log.txt")).toMatch(/\n2 - [0-9a-f]{64} \S+ key - 2026-11-28\n$/);
    expect([pem("private.pem"), pem("next.pem") === next]).toEqual([next, false]);
    const key = (await readKeyFile(shown("releases/key.pub"), logMeans))!;
    expect(key.publicKey).toEqual(publicOf(next));
    expect(readFileSync(join(council, "key.pub"), "utf8")).toBe(shown("releases/key.pub"));
    const note = readNoteFile(shown("releases/keys/2"))!;
    const old = await verifierKey(key.name, publicOf(first), logMeans);
    expect([await isSignedBy(key, note, logMeans), await isSignedBy(old, note, logMeans)]).toEqual([
      true,
      true,
    ]);
    const hash = hashesIn(shown("releases/log.txt"))[1]!;
    const said = JSON.parse(shown(`releases/${hash}/release.json`)) as { rotation: unknown };
    expect(said.rotation).toEqual({ from: before, to: keyLine(key), lost: false });

    expect(await publish("2026-10")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await rotate()).toMatchObject({ exitCode: 0 });
    for (const each of [before, keyLine(key), await line()])
      expect(await verify(each)).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("that is lost or stolen is followed by the announced one alone, and who trusts it can follow", async () => {
    const { rotate, shown, keys, line, verify, next, pem, publish } = await begun();
    const before = await line();
    rmSync(join(keys, "private.pem"));
    const unsaid = await rotate();
    expect([unsaid.exitCode, unsaid.stdout]).toEqual([2, ""]);
    expect(unsaid.stderr).toContain("private.pem is not the key that signed last.");
    expect(unsaid.stderr).toContain("say --lost where it is lost or stolen");
    expect(await rotate("--lost")).toMatchObject({ exitCode: 0 });
    expect(readNoteFile(shown("releases/keys/2"))!.signatures).toHaveLength(1);
    expect(pem("private.pem")).toBe(next);
    expect(await verify(before)).toMatchObject({ exitCode: 0 });
    expect(await publish("2026-10")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await verify(before)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["is missing", undefined, "There is no "],
    ["is another than the announced one", newPrivateKey(), "is another key than the record announced"],
    ["is damaged", "-----BEGIN\n", "is no private key of this kind (Ed25519)."],
  ])("does not change where the next key %s, and nothing is written", async (_, content, sentence) => {
    const { rotate, keys, data } = await begun();
    if (content === undefined) rmSync(join(keys, "next.pem"));
    else writeFileSync(join(keys, "next.pem"), content);
    const before = stateOf(data);
    const { exitCode, stdout, stderr } = await rotate();
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect([stateOf(data), readdirSync(keys).includes("after.pem")]).toEqual([before, false]);
  });

  it("signs on where the next key is kept elsewhere", async () => {
    const { keys, publish } = await begun();
    rmSync(join(keys, "next.pem"));
    expect(await publish("2026-10")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("of the demonstration is never changed", async () => {
    const { command, folder, data } = home(place);
    const council = writeTree(join(folder, "council"), SMALL_FILES);
    const before = stateOf(data);
    const { exitCode, stderr } = await command("rotate", [], "--council", council);
    expect([exitCode, stderr]).toEqual([
      2,
      "rotate changes a key of the council’s own: give its folder with --keys. The demonstration key is never changed.\n",
    ]);
    writeTree(join(folder, "keys"), {
      "private.pem": readFileSync(
        new URL("../../../examples/demonstration-key.pem", import.meta.url),
        "utf8",
      ),
    });
    const named = await command("rotate", [], "--council", council, "--keys", join(folder, "keys"));
    expect([named.exitCode, named.stderr]).toEqual([
      2,
      "The demonstration key is never changed: everybody has it, and it proves nothing.\n",
    ]);
    expect(stateOf(data)).toEqual(before);
  });

  it("that was changed half-way is changed once: the keys take their places with the next run", async () => {
    const { rotate, keys, folder, next, pem, shown, council } = await begun();
    const before = readFileSync(join(council, "key.pub"), "utf8");
    cpSync(keys, join(folder, "kept"), { recursive: true });
    expect((await rotate()).exitCode).toBe(0);
    const [key, after, copy] = [
      pem("private.pem"),
      pem("next.pem"),
      readFileSync(join(council, "key.pub"), "utf8"),
    ];
    writeFileSync(join(keys, "private.pem"), readFileSync(join(folder, "kept/private.pem")));
    writeFileSync(join(keys, "next.pem"), next);
    writeFileSync(join(keys, "after.pem"), after);
    writeFileSync(join(council, "key.pub"), before);
    const log = shown("releases/log.txt");
    expect((await rotate()).exitCode).toBe(0);
    expect([pem("private.pem"), pem("next.pem"), shown("releases/log.txt")]).toEqual([key, after, log]);
    expect(readFileSync(join(council, "key.pub"), "utf8")).toBe(copy);
  });
});

it("a key is changed where the disk fails once that is public: it is said, and the keys take their places with the next run", async () => {
  const rotating = ({ data, council, keys }: Awaited<ReturnType<typeof begun>>): Argv => [
    ...(["rotate", "--data", data, "--council", council, "--keys", keys] as const),
    ...[...TODAY, "--json"],
  ];
  const { trace } = await within(rotating(await begun()));
  const step = 1 + trace.findIndex(({ does, path }) => does === "rename" && path.endsWith("/private.pem"));
  const broken = await begun();
  const { exitCode, stdout, stderr } = await within(rotating(broken), step, "EIO");
  expect([exitCode, (JSON.parse(stdout) as { outcome: string }).outcome]).toEqual([0, "published"]);
  expect(stderr).toMatch(/^The disk could not be read or written.* The release is published; what is left /);
  expect([broken.pem("private.pem"), broken.pem("next.pem")]).toEqual([broken.first, broken.next]);
  expect(await broken.publish("2026-10")).toMatchObject({ exitCode: 0 });
  expect(broken.pem("private.pem")).toBe(broken.next);
});

describe.concurrent("a change of key that somebody else wrote", () => {
  it("does not hold: by another key than the announced one, without its checkpoint, or by one key alone", async () => {
    const { rotate, data, shown, line, verify } = await begun();
    const before = await line();
    await rotate();
    const file = join(data, "releases/keys/2");
    const note = readNoteFile(shown("releases/keys/2"))!;
    const key = (await readKeyFile(shown("releases/key.pub"), logMeans))!;
    const other = readPrivateKey(newPrivateKey())!;
    const named = await verifierKey(key.name, other.publicKey, logMeans);
    const forged = {
      name: named.name,
      id: named.id,
      signature: await other.sign(logMeans.encode(note.text)),
    };
    const [byNew, byOld] = [
      note.signatures.filter(({ id }) => id === key.id),
      note.signatures.filter(({ id }) => id !== key.id),
    ];
    for (const signatures of [[forged, ...byOld], byNew, byOld]) {
      writeFileSync(file, noteFile({ text: note.text, signatures }));
      const { exitCode, stdout } = await verify(before);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("releases/keys/2: The council’s key did not sign this.");
    }
    rmSync(file);
    expect((await verify(before)).stdout).toContain("releases/keys/2: This published file is not there.");
  });
});
