import { describe, expect, it } from "vitest";

import type { PersonalKind } from "../../../src/core/issue.ts";
import { isNhsNumber } from "../../../src/core/screen/identifiers.ts";
import { screenText } from "../../../src/core/screen/screen.ts";

// Every name, number and address here is invented; check digits are valid, and no person has them.

const HEADER = "period,la_code,indicator,breakdown,category,numerator,denominator,value";
const VOCABULARY = new Set([
  ...HEADER.split(","),
  "e06009999",
  "contacts",
  "social_workers_leaving",
  "c",
  "x",
]);
const GOOD = "2026-10,E06009999,contacts,,,,,1142";

const screen = (...lines: string[]) => screenText([HEADER, GOOD, ...lines].join("\n"), VOCABULARY);
const inCell = (cell: string) => screen(`2026-10,E06009999,contacts,,${cell},,,7`);

describe("personal data is suspected", () => {
  const cells: readonly (readonly [PersonalKind, string])[] = [
    ["upn", "A123456789012"],
    ["upn", "H80100000001B"],
    ["nhs-number", "943 476 5919"],
    ["nhs-number", "9434765919"],
    ["uln", "3758633299"],
    ["property-number", "100335446142"],
    ["national-insurance", "QQ123456C"],
    ["national-insurance", "QQ 12 34 56 C"],
    ["postcode", "ZZ99 3VZ"],
    ["postcode", "zz993vz"],
    ["address", "12 High Street"],
    ["date", "14/03/2015"],
    ["date", "2015-03-14"],
    ["date", "14th March 2015"],
    ["date", "14 3 15"],
    ["date", "seen 14 3 2015"],
    ["e-mail", "jane@example.org"],
    ["phone", "01632 960100"],
    ["phone", "7700900123"],
    ["phone", "call 01632 960100 today"],
    ["age", "aged 12"],
    ["age", "12y 3m"],
    ["sex", "F"],
    ["ethnic-code", "WBRI"],
    ["name", "Jane"],
    ["name", "J. Smith"],
    ["name", "J.S."],
    ["name", "Mrs Patel"],
    ["name", "Kaleb Osei"],
    ["name", "Ja\u200bne"],
    ["name", "\uff2aane"],
    ["identifier", "mosaic_id"],
    ["identifier", "LAchildID"],
    ["birth", "DOB"],
    ["name", "Allocated worker"],
  ];
  it.each(cells)("%s in the cell %s", (kind, cell) => {
    expect(inCell(cell)).toEqual(expect.arrayContaining([{ kind, row: 3, column: "E" }]));
  });

  // Cells of one kind, told apart by bars.
  const more: readonly (readonly [PersonalKind, string])[] = [
    ["identifier", "Mosaic 1234567|LCS 7654321|LCS7654321|M1234567|case 55321|person 225242|Pupil 4411"],
    ["identifier", "SWE no SW12345|Child 1|child b|Child A|Return about Child A and others|YP1"],
    [
      "name",
      "brother of A|mum of two|sibling group|Mother's name|Mother’s name|aunt|step-father|her nan|twins",
    ],
    ["name", "Mrs O’Neill|Siân O'Connor|foster carer Mrs Bell|SW: J Brown|J. Brown (SW)|Jean-Luc Picard"],
    ["name", "Nguyễn Thị Lan|Иван Петров|Smith|Tariq|&#74;&#97;&#110;&#101;"],
    ["name", "JB|OS|(JB)|J B|j.b.|AKM"],
    ["nhs-number", "# 9434765919|'9434765919'|“9434765919”|<b>9434765919</b>|=\"9434765919\""],
    [
      "nhs-number",
      "&#57;&#52;&#51;&#52;&#55;&#54;&#53;&#57;&#49;&#57;|&#x39;434765919|see 943 476 5919 (old)",
    ],
    ["property-number", "392 9434765919"],
    ["uln", "learner 3758633299"],
    ["upn", "R874 201400123|no R874201400123"],
    ["date", "14–03–2015|14 / 03 / 2015|14\\03\\2015|14_03_2015|14⁄03⁄2015"],
    ["postcode", "PE1  1HG|PE1-1HG"],
    ["phone", "0800 1111|07700.900.123"],
    ["age", "15 yo|7yrs|15-year-old"],
    ["sex", "Boys|Girls"],
    ["ethnic-code", "wbri|WENG|Asian|Pakistani|White British"],
    ["birth", "Year of birth"],
    ["identifier", "SU number|Swift ID|CareFirst|ID|Ref"],
    ["name", "Known as"],
    ["child-level-return", "Legal status|UASC|Disability|SWENo|CINreferralDate|S47ActualStartDate"],
    ["child-level-return", "SDQ_SCORE|MIS_START|DUC"],
    [
      "name",
      "KALEB OSEI|OSEI Kaleb|SMITH|JaneOsei|Jane\u200bOsei|Jane\vOsei|O'Neill|McIntosh review|Team Grace Hill",
    ],
    [
      "name",
      "'Kaleb Osei'|=\"Kaleb Osei\"|# KB|<td>Kaleb Osei</td>|“J.S.”|Staff name|Team manager|IRO|Foster carer",
    ],
    ["identifier", "Worker ID|Employee number|Household ID|System_ID|3f2504e0-4f89-41d3-9a0c-0305e82c3301"],
    ["nhs-number", "9434765919.0|nine four three four seven six five nine one nine"],
    ["national-insurance", "QQ.12.34.56.C|QQ–12–34–56–C|TN 01 02 13 F"],
    ["upn", "A123.4567.8901.2|A123–4567–8901–2"],
    ["postcode", "ZZ99.3VZ|home: ZZ99/3VZ"],
    ["address", "PO Box 123"],
    [
      "date",
      "14-III-2015|14.iii.2015|14 Mar ’15|04032015|3 lutego 2014|3 février 2014|3 de marzo de 2014|the fourteenth of March two thousand and fifteen",
    ],
    ["age", "seven years old|she is 7"],
    ["sex", "trans boy|she/her|Male (1)|Non-binary"],
    ["ethnic-code", "White - British|Black/Other|Ethnic background"],
    ["name", "mam|papa|social worker Osei|Prof Osei|Revd Osei|PC Osei"],
    ["contact", "Mobile tel"],
    ["contact", "Contact details"],
    ["sex", "'F'|=\"Male\"|<td>F</td>"],
    ["property-number", "'100335446142'|=\"100335446142\"|# 100335446142"],
    ["address", "The Old Rectory in Mill Lane|Station Road"],
    ["age", "b. 2011"],
    [
      "nhs-number",
      "9\u034f434765919|9434\ufe0f765919|94347\u3164 65919|9\u{e0041}434765919|9434\u0007765919|٩٤٣٤٧٦٥٩١٩",
    ],
  ];
  it.each(more.flatMap(([kind, texts]) => texts.split("|").map((cell) => [kind, cell] as const)))(
    "%s in %s",
    (kind, cell) => {
      expect(inCell(cell).map((suspicion) => suspicion.kind)).toContain(kind);
    },
  );

  it("between bars, where these are all that a line has", () => {
    expect(screen("2026-10|E06009999|contacts|||Kaleb Osei||7")).toEqual([
      { kind: "name", row: 3, column: "F" },
    ]);
  });

  it("in five rows without a word of ours that begin with different numbers, years apart", () => {
    const list = (rows: number, first: number, second: string) =>
      screenText(
        [HEADER, ...Array.from({ length: rows }, (_, row) => `${first + row},${second},3`)].join("\n"),
        VOCABULARY,
      );
    expect(list(9, 225242, "CP")).toEqual([{ kind: "child-level-return", row: 6, column: "A" }]);
    expect(list(4, 225242, "CP")).toEqual([]);
    expect(list(9, 225242, "contacts")).toEqual([]);
    expect(list(9, 2015, "14")).toEqual([]);
  });

  it("in ten digits with commas between them, quoted", () => {
    for (const cell of ["9,434,765,919", "943,476,5919", "943; 476; 5919"])
      expect(
        inCell(`"${cell}"`).map(({ kind }) => kind),
        cell,
      ).toContain("nhs-number");
    expect(inCell('"434,765,919"')).toEqual([]);
  });

  describe("in pieces over cells side by side", () => {
    const inFigures = (...cells: string[]) => screen(`2026-10,E06009999,contacts,,,${cells.join(",")}`);
    it.each<[PersonalKind, string, string[]]>([
      ["nhs-number", "F", ["943", "476", "5919"]],
      ["national-insurance", "F", ["QQ12", "34", "56C"]],
      ["national-insurance", "F", ["qq12", "34", "56c"]],
      ["upn", "F", ["A123", "456789", "012"]],
      ["postcode", "G", ["", "ZZ99", "3VZ"]],
      ["phone", "F", ["07700", "900123", "1"]],
    ])("%s, from column %s", (kind, column, cells) =>
      expect(inFigures(...cells)).toEqual(expect.arrayContaining([{ kind, row: 3, column }])),
    );
    it("but not in figures: three that follow from each other, other groups of digits, ids of ours", () => {
      // 425 of 987 is 4306.0 for every 10,000, and 425 987 4306 has a valid check digit as well.
      expect(isNhsNumber("4259874306")).toBe(true);
      expect(inFigures("425", "987", "4306")).toEqual([]);
      expect(inFigures("9434", "7659", "19")).toEqual([]);
      expect(inFigures("94347", "65919", "")).toEqual([]);
      expect(screen("2026-10,E06009999,contacts,,,12,34,56")).toEqual([]);
    });
  });

  it("in a surname before a given name, quoted", () => {
    expect(inCell('"Osei, Jane"').map(({ kind }) => kind)).toContain("name");
  });

  it("in the header, the 60th column and thousands of lines down", () => {
    const wide = `${HEADER}${",x".repeat(51)},child_id`;
    expect(screenText(wide, VOCABULARY)).toEqual([{ kind: "identifier", row: 1, column: "BH" }]);
    const deep = [HEADER, ...Array<string>(5000).fill(GOOD), "2026-10,E06009999,contacts,,,,,9434765919"];
    expect(screenText(deep.join("\n"), VOCABULARY)).toEqual([{ kind: "nhs-number", row: 5002, column: "H" }]);
  });

  it("behind a quote that never closes", () => {
    expect(screen('"2026-10,E06009999,contacts,,Jane,,,7').map(({ kind }) => kind)).toContain("name");
  });

  it("deep inside one long cell", () => {
    expect(inCell(`${"x".repeat(5000)} jane@example.org ${"x".repeat(5000)}`)).toHaveLength(1);
  });

  it("in the layouts of child-level returns", () => {
    expect(screenText("CHILD,DECOM,RNE,LS\n1,2,3,4", VOCABULARY).map(({ kind }) => kind)).toEqual([
      "identifier",
      "child-level-return",
      "child-level-return",
      "child-level-return",
    ]);
  });

  it("in a period column that holds different days, not in one that holds a month as a spreadsheet writes it", () => {
    const rows = (first: string, second: string) =>
      screenText(
        [HEADER, `${first},E06009999,contacts,,,,,7`, `${second},E06009999,contacts,,,,,7`].join("\n"),
        VOCABULARY,
      );
    expect(rows("01/10/2026", "01/10/2026")).toEqual([]);
    expect(rows("2026-10-31", "2026-10-31")).toEqual([]);
    expect(rows("01/10/2012", "01/11/2014")).toHaveLength(2);
    expect(rows("14/10/2012", "14/10/2012")).toHaveLength(2);
    expect(rows("30/06/2015", "30/06/2015")).toEqual([]);
    expect(rows("31 October 2026", "31 October 2026")).toEqual([]);
    expect(rows("28/02/2026", "28/02/2026")).toEqual([]);
    expect(rows("28/02/2024", "28/02/2024")).toHaveLength(2);
    expect(rows("29/07/2009", "29/07/2009")).toHaveLength(2);
  });
});

