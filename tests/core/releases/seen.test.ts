import { describe, expect, it } from "vitest";

import { readSeenFile, seenFile, seenFileName, sinceSeen } from "../../../src/core/releases/seen.ts";
import { keyLine, verifierKey } from "../../../src/core/releases/log/verifierKey.ts";
import { day } from "../../support/build.ts";
import { entriesUpTo, KEY, keyPairOf, logMeans, logOf, ORIGIN } from "../../support/log.ts";

const seenOf = async (entries: ReturnType<typeof entriesUpTo>) => {
  const { checkpoint: note } = await logOf(entries);
  return readSeenFile(seenFile({ key: keyLine(KEY), day: day("2026-11-03"), note }))!;
};
const recordOf = async (entries: ReturnType<typeof entriesUpTo>, key = KEY) => {
  const { head } = await logOf(entries);
  return { key, checkpoint: { origin: ORIGIN, ...head }, entries, keyLines: [] };
};
const five = entriesUpTo(5);
const others = five.map((entry) => ({ ...entry, time: "2026-10-21T08:30:00Z" }));

describe("what is remembered of a log", () => {
  it("is its key, the day and its checkpoint to the byte, in a file named after its origin", async () => {
    const { checkpoint: note, head } = await logOf(five);
    const text = seenFile({ key: keyLine(KEY), day: day("2026-11-03"), note });
    expect(text).toBe(`${keyLine(KEY)}\n2026-11-03\n${note}`);
    expect(readSeenFile(text)).toEqual({
      ...{ key: keyLine(KEY), day: "2026-11-03", note },
      checkpoint: { origin: ORIGIN, ...head },
    });
    expect(seenFileName(ORIGIN)).toBe("open-return_E06000999.seen");
    expect(seenFileName("../../etc/passwd")).toBe(".._.._etc_passwd.seen");
    expect(seenFileName("a".repeat(300))).toHaveLength(105);
  });

  it.each(["", "key\n", "key\nno day\n", "key\n2026-11-03\nno note"])("is nothing that reads %j", (text) => {
    expect(readSeenFile(text)).toBeUndefined();
  });
});

describe("a log beside what was seen of it", () => {
  it.each<[string, ReturnType<typeof entriesUpTo>, ReturnType<typeof entriesUpTo>]>([
    ["same", five, five],
    ["longer", entriesUpTo(4), five],
    ["longer", entriesUpTo(1), five],
    ["older", five, entriesUpTo(4)],
    ["older", five, others.slice(0, 4)],
    ["forked", five, others],
    ["forked", others.slice(0, 4), five],
  ])("is %s", async (since, before, after) => {
    expect(await sinceSeen(await seenOf(before), await recordOf(after), logMeans)).toBe(since);
  });

  it("is signed with another key, whatever its entries are", async () => {
    const key = await verifierKey(ORIGIN, keyPairOf(new Uint8Array(32)).publicKey, logMeans);
    expect(await sinceSeen(await seenOf(five), await recordOf(five, key), logMeans)).toBe("other-key");
  });

  it("goes on with a key that the record itself names as one that followed", async () => {
    const key = await verifierKey(ORIGIN, keyPairOf(new Uint8Array(32)).publicKey, logMeans);
    const record = { ...(await recordOf(five, key)), keyLines: [keyLine(KEY), keyLine(key)] };
    expect(await sinceSeen(await seenOf(entriesUpTo(4)), record, logMeans)).toBe("longer");
  });

  it("is neither where its entries are not all there", async () => {
    const record = { ...(await recordOf(five)), entries: undefined };
    expect(await sinceSeen(await seenOf(entriesUpTo(4)), record, logMeans)).toBeUndefined();
  });
});
