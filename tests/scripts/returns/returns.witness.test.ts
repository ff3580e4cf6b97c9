import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readWitnessNote, witnessFile } from "../../../src/core/releases/witnessed.ts";
import { witnessKeyLine } from "../../../src/core/releases/log/cosignature.ts";
import { home } from "../../support/home.ts";
import { published, type Site } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth } from "../../support/small.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";
import { noteOf, WITNESS, WITNESS_PEM, watchedFiles } from "../../support/witness.ts";

const place = workshop("witness");
const LINE = witnessKeyLine(WITNESS);
const CHECKPOINT = "releases/checkpoint";
const TIME = 1_795_348_800; // 22 November 2026
const reference = watchedFiles();
const { site: september } = await published({ reference, given: { "2026-09.csv": inMonth("2026-09") } });
const { site: october } = await published({
  on: september,
  reference,
  given: { "2026-10.csv": GOOD_RETURN },
});
const { site: secondOctober } = await published({
  on: september,
  reference,
  given: { "2026-10.csv": GOOD_RETURN.replace(",1412\n", ",1413\n") },
});

/** A folder that shows a site, and what a witness has beside it: its key, and what it saw before. */
function desk(site: Site) {
  const { folder, data, command } = home(place, {}, site);
  writeTree(folder, { "own/key.pem": WITNESS_PEM, "own/key.pem.name": `${WITNESS.name}\n` });
  const watch = (where: string, ...words: string[]) =>
    returns([
      "witness",
      where,
      "--state",
      join(folder, "state"),
      "--sign-with",
      join(folder, "own/key.pem"),
      ...words,
    ]);
  return { folder, data, command, watch, state: join(folder, "state/open-return_E06009998") };
}

describe.concurrent("witness", () => {
  it("makes a key that only its owner reads, signs what it saw, and says the key", async () => {
    const { folder, data } = desk(september);
    const key = join(folder, "new/key.pem");
    const words = ["witness", data, "--state", join(folder, "state"), "--sign-with", key];
    const { exitCode, stdout } = await returns([...words, "--name", "witness.example.org/new"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("\nNothing was known of this log before: from now on it is remembered.\n");
    const [, line = ""] = /^Your key: (witness\.example\.org\/new\+\S+)$/m.exec(stdout) ?? [];
    expect([statSync(key).mode & 0o777, readFileSync(`${key}.name`, "utf8")]).toEqual([
      0o600,
      "witness.example.org/new\n",
    ]);
    const note = readFileSync(join(folder, "state/open-return_E06009998.note"), "utf8");
    expect(note.startsWith(september.get(CHECKPOINT)!)).toBe(true);
    expect(readWitnessNote(note, line)).toMatchObject({ size: 1 });
  });

  it("signs a log that goes on, and of a second history nothing: both checkpoints stay as proof", async () => {
    const { folder, watch, state } = desk(september);
    const next = writeTree(join(folder, "next"), october);
    const second = writeTree(join(folder, "second"), secondOctober);
    const note = join(folder, "notes/east");
    const first = await watch(next, "--to", note);
    expect([first.exitCode, readWitnessNote(readFileSync(note, "utf8"), LINE)?.size]).toEqual([0, 2]);
    const before = [readFileSync(`${state}.seen`, "utf8"), readFileSync(note, "utf8")];
    const { exitCode, stdout } = await watch(second, "--to", note);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining(" are two histories: ")]);
    expect(stdout).toContain("\nRefused: nothing was signed.\n");
    expect([readFileSync(`${state}.seen`, "utf8"), readFileSync(note, "utf8")]).toEqual(before);
    const other = Object.keys(contentOf(join(folder, "state"))!).find((path) => path.includes(".other-2-"))!;
    expect(readFileSync(join(folder, "state", other), "utf8")).toBe(secondOctober.get(CHECKPOINT));
    expect(before[0]).toContain(october.get(CHECKPOINT));
  });
});

describe.concurrent("cosign", () => {
  it("puts a witness's note into the record, under the log's own signature, and verify says who saw it", async () => {
    const { folder, data, command } = desk(october);
    const note = await noteOf(october, TIME);
    writeTree(folder, { note });
    const { exitCode, stdout } = await returns(["cosign", join(folder, "note"), "--data", data]);
    expect([exitCode, stdout]).toEqual([
      0,
      "Region of the East (invented) saw release 2 on 22 November 2026. Its note is in the record: build and deploy the site now.\n",
    ]);
    for (const path of [CHECKPOINT, witnessFile(LINE)!])
      expect(readFileSync(join(data, path), "utf8")).toBe(note);
    const verified = await returns(["verify", data, "--witness", LINE]);
    expect([verified.exitCode, verified.stdout]).toEqual([
      0,
      expect.stringContaining("\nRegion of the East (invented) saw release 2 on 22 November 2026.\n"),
    ]);
    expect((await command("check", [], "--reference")).exitCode).toBe(0);
  });

  it("refuses a note of another checkpoint, or of nobody who is named", async () => {
    const { folder, data } = desk(october);
    writeTree(folder, { older: await noteOf(september, TIME), unsigned: october.get(CHECKPOINT)! });
    const before = contentOf(data);
    for (const [file, words] of [
      ["older", "This note is of another checkpoint than the published one."],
      ["unsigned", "No witness that the published council.json names signed this note."],
    ] as const) {
      const { exitCode, stderr } = await returns(["cosign", join(folder, file), "--data", data]);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(contentOf(data)).toEqual(before);
  });
});

describe.concurrent("two readers who were shown two histories", () => {
  it("find it out by each other's notes, and a reader whom no witness is with by its key", async () => {
    const { folder, data } = desk(october);
    writeTree(folder, { east: await noteOf(october, TIME), west: await noteOf(secondOctober, TIME) });
    const notes = ["east", "west"].flatMap((name) => ["--checkpoint", join(folder, name)]);
    const { exitCode, stdout } = await returns(["verify", data, ...notes, "--witness", LINE, "--json"]);
    const { issues } = JSON.parse(stdout) as { issues: { code: string; message: string }[] };
    expect([exitCode, issues.map(({ code }) => code)]).toEqual([1, ["record-unwitnessed", "record-forked"]]);
    expect(issues[1]!.message).toContain("/west are two histories: ");
  });
});
