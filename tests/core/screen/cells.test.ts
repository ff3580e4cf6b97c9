import { describe, expect, it } from "vitest";

import { rawCells } from "../../../src/core/screen/cells.ts";

const cellsIn = (text: string) => [...rawCells(text)];
const LONG = 120_000;

describe("cells as they stand", () => {
  it("are joined by quotation marks within a line, with their parts as well, and never over two lines", () => {
    expect(cellsIn('a,"b;c"\r\n\n,"d\ne,f')).toEqual([
      { row: 1, column: 0, text: "a" },
      { row: 1, column: 1, text: "b;c" },
      { row: 1, column: 1, text: "b" },
      { row: 1, column: 1, text: "c" },
      { row: 3, column: 1, text: "d" },
      { row: 4, column: 0, text: "e" },
      { row: 4, column: 1, text: "f" },
    ]);
  });

  it("are also split at bars and at tags", () => {
    expect(
      cellsIn("a||b\n1,c|d,<td>e</td>").map(({ row, column, text }) => `${row} ${column} ${text}`),
    ).toEqual([...["1 0 a", "1 2 b"], ...["2 0 1", "2 1 c|d", "2 1 c", "2 1 d", "2 2 <td>e</td>", "2 2 e"]]);
  });

  it("keep their columns in a line as long as a file", () => {
    const line = `${",".repeat(LONG)}a${" ,".repeat(LONG)}b`;
    expect(cellsIn(line)).toEqual([
      { row: 1, column: LONG, text: "a" },
      { row: 1, column: 2 * LONG, text: "b" },
    ]);
  });

  it.each([
    ["ASCII", "x"],
    ["letters that fold to several", "\ufdfb"],
    ["a blessing that would fold to eighteen", "\ufdfa"],
    ["delimiters in quotation marks", ","],
  ])(
    "that are as long as a file come in pieces, and nothing is lost between two of them: %s",
    (_, filling) => {
      const needle = "Jane.Doe@example.org";
      for (const before of [LONG, LONG + 170, LONG + 339, 49_985, 99_985]) {
        const pieces = cellsIn(`a,"${filling.repeat(before)}${needle}${filling.repeat(LONG)}"`);
        expect(pieces.some(({ text, column }) => column === 1 && text.includes(needle))).toBe(true);
        expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(400);
      }
    },
  );

  it("are read as what they look like: forms folded, what cannot be seen left out", () => {
    expect(cellsIn("Ｊａｎｅ，Ja\u200bne").map(({ text }) => text)).toEqual(["Jane", "Jane"]);
    expect(cellsIn("٣۹५\u034f\ufe0f7\u0007,a\vb").map(({ text }) => text)).toEqual(["3957", "a b"]);
  });

  it("show a sign that stands for a whole blessing as one word", () =>
    expect(cellsIn("Jane \ufdfa Doe,\ufdfa").map(({ text }) => text)).toEqual([
      "Jane \u0635\u0644\u0649 Doe",
      "\u0635\u0644\u0649",
    ]));

  // How soon, the bench of hostile files measures.
  it("with millions of accents on a letter are read", () => {
    expect(cellsIn(`Zoe${"\u0301\u0323".repeat(20 * LONG)}`)[0]?.text).toMatch(/^Zo/);
  });
});
