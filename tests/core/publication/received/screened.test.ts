import { describe, expect, it } from "vitest";

import { readDrop } from "../../../../src/core/publication/received/drop.ts";
import { readDay } from "../../../../src/core/period.ts";
import { readReturn } from "../../../../src/csv/readReturn.ts";
import { bytesOf, GOOD_RETURN, SMALL, withCells } from "../../../support/small.ts";

// Every name and number is invented; check digits are valid.

const TODAY = readDay("2026-11-22")!;
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const drop = (files: Readonly<Record<string, Uint8Array>>) =>
  readDrop(
    Object.entries(files).map(([name, bytes]) => ({ name, ...readReturn(bytes) })),
    SMALL,
    [],
    TODAY,
    () => Promise.resolve(),
  );

describe("personal data outranks every other fault", () => {
  const named = withCells("rank", { value: "Jane Osei" });

  it("of the same file, also where it cannot be read", async () => {
    for (const bytes of [bytesOf(named), bytesOf(`"${named}`), utf16(named), bytesOf(`Title\n${named}`)]) {
      const { returns, issues } = await drop({ "2026-10.csv": bytes });
      expect(returns).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(["personal-data"]);
    }
  });

  it("in bytes that are no encoding of text", async () => {
    const bytes = new Uint8Array([...bytesOf(named), 0xe9, 0x00]);
    const { issues } = await drop({ "2026-10.csv": bytes });
    expect(issues.map(({ code, file }) => [code, file])).toEqual([["personal-data", "2026-10.csv"]]);
  });

  it("in a second file, whatever is wrong with the first", async () => {
    const { issues } = await drop({ "2026-09.csv": bytesOf("nonsense"), "2026-10.csv": bytesOf(named) });
    expect(issues.map(({ code, file }) => [code, file])).toEqual([["personal-data", "2026-10.csv"]]);
  });

  it("in a file’s name, which is not repeated", async () => {
    const { issues } = await drop({ "Jane Osei 2026-10.csv": bytesOf(GOOD_RETURN) });
    expect(issues).toEqual([{ code: "personal-data", kind: "name", file: "file 1" }]);
  });

  it("and a workbook counts as such, because nobody can see what it hides", async () => {
    const { issues } = await drop({
      "2026-10.csv": new Uint8Array([0x50, 0x4b, 3, 4]),
      "x.csv": bytesOf("nonsense"),
    });
    expect(issues).toEqual([{ code: "not-a-csv", found: "workbook", file: "2026-10.csv" }]);
  });

  it("and nothing of it is in an issue", async () => {
    const said = JSON.stringify((await drop({ "2026-10.csv": bytesOf(named) })).issues);
    expect(said).not.toMatch(/jane|osei/i);
  });
});

it("a good return is not suspected", async () => {
  expect((await drop({ "2026-10.csv": bytesOf(GOOD_RETURN) })).returns).toHaveLength(1);
});
