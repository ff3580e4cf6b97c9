import { describe, expect, it } from "vitest";

import { readStructure } from "../../../src/core/returns/columns.ts";
import { table } from "../../support/build.ts";
import { GOOD_RETURN } from "../../support/small.ts";

const HEADER = "period,la_code,indicator,breakdown,category,numerator,denominator,value";
const ROW = "2026-10,E06009998,rank,,,,,38";
const read = (csv: string) => readStructure(table(csv));
const codesIn = (csv: string) => read(csv).issues.map(({ code, column }) => `${code} ${column ?? ""}`.trim());

describe("the columns of a return", () => {
  it("may stand in any order", () => {
    const { rows, issues } = read(
      "value,indicator,period,denominator,numerator,la_code\n38,rank,2026-10,,,E0\n",
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        cells: {
          period: "2026-10",
          la_code: "E0",
          indicator: "rank",
          breakdown: "",
          category: "",
          numerator: "",
          denominator: "",
          value: "38",
        },
      },
    ]);
  });

  it("say whether there are breakdowns", () => {
    expect(read(`${HEADER}\n${ROW}\n`).withBreakdowns).toBe(true);
    expect(read("period,la_code,indicator,numerator,denominator,value\na,b,c,,,1\n").withBreakdowns).toBe(
      false,
    );
  });

  it.each([
    ["", ["empty"]],
    [`${HEADER}\n`, ["empty"]],
    [
      `a,b\n${ROW}\n`,
      [
        "column-unknown A",
        "column-unknown B",
        "column-missing period",
        "column-missing la_code",
        "column-missing indicator",
        "column-missing numerator",
        "column-missing denominator",
        "column-missing value",
        "row-ragged",
      ],
    ],
    [`${HEADER},value\n${ROW},38\n`, ["column-repeated value"]],
    [`${HEADER},Value \n${ROW},38\n`, ["column-repeated value"]],
    [`${HEADER},__proto__\n${ROW},x\n`, ["column-unknown I"]],
    [`${HEADER},constructor\n${ROW},x\n`, ["column-unknown I"]],
    [`${HEADER.replace("k", "\u212a")}\n${ROW}\n`, ["column-unknown D", "breakdown-without-category"]],
    [`${HEADER},\u00a0\n${ROW},\n`, ["column-unknown I"]],
    [`${HEADER},,\n${ROW},,x\n`, ["column-unnamed J"]],
    [`${HEADER.replace(",category", "")}\n2026-10,E0,rank,,,,38\n`, ["breakdown-without-category"]],
    [`${HEADER.replace("breakdown,", "")}\n2026-10,E0,rank,,,,38\n`, ["breakdown-without-category"]],
  ])("%j is refused", (csv, codes) => expect(codesIn(csv)).toEqual(codes));

  it("that are at fault hide no fault below them", () =>
    expect(codesIn(`${HEADER},team\n${ROW},x\n${ROW}\n`)).toEqual(["column-unknown I", "row-ragged"]));
});

describe("the rows of a return", () => {
  it.each([
    ["one cell too many", `${ROW},x`],
    ["a blank cell too many", `${ROW},`],
    ["one cell missing", "2026-10,E06009998,rank,,,,38"],
    ["a title", "Monthly return"],
    ["a comment", "# checked"],
  ])("with %s are refused", (_, row) => {
    const { issues, rows } = read(`${HEADER}\n${ROW}\n${row}\n`);
    expect(issues).toEqual([{ code: "row-ragged", row: 3 }]);
    expect(rows).toEqual([]);
  });

  it("may leave out the blank columns at the end", () => {
    expect(codesIn(`${HEADER},,\n${ROW},,\n${ROW}\n${ROW},\n`)).toEqual(["read-kindly"]);
    expect(codesIn(`${HEADER},,\n${ROW},,,\n`)).toEqual(["row-ragged"]);
  });

  it("keep the number that the spreadsheet shows", () => {
    const { rows } = read(`\n${HEADER}\n\n${ROW}\n`);
    expect(rows.map(({ row }) => row)).toEqual([4]);
  });
});

describe("what is read kindly", () => {
  it.each([
    [`${HEADER.toUpperCase()}\n${ROW}\n`, "header-written-differently"],
    [` ${HEADER}\t\n${ROW}\n`, "header-written-differently"],
    [`${HEADER},\n${ROW},\n`, "blank-columns"],
    [`${HEADER}, \n${ROW},\t\n`, "header-written-differently"],
    [`period,,la_code,indicator,numerator,denominator,value\n2026-10,,E0,rank,,,38\n`, "blank-columns"],
    [`${HEADER}\n${ROW.replace("rank", " rank\t")}\n`, "outer-blanks"],
    [`${HEADER}\n${ROW.replace(",,,,", ",, ,,")}\n`, "outer-blanks"],
  ])("%j: %s", (csv, what) => expect(read(csv).issues).toContainEqual({ code: "read-kindly", what }));

  it("is taken off the cells", () => {
    const { rows } = read(`${HEADER}\n 2026-10 ,E0,\trank\t,, ,,,38 \n`);
    expect(rows[0]?.cells).toMatchObject({ period: "2026-10", indicator: "rank", category: "", value: "38" });
  });
});

describe("a character that cannot be seen", () => {
  const named: [string, string][] = [
    ["a null", "\u0000"],
    ["a bell", "\u0007"],
    ["a line end in a cell", "\n"],
    ["an escape", "\u001b"],
    ["delete", "\u007f"],
    ["a next line", "\u0085"],
    ["a soft hyphen", "\u00ad"],
    ["an Arabic letter mark", "\u061c"],
    ["a Mongolian vowel separator", "\u180e"],
    ["a zero-width space", "\u200b"],
    ["a zero-width joiner", "\u200d"],
    ["a right-to-left mark", "\u200f"],
    ["a line separator", "\u2028"],
    ["a bidirectional override", "\u202e"],
    ["a word joiner", "\u2060"],
    ["a bidirectional isolate", "\u2066"],
    ["a byte order mark", "\ufeff"],
    ["an interlinear anchor", "\ufff9"],
    ["a replaced byte", "\ufffd"],
    ["a grapheme joiner", "\u034f"],
    ["a filler", "\u3164"],
    ["a variation selector", "\ufe0f"],
    ["a blank in Braille", "\u2800"],
    ["a tag", "\u{e0041}"],
  ];

  it.each(named)("such as %s refuses the cell it stands in", (_, character) => {
    const { rows, issues } = read(`${HEADER}\n${ROW.replace("rank", `"${character}rank"`)}\n`);
    expect(rows).toEqual([]);
    expect(issues).toContainEqual({ code: "hidden-character", row: 2, column: "C" });
  });

  it("refuses the header as well", () =>
    expect(read(`${HEADER}\u200b\n${ROW}\n`).issues[0]).toEqual({
      code: "hidden-character",
      row: 1,
      column: "H",
    }));

  it("is no letter that can be seen", () =>
    expect(codesIn(`${HEADER}\n${ROW.replace("rank", "Ręnk’")}\n`)).toEqual([]));
});

it("the good return is read as it is written, column by column", () => {
  const [header, ...written] = GOOD_RETURN.trimEnd().split("\n");
  const { rows: named } = read(GOOD_RETURN);
  expect(header).toBe(HEADER);
  expect(named.map(({ cells }) => Object.values(cells).join())).toEqual(written);
});
