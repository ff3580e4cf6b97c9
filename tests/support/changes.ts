import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";

import { expect } from "vitest";

import { readPrivateKey } from "../../scripts/effects/signing.ts";
import { folderOnDisk, provenRecord } from "../../scripts/returns/record.ts";
import { readCheckpointText, type Checkpoint } from "../../src/core/releases/log/checkpoint.ts";
import { readLogFile } from "../../src/core/releases/log/entry.ts";
import { beginsWith } from "../../src/core/releases/log/listed.ts";
import { readNextKey } from "../../src/core/releases/log/nextKey.ts";
import { readNoteFile } from "../../src/core/releases/log/note.ts";
import { logMeans } from "./log.ts";
import { seenByReader } from "./readerSees.ts";
import { GOOD_RETURN, SMALL_FILES } from "./small.ts";
import { workshop, writeTree } from "./tree.ts";
import { within } from "./within.ts";

/* A record of September is withdrawn from, closed, or given another key; that is stopped, and goes on with another command. */

/** Smallbridge with two of its indicators, so that every step can be tried. */
const TWO = /^(?:id|indicator|contacts|on_time),/;
const FEW_FILES = new Map(
  [...SMALL_FILES]
    .filter(([name]) => name !== "breakdowns.csv")
    .map(([name, text]) => [name, name === "indicators.csv" ? linesOf(text, TWO) : text]),
);
const OCTOBER = linesOf(GOOD_RETURN, /^period|,(?:contacts|on_time),/);
const SEPTEMBER = OCTOBER.replaceAll("2026-10,", "2026-09,")
  .replace("1412", "1411")
  .replace("202,249,81.1", "201,249,80.7");

/** In September's return alone: contacts. */
const WITHDRAWN = /(?<![\w.])1411(?![\w.])/;
const NOW = ["--now", "2026-11-22T12:00:00Z", "--json"];
/** The number of no process: of one that was killed within this one, a lock says that it lives. */
const NOBODY = 2 ** 22 + 1;

export const CHANGES = ["withdraw", "close", "rotate"] as const;
export type Change = (typeof CHANGES)[number];
export type Argv = Parameters<typeof within>[0];

