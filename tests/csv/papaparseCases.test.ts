import { describe, expect, it } from "vitest";

import { readReturn } from "../../src/csv/readReturn.ts";
import { bytesOf } from "../support/small.ts";
import { papaCases, type PapaCase } from "./papaparseCases.ts";

/**
 * A return is read with one configuration. Cases of another are left out: named columns, comments, types, transformed
 * cells, other quotes, escapes and delimiters, previews, lines skipped, and Papa Parse's own ways of skipping blank rows.
 */
function isOurs({ config }: PapaCase): boolean {
  const { delimiter, ...others } = config ?? {};
  const ofReturns = delimiter === undefined || [",", ";", "\t"].includes(delimiter as string);
  return ofReturns && Object.keys(others).every((option) => option === "newline");
}

const cases = papaCases().filter(isOurs);
const named = (...names: readonly string[]) => cases.filter(({ description }) => names.includes(description));
const cellsIn = (input: string) => readReturn(bytesOf(input)).table?.map(({ cells }) => cells);
const errorsIn = (input: string) =>
  readReturn(bytesOf(input)).issues.filter(({ code }) => code !== "read-kindly");
/** As specified, but for wholly blank rows: those are left out, and the others keep their numbers. */
const specified = ({ expected }: PapaCase) =>
  expected.data.filter((cells) => cells.some((cell) => /[^ \t]/.test(cell)));

const UNCLOSED = [
  "Quoted field has no closing quote",
  "Quoted field has invalid trailing quote after delimiter with a valid closer",
  "Quoted field has invalid trailing quote after delimiter",
  "Quoted field has invalid trailing quote before delimiter",
  "Quoted field has invalid trailing quote after new line",
];
const WITHOUT_A_ROW = [
  "Empty input string",
  "Input is just the delimiter (2 empty fields)",
  "Input is just empty fields",
];
const QUOTED_OTHER_DELIMITER = [
  "Pipe delimiter is guessed correctly when first field are enclosed in quotes and contain delimiter characters",
  "Pipe delimiter is guessed correctly when some fields are enclosed in quotes and contain delimiter characters and escaoped quotes",
];
const PIPES = ["Pipe delimiter is guessed correctly when mixed with comas"];
const RETURN_IN_A_CELL = [
  "Quoted field with \\r\\n",
  "Quoted field with \\r",
  "Carriage return in header inside quotes, with line feed endings",
  "Using \\r\\n endings with \\r\\n in header field uses \\r\\n linebreak",
  "Using \\n endings with \\r\\n in header field uses \\n linebreak",
];
const MIXED_LINE_ENDS = ["Mixed slash n and slash r should choose first as precident"];
const others = [
  ...UNCLOSED,
  ...WITHOUT_A_ROW,
  ...QUOTED_OTHER_DELIMITER,
  ...PIPES,
  ...RETURN_IN_A_CELL,
  ...MIXED_LINE_ENDS,
];

describe("a case of Papa Parse's own tests", () => {
  it("is tried where it is about what we ask of Papa Parse: 81 of its 161", () => {
    expect(papaCases().length).toBe(161);
    expect(cases.length).toBe(81);
    expect(others.filter((name) => named(name).length === 0)).toEqual([]);
  });

  it.each(cases.filter(({ description }) => !others.includes(description)))(
    "is read as specified: $description",
    (each) => {
      expect(cellsIn(each.input)).toEqual(specified(each));
      expect(errorsIn(each.input)).toEqual([]);
    },
  );

  it.each(named(...UNCLOSED))(
    "whose quotes are at fault is refused, not repaired: $description",
    ({ input, expected }) => {
      expect(expected.errors.map(({ type }) => type)).toContain("Quotes");
      expect(errorsIn(input)).toMatchObject([{ code: "quotes" }]);
    },
  );

  it.each(named(...WITHOUT_A_ROW))("without a row that is not blank has none: $description", (each) => {
    expect(specified(each)).toEqual([]);
    expect([cellsIn(each.input), errorsIn(each.input)]).toEqual([[], []]);
  });

  it.each(named(...QUOTED_OTHER_DELIMITER))(
    "with a comma in a quoted cell of its first line is read with commas, and refused: $description",
    ({ input }) => expect(errorsIn(input)).toMatchObject([{ code: "quotes" }]),
  );

  it.each(named(...PIPES))("with pipes does not have the columns of a return: $description", ({ input }) =>
    expect(cellsIn(input)).toEqual([
      ["one|two", "two|three"],
      ["four|five", "five|six"],
    ]),
  );

  it.each(named(...RETURN_IN_A_CELL))("with CR in a cell is read with LF there: $description", (each) =>
    expect(cellsIn(each.input)).toEqual(
      specified(each).map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, "\n"))),
    ),
  );

  it.each(named(...MIXED_LINE_ENDS))(
    "with CR between rows of LF ends a row at each: $description",
    ({ input }) =>
      expect(cellsIn(input)).toEqual([
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i"],
      ]),
  );
});
