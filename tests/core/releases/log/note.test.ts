import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";

import {
  checkpointText,
  originOf,
  readCheckpointText,
} from "../../../../src/core/releases/log/checkpoint.ts";
import { isSignedBy, noteFile, readNoteFile, signedNote } from "../../../../src/core/releases/log/note.ts";
import {
  keyFile,
  keyLine,
  readKeyFile,
  readKeyLine,
  verifierKey,
} from "../../../../src/core/releases/log/verifierKey.ts";
import { newPrivateKey, readPrivateKey } from "../../../../scripts/effects/signing.ts";
import { entriesUpTo, KEY, keyPairOf, logMeans, logOf, ORIGIN, PAIR } from "../../../support/log.ts";
import { bytesOf } from "../../../support/small.ts";

const signing = { ...logMeans, sign: PAIR.sign };
const { checkpoint } = await logOf(entriesUpTo(67));

/** A file as it must be read: broken characters are refused, and a byte order mark stays. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is read from a checkpoint's file, where the key signed it. */
async function believed(file: string | undefined, key = KEY) {
  const note = file === undefined ? undefined : readNoteFile(file);
  if (note === undefined || !(await isSignedBy(key, note, logMeans))) return undefined;
  return readCheckpointText(note.text);
}

describe("a note that somebody else signed", () => {
  // The examples of C2SP signed-note and of Go's golang.org/x/mod/sumdb/note.
  const example = {
    key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    file: "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
  };
  const peter = {
    key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    file: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
  };

  it.each([example, peter])("is believed by its key: $key", async ({ key, file }) => {
    const note = readNoteFile(file)!;
    const read = (await readKeyLine(key, logMeans))!;
    expect(await isSignedBy(read, note, logMeans)).toBe(true);
    expect(await isSignedBy(read, { ...note, text: note.text.replace("is", "as") }, logMeans)).toBe(false);
    expect(keyLine(read)).toBe(key);
    expect(noteFile(note)).toBe(file);
  });
});

describe("a checkpoint", () => {
  it("is three lines, a blank one and a signature", () =>
    expect(checkpoint).toMatch(
      /^open-return\/E06000999\n67\n[\w+/]{43}=\n\n— open-return\/E06000999 [\w+/]{91}=\n$/,
    ));

  it("reads back as what was signed", async () => {
    const { head } = await logOf(entriesUpTo(67));
    expect(await believed(checkpoint)).toEqual({ origin: ORIGIN, ...head });
    expect(originOf("E06000999")).toBe(ORIGIN);
  });

  it("is refused after any one bit is flipped, and after any one byte is gone or doubled", async () => {
    const bytes = bytesOf(checkpoint);
    for (const [at, byte] of bytes.entries()) {
      for (let bit = 0; bit < 8; bit++)
        expect(await believed(textOf(bytes.with(at, byte ^ (1 << bit)))), `${at}.${bit}`).toBeUndefined();
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
      for (const changed of [
        [...before, ...after],
        [...before, byte, byte, ...after],
      ])
        expect(await believed(textOf(Uint8Array.from(changed))), String(at)).toBeUndefined();
    }
  });

  it("is refused with anything before or after it", async () => {
    for (const file of [
      `\uFEFF${checkpoint}`,
      `${checkpoint}\n`,
      ` ${checkpoint}`,
      checkpoint.replaceAll("\n", "\r\n"),
      "",
    ])
      expect(await believed(file)).toBeUndefined();
  });

  it("is refused by another key, another name, and where one of two signatures of the key is wrong", async () => {
    const other = keyPairOf(randomBytes(32));
    expect(await believed(checkpoint, await verifierKey(ORIGIN, other.publicKey, logMeans))).toBeUndefined();
    expect(
      await believed(checkpoint, await verifierKey("open-return/E06000998", PAIR.publicKey, logMeans)),
    ).toBeUndefined();
    expect(await believed(checkpoint, { ...KEY, publicKey: other.publicKey })).toBeUndefined();
    const note = readNoteFile(checkpoint)!;
    const forged = { ...note.signatures[0]!, signature: await other.sign(bytesOf(note.text)) };
    expect(await believed(noteFile({ ...note, signatures: [...note.signatures, forged] }))).toBeUndefined();
  });

  it("is believed whoever else signed it too", async () => {
    const note = readNoteFile(checkpoint)!;
    const witness = { name: "zeuge.example/größe", id: "00c0ffee", signature: randomBytes(72) };
    expect(await believed(noteFile({ ...note, signatures: [witness, ...note.signatures] }))).toBeDefined();
  });

  it.each([
    ["a line more", (text: string) => `${text}more\n`],
    ["a blank line and a line more", (text: string) => `${text}\nmore\n`],
    ["a size that begins with a nought", (text: string) => text.replace("\n67\n", "\n067\n")],
    ["a size that is no number", (text: string) => text.replace("\n67\n", "\n6e1\n")],
    ["no origin", (text: string) => text.replace(ORIGIN, "")],
    ["a root that is too short", (text: string) => text.replace(/.{44}\n$/, "QUJD\n")],
    ["no last line end", (text: string) => text.trimEnd()],
  ])("is not read with %s, even where it is signed", async (_, changed) => {
    const text = changed(readNoteFile(checkpoint)!.text);
    expect(await believed(noteFile(await signedNote(text, KEY, signing)))).toBeUndefined();
  });

  it("of an empty log has the size 0", () => {
    const empty = {
      origin: ORIGIN,
      size: 0,
      root: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    };
    expect(readCheckpointText(checkpointText(empty))).toEqual(empty);
  });
});