/** A room with one record, its key in a folder or the one that everybody has, which is put back for each try. */
export async function changing(name: string, hasKeys: boolean) {
  const room = workshop(name);
  const [home, saved] = [join(room, "home"), join(room, "saved")];
  const [data, keys] = [join(home, "data"), join(home, "keys")];
  const sent = writeTree(join(room, "sent"), { "2026-09.csv": SEPTEMBER, "2026-10.csv": OCTOBER });
  writeTree(join(home, "council"), FEW_FILES);
  const at = [
    "--data",
    data,
    "--council",
    join(home, "council"),
    ...(hasKeys ? ["--keys", keys] : []),
    ...NOW,
  ];
  const publishing = (month: string): Argv => ["publish", join(sent, `${month}.csv`), ...at];
  const argvOf: Record<Change | "publish", Argv> = {
    withdraw: ["withdraw", "2026-09", "contacts", "--reason", "personal-data", ...at],
    close: ["close", "--reason", "legal", ...at],
    rotate: ["rotate", ...at],
    publish: publishing("2026-10"),
  };
  expect(await within(publishing("2026-09"))).toMatchObject({ exitCode: 0, stderr: "" });
  copyLinked(home, saved);
  const [before, hashes] = [readLogFile(logAt(data))!, hashesOfWithdrawn(data)];

  const restored = () => {
    rmSync(home, { recursive: true, force: true });
    copyLinked(saved, home);
  };

  /** Every checkpoint that was signed and may still be published, or was. */
  const signed = (): Checkpoint[] =>
    [join(data, CHECKPOINT), join(keys, "checkpoint"), ...staged(join("files", CHECKPOINT))]
      .filter(existsSync)
      .map((path) => readCheckpointText(readNoteFile(readFileSync(path, "utf8"))!.text)!);
  /** A file that is staged with a whole plan: the next run puts it in place. */
  const staged = (path: string): string[] => {
    const folder = hasKeys ? join(keys, "staged") : join(home, ".data.staged");
    return existsSync(join(folder, "plan.json")) ? [join(folder, path)].filter(existsSync) : [];
  };

  /** The key that signs and the one that is announced are in the folder, whatever they are called there; also those of what is staged. */
  const keepsKeys = async (which: string) => {
    if (!hasKeys) return;
    const have = ["private.pem", "next.pem", "after.pem"]
      .map((pem) => join(keys, pem))
      .filter(existsSync)
      .map((path) => readPrivateKey(readFileSync(path, "utf8"))?.publicKey.join());
    const { entries = [], key } = await seenByReader(data);
    expect(have, which).toContain(key?.publicKey.join());
    const [stagedLog] = staged(join("files", LOG));
    const toCome = stagedLog === undefined ? [] : readLogFile(readFileSync(stagedLog, "utf8"))!;
    for (const each of [entries, toCome]) {
      const announced = each
        .flatMap(({ hash }) => [
          join(data, `releases/${hash}/next-key`),
          ...staged(`files/releases/${hash}/next-key`),
        ])
        .findLast(existsSync);
      if (announced === undefined) continue;
      const next = await readNextKey(readFileSync(announced, "utf8"), logMeans);
      expect(have, which).toContain(next!.next.publicKey.join());
    }
  };

  /** Whatever was stopped: one whole release for whoever comes now, and nothing is lost. */
  const holds = async (which: string) => {
    const { faults, entries = [] } = await seenByReader(data);
    expect([faults, entries.slice(0, 1)], which).toEqual([[], before]);
    await keepsKeys(which);
  };

  /** After the next run: it all verifies, with nothing beside it, and goes on from everything that was signed. */
  const isWhole = async (signedBefore: readonly Checkpoint[], which: string) => {
    expect((await provenRecord(await folderOnDisk(data), undefined))?.faults, which).toEqual([]);
    await keepsKeys(which);
    const entries = readLogFile(logAt(data))!;
    for (const each of [...signedBefore, ...signed()])
      expect(await beginsWith(entries, each, logMeans), which).toBe(true);
    expect(
      everyFile(home).filter((path) => /\.lock|\/lock|\.new/.test(path)),
      which,
    ).toEqual([]);
  };

  /** What the entries are of that the checkpoint signs. */
  const kinds = () => {
    const [, size = ""] = readFileSync(join(data, CHECKPOINT), "utf8").split("\n");
    const bundle = readFileSync(join(data, `releases/tile/entries/000.p/${size}`), "latin1");
    return Array.from(bundle.matchAll(/ [0-9a-f]{64} \S+ ([a-z]+) /g), ([, kind]) => kind);
  };
  /** Where the withdrawn figure can still be read or guessed: files with it, or with the hash of one that had it. */
  const traces = () =>
    everyFile(home).filter((path) => {
      const text = readFileSync(path, "latin1");
      return WITHDRAWN.test(text) || hashes.some((hash) => text.includes(hash) || path.includes(hash));
    });
  return { ...{ argvOf, restored, holds, isWhole, kinds, traces, signed, home } };
}

/** The locks of a command that was killed within this process say that it lives: from now on they say that it does not. */
export function died(home: string): void {
  for (const path of everyFile(home).filter((each) => /(\.data\.|\/)lock/.test(each))) {
    const text = readFileSync(path, "utf8");
    if (text.endsWith("}\n")) writeFileSync(path, text.replace(`"pid":${process.pid}`, `"pid":${NOBODY}`));
  }
}

const CHECKPOINT = "releases/checkpoint";
const LOG = "releases/log.txt";
const logAt = (data: string) => readFileSync(join(data, LOG), "utf8");

function hashesOfWithdrawn(data: string): string[] {
  const having = everyFile(data).filter((path) => WITHDRAWN.test(readFileSync(path, "latin1")));
  expect(having.length).toBeGreaterThan(4);
  return having.map((path) => createHash("sha256").update(readFileSync(path)).digest("hex"));
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Copies a folder; what is one file by two names stays one. */
function copyLinked(from: string, to: string, seen = new Map<number, string>()): void {
  mkdirSync(to, { mode: statSync(from).mode });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [path, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyLinked(path, copy, seen);
    else {
      const { ino } = statSync(path);
      const known = seen.get(ino);
      if (known === undefined) copyFileSync(path, copy);
      else linkSync(known, copy);
      seen.set(ino, copy);
    }
  }
}

function linesOf(text: string, which: RegExp): string {
  return text
    .split("\n")
    .filter((line) => line === "" || which.test(line))
    .join("\n");
}