describe("nothing is suspected", () => {
  const figures = [
    "42077",
    "14032015",
    "2015",
    "7",
    "10.30%",
    "2026-10 E06009999 first_health_checks   9 15 60",
    '"1,412"',
    "£42,077",
    "-250",
    "123456789",
    "1412.50",
  ];
  const mistakes = [
    "N/A",
    "<5",
    "TBC",
    "..",
    "*",
    "#DIV/0!",
    "1E+05",
    "=SUM(A1:A9)",
    "per cent",
    "Total",
    "2026-27",
    "April 2026",
    "Q3",
  ];
  const ordinary = [
    "14032015|2015|10.30|£1,412|2026-10|Oct 2026|Oct26|FY202627|1/2|5-10|12 months|Cost per child 12.50",
    "#NAME?|#REF!|#N/A|n/a|nil|NaN|c|x|both|None|with_parents|reports_to_parents|per child a week",
    "Notes|Source: children’s services|Monthly return|Q2 2026|Apr-2026|High|Low|Green|Amber|Red|Actual|Target",
    "E06000031|E0600003|Nenebridge Council|Oct|October 2026|Jul|Cases per social worker",
    "Not Available|DATA NOT AVAILABLE|Grand Total|Year To Date|REDACTED|OFFICIAL-SENSITIVE|Snapshot|North|CAMHS|Nil Return",
    "£m|#REF!|#NAME?|[x]|(1412)|'1412|=1412|########",
    "NA|TBA|TBD|NIL|NK|YTD|RAG|OK|REF|SUM|FTE|KPI|LA|DFE|CP|CIN|CLA|LAC|UK|AVG|MIN|MAX|ALL|NO|YES|ON|OFF|Q1|JAN|GBP|INC",
  ].flatMap((texts) => texts.split("|"));
  it.each([...figures, ...mistakes, ...ordinary])("in %s", (cell) => {
    expect(inCell(cell)).toEqual([]);
  });

  it("in how a spreadsheet saved as SYLK begins", () => {
    expect(screenText("ID;PWXL;N;E\n", VOCABULARY)).toEqual([]);
  });

  it("in titles and notes that stand alone", () => {
    expect(screen("Monthly Return", "Source: children’s services", "Nenebridge Council,,,,,,,")).toEqual([]);
  });

  it("in our own vocabulary, whatever it is called", () => {
    expect(screen("2026-10,E06009999,social_workers_leaving,,,,,12")).toEqual([]);
  });
});

it("stops counting at fifty: a list of people is one fault", () => {
  expect(screen(...Array<string>(500).fill("2026-10,E06009999,contacts,,Jane,,,7"))).toHaveLength(50);
});

it("still suspects a name that stood before in a long row of capitalised words", () => {
  const titles = Array.from({ length: 60 }, (_, index) => `Xo${"ab".repeat(index)} Quz`);
  const name = titles.at(-1) ?? "";
  const found = screenText([titles.join(","), `${name},1,2,3`].join("\n"), VOCABULARY);
  expect(found).toEqual([{ kind: "name", row: 2, column: "A" }]);
});