describe("a note", () => {
  const line = checkpoint.split("\n").at(-2)!;

  it.each([
    ["no signature", "text\n\n"],
    ["no blank line", `text\n${line}\n`],
    ["a control character", `te\u0007xt\n\n${line}\n`],
    ["a signature that is not one", `text\n\n${line}\nnobody\n`],
    ["a word after a signature", `text\n\n${line} more\n`],
    ["a signature of no bytes but its id", `text\n\n— name AAAAAA==\n`],
    ["a name with a plus", `text\n\n${line.replace("E06000999", "E+")}\n`],
    ["more than a hundred signatures", `text\n\n${`${line}\n`.repeat(101)}`],
  ])("is not read with %s", (_, file) => expect(readNoteFile(file)).toBeUndefined());

  it("may have blank lines in its text", () =>
    expect(readNoteFile(`one\n\ntwo\n\n${line}\n`)?.text).toBe("one\n\ntwo\n"));
});

describe("a public key", () => {
  it("is published as PEM and as a line, and reads back", async () => {
    const file = keyFile(KEY);
    const spki = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString();
    expect(
      file
        .split("\n")
        .map(({ length }) => length)
        .slice(0, 3),
    ).toEqual(
      spki
        .split("\n")
        .map(({ length }) => length)
        .slice(0, 3),
    );
    expect(await readKeyFile(file, logMeans)).toEqual(KEY);
  });

  it("is refused after any one bit of its file is flipped", async () => {
    const bytes = bytesOf(keyFile(KEY));
    for (const [at, byte] of bytes.entries())
      for (let bit = 0; bit < 8; bit++) {
        const text = textOf(bytes.with(at, byte ^ (1 << bit)));
        if (text !== undefined) expect(await readKeyFile(text, logMeans), `${at}.${bit}`).toBeUndefined();
      }
  });

  it.each([
    "",
    "name",
    "name+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
    "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])("is not read from %j", async (text) => expect(await readKeyLine(text, logMeans)).toBeUndefined());

  it("belongs to a private key that PEM keeps, and other kinds of key are refused", () => {
    const pem = newPrivateKey();
    expect(readPrivateKey(pem)?.publicKey).toHaveLength(32);
    expect(readPrivateKey(pem)?.publicKey).toEqual(readPrivateKey(pem)?.publicKey);
    const other = generateKeyPairSync("x25519")
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
    expect([readPrivateKey(other), readPrivateKey("PRIVATE"), readPrivateKey("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
