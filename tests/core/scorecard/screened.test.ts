import { describe, expect, it } from "vitest";

import { personalData, vocabularyOf } from "../../../src/core/publication/received/screened.ts";
import { screenScorecard } from "../../../src/core/scorecard/screened/screen.ts";
import { month } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";
import { pasted } from "../../support/scorecard.ts";

// Every name, number and address here is invented; check digits are valid, and no person has them.

/** What is suspected in a pasted block, as the paste box suspects it: kind, row and column. */
async function suspected(lines: readonly string[]): Promise<string[]> {
  const text = lines.join("\n");
  const vocabulary = vocabularyOf(SMALL);
  const issues = await personalData(
    text,
    vocabulary,
    () => Promise.resolve(),
    () => screenScorecard(pasted(text), SMALL, vocabulary, month("2026-09")),
  );
  return issues.map((issue) =>
    issue.code === "personal-data"
      ? `${issue.of ?? issue.kind} ${issue.row ?? ""}${issue.column ?? ""}`
      : issue.code,
  );
}

const TITLE = "Testborough Children’s Services Scorecard 2026/27\t\t\t\t\t\t";
/** A scorecard below a title, with one more column beside its months. */
const card = (heading: string, cells: readonly string[]) => [
  TITLE,
  "",
  `Ref\tIndicator\tTarget\tSep-26\tOct-26\tRAG\t${heading}`,
  `CS01\tContacts about a child\tn/a\t1411\t1412\tGreen\t${cells[0] ?? ""}`,
  `CS02\tChildren in care\t\t390\t392\tA\t${cells[1] ?? ""}`,
  `CS03\tAssessments on time\t≥ 85%\t81.0%\t81.1%\tRed\t${cells[2] ?? ""}`,
];

describe("a scorecard's own words are nobody's", () => {
  it.each([
    ["Owner", ["Jane Osei", "Kaleb Osei", "Mrs Patel"]],
    ["Lead Officer", ["J. Smith", "JS", "Osei, Jane"]],
    ["Head of Service", ["Jane Osei / Tariq Khan", "Head of Safeguarding", "Vacant"]],
    ["Responsible officer", ["Jane Osei, Head of Service", "", "Kaleb Osei (interim)"]],
    ["Source", ["Mosaic", "LCS", "Liquidlogic / manual count"]],
    ["Source: Mosaic", ["", "", ""]],
    ["Data source", ["Mosaic report", "Azeus", "Swift, Excel"]],
    ["Freq", ["M", "Q", "A"]],
    ["Frequency", ["Monthly", "Quarterly", "M/Q"]],
    ["DoT", ["↑", "Improving", "Worsening"]],
    ["Polarity", ["High", "Low", "Bigger is better"]],
    ["KPI", ["NI 62", "1.2a", "LPI-07"]],
    ["PI Code", ["101", "102", "1003"]],
    ["ID", ["1", "2", "3"]],
    ["YTD", ["8,001", "392", "80.9%"]],
    ["Service", ["Youth Justice", "Early Intervention", "Placement Commissioning"]],
    ["Comment", ["Validated", "Awaiting September figures", "Better than last month"]],
    ["Stat neighbours", ["1,300", "64", "82%"]],
  ])("under %s", async (heading, cells) => {
    expect(await suspected(card(heading, cells))).toEqual([]);
  });

  it.each([
    ["01/09/2026\t01/10/2026"],
    ["30/09/2026\t31/10/2026"],
    ["Sep 1 2026\tOct 1 2026"],
    ["2026-09-01\t2026-10-01"],
  ])("as days above columns of months: %s", async (months) => {
    expect(await suspected(card("Owner", []).map((line) => line.replace("Sep-26\tOct-26", months)))).toEqual(
      [],
    );
  });

  it.each([
    ["Prepared by Performance and Intelligence Team, 12/11/2026"],
    ["Data as at 31 October 2026"],
    ["Report run on 2026-11-02"],
    ["Date of report:\t05/11/2026"],
  ])("as the day of a title: %s", async (title) => {
    expect(await suspected([title, ...card("Owner", [])])).toEqual([]);
  });

  it.each([
    ["Cases for each social worker – numerator"],
    ["Cases for each social worker (denominator)"],
    ["Average caseload per qualified social worker"],
    ["% of care leavers aged 19 to 21 in work"],
    ["Siblings placed together"],
    ["Looked after children aged 16-17 in residential care"],
    ["Number of Asian children in care"],
  ])("in the name of a row: %s", async (label) => {
    expect(await suspected([...card("Owner", []), `\t${label}\t\t7\t8\t\t`])).toEqual([]);
  });

  it("are never a name that people in England bear", async () => {
    for (const name of [
      "Grace Baker",
      "Christian Welsh",
      "Edge Manager",
      "Tariq Lead",
      "Rose Justice",
      "Officer Khan",
    ])
      expect(await suspected(card("Team", [name, "", ""])), name).toEqual(["name 4G"]);
  });
});

