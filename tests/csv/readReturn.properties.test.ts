import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isError } from "../../src/core/issue.ts";
import { FIGURE_COLUMNS, keyOf } from "../../src/core/observation.ts";
import { validate } from "../../src/core/returns/validate.ts";
import { figureCell } from "../../src/core/tables/figure.ts";
import { readReturn } from "../../src/csv/readReturn.ts";
import { FLOURISHES, written, type Style } from "../support/kind.ts";
import { RUNS } from "../support/runs.ts";
import { bytesOf, GOOD_RETURN, SMALL } from "../support/small.ts";
import { validReturns } from "../support/valid.ts";

const styles: fc.Arbitrary<Style> = fc.record({
  encoding: fc.constantFrom("utf-8", "byte-order-mark", "utf-16le", "utf-16be", "windows-1252"),
  delimiter: fc.constantFrom(",", ";", "\t"),
  sepLine: fc.boolean(),
  lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 3 }),
  lastLineEnd: fc.boolean(),
  endOfFileByte: fc.boolean(),
  blankColumns: fc.nat(3),
  may: fc.subarray([...FLOURISHES]),
  dice: fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }),
});

/** What a file says: its figures by line, or undefined where it is refused; and the notes. */
function understood(bytes: Uint8Array) {
  const { table, issues } = readReturn(bytes);
  const read = table && validate(table, SMALL);
  const all = [...issues, ...(read?.issues ?? [])];
  const figures = new Map(
    (read?.monthlyReturn?.observations ?? []).flatMap((observation) =>
      FIGURE_COLUMNS.map((column) => [
        `${observation.period} ${keyOf(observation)} ${column}`,
        figureCell(observation[column]),
      ]),
    ),
  );
  return {
    figures: all.some(isError) ? undefined : figures,
    notes: new Set(all.flatMap((issue) => ("what" in issue ? [issue.what] : []))),
  };
}

const plain = understood(bytesOf(GOOD_RETURN));

describe("any valid return", () => {
  it("is read as its figures, and with no note", () => {
    fc.assert(
      fc.property(validReturns, ({ text, figures }) => {
        expect(understood(bytesOf(text))).toEqual({ figures, notes: new Set() });
      }),
      RUNS,
    );
  });

  it("in any hand reads back exactly, with a note on everything that was read kindly", () => {
    fc.assert(
      fc.property(validReturns, styles, ({ text, figures }, style) => {
        const { bytes, kindnesses } = written(style, text);
        expect(understood(bytes)).toEqual({ figures, notes: kindnesses });
      }),
      RUNS,
    );
  });
});

/** Where the bytes of the figures are: the last three cells of every row but the header. */
const inFigures = new Set<number>();
let start = 0;
for (const [index, line] of GOOD_RETURN.split("\n").entries()) {
  const from = line.split(",").slice(0, 5).join(",").length + 1;
  for (let at = from; index > 0 && at < line.length; at++) if (line[at] !== ",") inFigures.add(start + at);
  start += line.length + 1;
}
const good = bytesOf(GOOD_RETURN);
const places = [...good.keys()];
const corrupted = (at: number, byte: number) => good.with(at, byte);

describe("one changed byte", () => {
  it("outside the figures refuses the file or changes none of them", () => {
    const outside = places.filter((at) => !inFigures.has(at));
    fc.assert(
      fc.property(fc.constantFrom(...outside), fc.nat(255), (at, byte) => {
        const { figures } = understood(corrupted(at, byte));
        if (figures !== undefined) expect(figures).toEqual(plain.figures);
      }),
      RUNS,
    );
  });

  it("within a figure refuses the file, or changes that figure alone to another that could have been sent", () => {
    const sent = "0123456789.-cxzu"; // a digit, a point, a minus sign, a symbol
    const takenOff = "£% \t\n\r\u001a"; // what is read past at a figure's ends, with a note
    fc.assert(
      fc.property(fc.constantFrom(...inFigures), fc.nat(255), (at, byte) => {
        const { figures, notes } = understood(corrupted(at, byte));
        if (figures === undefined) return;
        const changed = [...figures].filter(([key, figure]) => plain.figures?.get(key) !== figure);
        expect(figures.size).toBe(30);
        expect(changed.length).toBeLessThanOrEqual(1);
        const character = String.fromCharCode(byte);
        if (changed.length === 1) expect(sent + takenOff).toContain(character);
        if (takenOff.includes(character)) expect(notes.size).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("of a fraction is always noticed, even where a digit becomes another digit", () => {
    const row = GOOD_RETURN.lastIndexOf("202,249,81.1");
    const digits = places.filter((at) => at >= row && inFigures.has(at));
    expect(digits.length).toBe("20224981.1".length);
    for (const at of digits) {
      for (let digit = 0x30; digit <= 0x39; digit++) {
        if (good[at] === digit) continue;
        const { figures } = understood(corrupted(at, digit));
        expect(figures, `${at} ${digit}`).toBeUndefined();
      }
    }
  });
});
