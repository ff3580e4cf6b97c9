import { describe, expect, it } from "vitest";

import { decode, textToScreen } from "../../src/csv/decode.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const units = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const littleEndian = (text: string) => [
  0xff,
  0xfe,
  ...units(text).flatMap((unit) => [unit & 0xff, unit >> 8]),
];
const bigEndian = (text: string) => [0xfe, 0xff, ...units(text).flatMap((unit) => [unit >> 8, unit & 0xff])];

const read = (bytes: readonly number[]) => decode(new Uint8Array(bytes));

describe("bytes that are text", () => {
  it("in UTF-8 are read without a word", () =>
    expect(read(utf8("period\n’£é\n"))).toEqual({ text: "period\n’£é\n", issues: [] }));

  it.each([
    ["a byte order mark", "byte-order-mark", [0xef, 0xbb, 0xbf, ...utf8("a,£\n")], "a,£\n"],
    ["little-endian UTF-16", "utf-16", littleEndian("a,£\r\n"), "a,£\r\n"],
    ["big-endian UTF-16", "utf-16", bigEndian("a,£\n"), "a,£\n"],
    ["pound signs in Windows-1252", "pound-byte", [...utf8("a,"), 0xa3, ...utf8("5\n"), 0xa3], "a,£5\n£"],
    ["a DOS end-of-file byte", "end-of-file-byte", utf8("a\n\u001a"), "a\n"],
  ])("with %s are read exactly, and a note says so", (_, what, bytes, text) =>
    expect(read(bytes)).toEqual({ text, issues: [{ code: "read-kindly", what }] }),
  );

  it("that begin with only a part of a byte order mark lose nothing", () => {
    for (const letter of ["\uFEC0", "\uF8BF"])
      expect(read(utf8(letter))).toEqual({ text: letter, issues: [] });
  });

  it("lose one end-of-file byte only, and only at the end", () => {
    expect(read(utf8("a\u001a\u001a")).text).toBe("a\u001a");
    expect(read(utf8("a\u001ab"))).toEqual({ text: "a\u001ab", issues: [] });
  });

  it("may be empty", () => expect(read([])).toEqual({ text: "", issues: [] }));
});

describe("bytes that are not surely text", () => {
  it.each([
    ["é in Windows-1252", [0x61, 0xe9]],
    ["é beside a pound in Windows-1252", [0xa3, 0xe9]],
    ["a pound in Windows-1252 beside one in UTF-8", [0xa3, 0xc2, 0xa3]],
    ["a pound in Windows-1252 after a byte order mark", [0xef, 0xbb, 0xbf, 0xa3]],
    ["half a character", [0x61, 0xc3]],
    ["a character written too long", [0xc0, 0xaf]],
    ["half a byte order mark of UTF-16", [0xff, 0x61]],
    ["the other half", [0xfe, 0x61]],
    ["half of a surrogate pair", [0xed, 0xa0, 0x80]],
    ["half a unit of UTF-16", [0xff, 0xfe, 0x61]],
    ["half a pair in UTF-16", [0xff, 0xfe, 0x00, 0xd8]],
  ])("such as %s are refused", (_, bytes) =>
    expect(read(bytes)).toEqual({ text: undefined, issues: [{ code: "encoding" }] }),
  );

  it.each([
    ["a workbook", "workbook", utf8("PK\u0003\u0004")],
    ["a workbook of before 2007", "old-workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["a PDF", "pdf", utf8("%PDF-1.7")],
    ["a gzip", "archive", [0x1f, 0x8b, 0x08]],
    ["a workbook after a byte order mark", "workbook", [0xef, 0xbb, 0xbf, ...utf8("PK\u0003\u0004")]],
    ["a workbook after a line end", "workbook", utf8("\r\nPK\u0003\u0004")],
    ["a RAR", "archive", utf8("Rar!\u001a\u0007")],
    ["a bzip2", "archive", utf8("BZh91AY")],
    ["an xz", "archive", [0xfd, ...utf8("7zXZ\u0000")]],
    ["a 7z", "archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27]],
    ["a web page", "markup", utf8("<!doctype html>")],
    ["a web page after blanks", "markup", utf8(" \n\t<html>")],
    ["XML after a byte order mark", "markup", [0xef, 0xbb, 0xbf, ...utf8("<?xml")]],
    ["a web page in UTF-16", "markup", littleEndian("<html>")],
    ["a rich text", "rich-text", utf8("{\\rtf1\\ansi 2026-10,E06009998\\par}")],
    ["a rich text after a byte order mark", "rich-text", [0xef, 0xbb, 0xbf, ...utf8("\n{\\rtf1}")]],
    ["an object in JSON", "json", utf8('\n{"period": "2026-10"}')],
    ["a list in JSON", "json", utf8("[[1]]")],
    ["UTF-16 without its mark", "binary", utf8("p\u0000e\u0000")],
  ])("%s is told by its first bytes, and not opened", (_, found, bytes) =>
    expect(read(bytes)).toEqual({ text: undefined, issues: [{ code: "not-a-csv", found }] }),
  );
});

describe("a text for screening, of whatever is wrong with it", () => {
  const seen = (bytes: readonly number[]) => textToScreen(new Uint8Array(bytes));
  const name = "Зоя\nZoë";

  it("is read line by line where a byte is wrong: in UTF-8, or else in Windows-1252", () => {
    expect(seen([...utf8(name), 0x0a, 0xe9, 0x0a, ...utf8("é")])).toBe(`${name}\né\né`);
  });
  it("is UTF-16 also without its mark, or with half a character at its end", () => {
    expect(seen(littleEndian(`1,2\n${name}`).slice(2))).toBe(`1,2\n${name}`);
    expect(seen(bigEndian(`1,2\n${name}`).slice(2))).toBe(`1,2\n${name}`);
    expect(seen([...littleEndian(`1,2\n${name}`), 0x61])).toContain(name);
  });
  it("is without its zero bytes, which alone do not mean UTF-16", () => {
    expect(seen(utf8("J\u0000ane,Zoë,9434765919"))).toBe("Jane,Zoë,9434765919");
  });
  it("is none of a workbook or an archive", () => {
    expect(seen(utf8("PK\u0003\u0004Jane"))).toBeUndefined();
    expect(seen([0xef, 0xbb, 0xbf, ...utf8("\nPK\u0003\u0004Jane")])).toBeUndefined();
  });
});