describe("personal data in a scorecard is refused where it stands", () => {
  it.each([
    ["nhs-number", "943 476 5919"],
    ["upn", "H801200001001"],
    ["uln", "3758633299"],
    ["national-insurance", "QQ123456C"],
    ["postcode", "ZZ99 3VZ"],
    ["date", "14/03/2015"],
    ["e-mail", "jane.osei@example.org"],
    ["phone", "01632 960100"],
    ["address", "12 High Street"],
    ["identifier", "Mosaic 1234567"],
    ["identifier", "M1234567"],
    ["identifier", "Child A"],
    ["sex", "F"],
    ["sex", "Male"],
    ["ethnic-code", "WBRI"],
    ["age", "aged 12"],
    ["name", "mother of Jane Osei"],
    ["name", "Jane’s sister"],
  ])("%s in any column, that of owners too: %s", async (kind, cell) => {
    for (const heading of ["Owner", "Lead officer", "Source", "Freq", "KPI", "RAG notes", "Comment"]) {
      const found = await suspected(card(heading, ["Jane Osei", cell, ""]));
      expect(
        found.map((each) => each.split(" ")[0]),
        heading,
      ).toContain(kind);
    }
  });

  it.each([["Source"], ["Comment"], ["Freq"], ["Target 2026/27"], ["Team"]])(
    "a name in a column that is not of owners: %s",
    async (heading) => expect(await suspected(card(heading, ["", "Kaleb Osei", ""]))).toEqual(["name 5G"]),
  );

  it("a name under Owner beside anything else about a person, which then is told with it", async () => {
    const lines = card("Owner", ["Kaleb Osei", "Tariq Khan", ""]);
    lines[3] = `${lines[3]}\t14/03/2015`;
    expect(await suspected(lines)).toEqual(["date 4H", "name 4G"]);
  });

  it("a name under Owner in a row that is no line of ours, where most rows are not", async () => {
    const rows = ["Placement at risk", "Missing since Monday", "Moved twice", "No school"];
    const lines = [
      "Ref\tIndicator\tSep-26\tOct-26\tOwner",
      "1\tContacts about a child\t1\t2\tJane Osei",
      ...rows.map((row, at) => `${at + 2}\t${row}\t1\t2\tKaleb Osei`),
    ];
    expect(await suspected(lines)).toEqual(["name 3E", "name 4E", "name 5E", "name 6E"]);
  });

  it("more different names than a service has people responsible", async () => {
    const names = "Osei Khan Patel Nowak Silva Haddad Kowal Mensah Adeyemi Begum Tran Popescu".split(" ");
    const lines = [
      "Indicator\tSep-26\tOct-26\tOwner",
      ...names.map(
        (name, at) => `${at % 2 === 0 ? "Contacts about a child" : "Children in care"}\t1\t2\tJane ${name}`,
      ),
    ];
    expect((await suspected(lines)).slice(0, 2)).toEqual(["name 1D", "name 2D"].slice(1).concat("name 3D"));
  });

  it.each([
    [
      "the ids of children under Ref",
      ["Ref\tIndicator\tOct-26", "225242\tContacts about a child\t1"],
      "identifier 1A",
    ],
    [
      "the ids of children under Ref, with dates of birth",
      [
        "Ref\tIndicator\tDoB\tOct-26",
        "4411\tContacts about a child\t14/03/2015\t1",
        "4412\tChildren in care\t02/11/2012\t1",
      ],
      "date 2C",
    ],
    [
      "four digits under ID in rows that are no lines of ours",
      ["ID\tMeasure\tSep-26\tOct-26", "4411\tcontacts\t1\t2", "4412\tCP\t1\t2"],
      "identifier 1A",
    ],
    [
      "a list of children under a scorecard's headings",
      [
        "Ref\tIndicator\tOct-26\tRAG\tOwner",
        ...["225242", "225243", "225244", "225245", "225246"].map(
          (id) => `${id}\tPlacement\t1\tRed\tKaleb Osei`,
        ),
      ],
      "identifier 1A",
    ],
    [
      "names in place of indicators",
      ["Ref\tIndicator\tSep-26\tOct-26\tRAG", "1\tContacts about a child\t1\t2\tG", "2\tKaleb Osei\t3\t4\tR"],
      "name 3B",
    ],
    [
      "a child named before siblings in the name of a row",
      ["Indicator\tSep-26\tOct-26", "contacts\t1\t2", "Osei siblings placed together\t3\t4"],
      "name 3A",
    ],
    ["a day of birth in a title", ["Report on a child born 12/11/2026", ...card("RAG", [])], "date 1A"],
    ["a day long before the months in a title", ["Report, 12/11/2015", ...card("RAG", [])], "date 1A"],
    ["a name in a title", ["Prepared by Jane Osei, 12/11/2026", ...card("RAG", [])], "name 1A"],
    [
      "days above columns that are no months",
      ["Indicator\t05/10/2026\t12/10/2026", "contacts\t1\t2", "in_care\t3\t4"],
      "date 1B",
    ],
    [
      "dates of birth above columns",
      ["Indicator\t14/03/2015\t02/11/2012", "contacts\t1\t2", "in_care\t3\t4"],
      "date 1B",
    ],
  ])("%s", async (_, lines, first) => expect(await suspected(lines)).toContain(first));

  it("in an SSDA903 that is given a scorecard's columns, in one line", async () => {
    const rows = [
      "4411\t14/03/2015\tS\tC2\tGreen\tJane Osei\t1",
      "4412\t02/11/2012\tP\tV2\tRed\tKaleb Osei\t2",
    ];
    expect(await suspected(["CHILD\tDOB\tRNE\tLS\tRAG\tOwner\tOct-26", ...rows])).toEqual(["ssda903 1"]);
  });
});
