import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import {
  cosigned,
  cosignedAt,
  isWitnessName,
  readWitnessKeyLine,
  witnessKey,
  witnessKeyLine,
} from "../../../../src/core/releases/log/cosignature.ts";
import { isSignedBy, noteFile, readNoteFile } from "../../../../src/core/releases/log/note.ts";
import { keyLine, readKeyLine } from "../../../../src/core/releases/log/verifierKey.ts";
import { checkSignature } from "../../../../scripts/effects/signing.ts";
import { entriesUpTo, KEY, logMeans, logOf } from "../../../support/log.ts";
import { bytesOf } from "../../../support/small.ts";
import { WITNESS, WITNESS_PAIR } from "../../../support/witness.ts";

const { checkpoint } = await logOf(entriesUpTo(3));
const note = readNoteFile(checkpoint)!;
const TIME = 1_795_348_800;
const signed = await cosigned(note, WITNESS, TIME, { ...logMeans, sign: WITNESS_PAIR.sign });

describe("a witness's signature", () => {
  it("is under that of the log, and says when", async () => {
    const read = readNoteFile(noteFile(signed))!;
    expect(read.signatures.map(({ name }) => name)).toEqual([KEY.name, WITNESS.name]);
    expect(await isSignedBy(KEY, read, logMeans)).toBe(true);
    expect(await cosignedAt(WITNESS, read, logMeans)).toBe(TIME);
  });

  it("is of the words that the standard gives, behind the time in eight bytes", async () => {
    const { signature } = signed.signatures[1]!;
    expect([signature.length, Buffer.from(signature).readBigUInt64BE()]).toEqual([72, BigInt(TIME)]);
    const text = `cosignature/v1\ntime ${TIME}\n${note.text}`;
    expect(await checkSignature(WITNESS.publicKey, bytesOf(text), signature.slice(8))).toBe(true);
  });

  it("holds no more after one changed bit of it or of the text, nor under another key or name", async () => {
    const [log, own] = [signed.signatures[0]!, signed.signatures[1]!];
    const spoilt = [...own.signature.keys()].map((at) => ({
      ...signed,
      signatures: [log, { ...own, signature: own.signature.with(at, own.signature[at]! ^ 1) }],
    }));
    const others = [{ ...signed, text: signed.text.replace("\n3\n", "\n4\n") }, note];
    for (const each of [...spoilt, ...others])
      expect(await cosignedAt(WITNESS, each, logMeans)).toBe(undefined);
    const named = await witnessKey("witness.example.org/west", WITNESS.publicKey, logMeans);
    expect(await cosignedAt(named, signed, logMeans)).toBe(undefined);
  });

  it("counts where there are two by the later one, and not where one of them is wrong", async () => {
    const twice = await cosigned(signed, WITNESS, TIME + 60, { ...logMeans, sign: WITNESS_PAIR.sign });
    expect(await cosignedAt(WITNESS, twice, logMeans)).toBe(TIME + 60);
    const [log, first, second] = twice.signatures;
    const spoilt = { ...first!, signature: first!.signature.with(70, 1) };
    expect(await cosignedAt(WITNESS, { ...twice, signatures: [log!, spoilt, second!] }, logMeans)).toBe(
      undefined,
    );
  });
});

describe("a witness's key", () => {
  it("is a line of its own kind, whose id is the hash of name, line end, 4 and key", async () => {
    const line = witnessKeyLine(WITNESS);
    const hash = createHash("sha256").update(`${WITNESS.name}\n\x04`).update(WITNESS.publicKey).digest("hex");
    expect(line).toMatch(new RegExp(`^${WITNESS.name}\\+${hash.slice(0, 8)}\\+B[A-P][A-Za-z0-9+/]{42}$`));
    expect(await readWitnessKeyLine(line, logMeans)).toEqual(WITNESS);
  });

  it("is no key of a log, nor the reverse", async () => {
    expect(await readKeyLine(witnessKeyLine(WITNESS), logMeans)).toBe(undefined);
    expect(await readWitnessKeyLine(keyLine(KEY), logMeans)).toBe(undefined);
    const asLog = await witnessKey(KEY.name, KEY.publicKey, logMeans);
    expect(await readWitnessKeyLine(witnessKeyLine(asLog), logMeans)).toBe(undefined);
  });

  it("has a name that stands in a note, and that no log has", () => {
    for (const name of ["witness.example.org/east", "w", "a-b.c_d/e"])
      expect(isWitnessName(name), name).toBe(true);
    for (const name of ["", "open-return/E06000999", "a b", "a+b", "/a", "é", "a\u0085", "x".repeat(101)])
      expect(isWitnessName(name), name).toBe(false);
  });
});
