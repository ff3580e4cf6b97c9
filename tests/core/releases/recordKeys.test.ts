import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { strictText } from "../../../scripts/effects/files.ts";
import type { LogEntry } from "../../../src/core/releases/log/entry.ts";
import { nextKeyFile } from "../../../src/core/releases/log/nextKey.ts";
import { noteFile, readNoteFile, signedNote } from "../../../src/core/releases/log/note.ts";
import { keyLine, verifierKey } from "../../../src/core/releases/log/verifierKey.ts";
import { readKeys } from "../../../src/core/releases/recordKeys.ts";
import { entriesUpTo, keyPairOf, logMeans, logOf, ORIGIN } from "../../support/log.ts";
import { csv } from "../../support/publish.ts";
import { bytesOf } from "../../support/small.ts";

async function made(word: string) {
  const pair = keyPairOf(createHash("sha256").update(word).digest());
  return { pair, key: await verifierKey(ORIGIN, pair.publicKey, logMeans) };
}
type Key = Awaited<ReturnType<typeof made>>;
const [FIRST, SECOND, THIEF] = await Promise.all([made("first"), made("second"), made("thief")]);
const [one, two] = entriesUpTo(2) as [LogEntry, LogEntry];
const ENTRIES = [one, { ...two, period: undefined, kind: "key" as const }];
const means = {
  ...logMeans,
  write: csv.write,
  decode: strictText,
  codeIn: () => undefined,
  witnessesIn: () => [],
};

/** Where a log's key that changed from the first to `to` leads: `announced` by a key, and signed by these. */
async function followed(
  to: Key,
  {
    announced,
    by = FIRST,
    signers,
    lost = false,
  }: { announced: Key; by?: Key; signers: Key[]; lost?: boolean },
) {
  const { text } = readNoteFile((await logOf(ENTRIES)).checkpoint)!;
  const notes = await Promise.all(
    signers.map(({ key, pair }) => signedNote(text, key, { ...logMeans, sign: pair.sign })),
  );
  const rotation = { from: keyLine(FIRST.key), to: keyLine(to.key), lost };
  const files = new Map([
    ["releases/keys/2", noteFile({ text, signatures: notes.flatMap(({ signatures }) => signatures) })],
    [`releases/${two.hash}/release.json`, JSON.stringify({ rotation })],
    [
      `releases/${one.hash}/next-key`,
      await nextKeyFile(announced.key, by.key, { ...logMeans, sign: by.pair.sign }),
    ],
  ]);
  const read = (path: string) => Promise.resolve(files.has(path) ? bytesOf(files.get(path)!) : undefined);
  const { newest, faults } = await readKeys({ read }, ENTRIES, FIRST.key, means);
  return [newest.id === FIRST.key.id ? "stays" : newest.id, faults.map(({ fault }) => fault)];
}

describe("a key that is trusted", () => {
  it("leads to the announced one that both signed, or that signed alone where the one before was lost", async () => {
    const led = [SECOND.key.id, []];
    expect(await followed(SECOND, { announced: SECOND, signers: [SECOND, FIRST] })).toEqual(led);
    expect(await followed(SECOND, { announced: SECOND, signers: [SECOND], lost: true })).toEqual(led);
  });

  it.each<[string, Key, Parameters<typeof followed>[1]]>([
    ["that was not announced", THIEF, { announced: SECOND, signers: [THIEF, FIRST] }],
    ["that another key announced", THIEF, { announced: THIEF, by: THIEF, signers: [THIEF], lost: true }],
    ["that did not sign", SECOND, { announced: SECOND, signers: [FIRST] }],
    ["that signed alone, where nothing was lost", SECOND, { announced: SECOND, signers: [SECOND] }],
  ])("does not lead to one %s", async (_, to, how) => {
    expect(await followed(to, how)).toEqual(["stays", ["not-signed"]]);
  });
});
