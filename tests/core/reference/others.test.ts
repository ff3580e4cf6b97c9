import { describe, expect, it } from "vitest";

import { readReference } from "../../../src/core/reference/reference.ts";
import { table } from "../../support/build.ts";

const COUNCIL = '{ "name": "Smallbridge", "la_code": "E06009998" }';
const INDICATORS = `id,title,kind,unit,decimals,polarity
care,In care,stock,children,0,lower
started,Started,flow,children,0,lower
left,Left,flow,children,0,lower
`;

const GOOD = {
  "relations.csv": "relation,indicator,parts\nstock,care,started -left\n",
  "events.csv":
    "id,date,published_on,kind,title,detail,indicators,source,url,grade,framework,known_to,same_as,repeats_months\n" +
    "visit,2022-06-14,2022-07-22,inspection,Visit,,care started,Letter,https://example.org/visit,,,,,6\n" +
    "letter,2022-06-01,,inspection,A visit in June,,,Newspaper,,,,month,visit,\n",
  "actions.csv":
    "id,title,priority,agreed_on,due,due_before,status,completed_on,owner,indicators,from_event,evidence,source\n" +
    "A1,Check every case,immediate,2026-04-17,2026-05-01,2026-03-31,done,2026-04-30,Head of care,care,,Checked.,Plan\n",
  "commentary.csv":
    "period,indicator,role,kind,text,back_on_track_by\n2026-10,care,Head of care,note,Why.,2027-01\n",
  "questions.csv":
    "id,asked_on,meeting,asked_by,indicator,question,due,answered_on,answer,refused_reason,approved_by\n" +
    "Q1,2026-06-10,Scrutiny committee,Chair of the committee,care,How many?,2026-07-01,2026-06-30,See the page.,,Monitoring officer\n",
  "voices.csv":
    "id,said_on,group,asked,text,changed,source\nV1,2026-06-10,Children in Care Council,What helps?,We want to be asked.,We ask.,Minutes\n",
  "evaluations.csv": "id,written_on,theme,role,text\nE1,2026-06-10,Other,Head of care,We are late.\n",
};
type File = keyof typeof GOOD;

const read = (files: Readonly<Record<string, string>>) =>
  readReference({
    council: COUNCIL,
    tables: new Map(
      Object.entries({ "indicators.csv": INDICATORS, ...files }).map(([file, csv]) => [file, table(csv)]),
    ),
  }).issues;
const check = (changed: Partial<Record<File, string>> = {}) => read({ ...GOOD, ...changed });

describe("the other reference files", () => {
  it("may be absent", () => expect(read({})).toEqual([]));

  it("are read with everything filled", () => expect(check()).toEqual([]));

  it.each<[File, string]>([
    ["relations.csv", "relation,indicator,parts\nsum,care,started\n"],
    ["events.csv", "id,date,kind,title\nvisit,2022-06-14,inspection,Visit\n"],
    ["actions.csv", "id,title,owner\nA1,Check every case,Head of care\n"],
    ["commentary.csv", "period,indicator,role,kind,text\n2026-10,care,Head of care,note,Why.\n"],
    ["questions.csv", "id,asked_on,asked_by,question,approved_by\nQ1,2026-06-10,A member,Why?,\n"],
    ["voices.csv", "id,said_on,group,asked,text\nV1,2026-06-10,Parents,What helps?,We were asked.\n"],
  ])("%s needs no more than its required columns", (file, csv) => expect(check({ [file]: csv })).toEqual([]));

  it.each<[File, string, string, string]>([
    ["relations.csv", "stock,", "difference,", "relation"],
    ["relations.csv", "started -left", "", "parts"],
    ["relations.csv", "started -left", "+started -left", "parts"],
    ["relations.csv", "started -left", "-left started", "parts"],
    ["events.csv", "2022-06-14", "14/06/2022", "date"],
    ["events.csv", "2022-07-22", "soon", "published_on"],
    ["events.csv", ",Visit,", ",,", "title"],
    ["events.csv", "visit,", "a visit,", "id"],
    ["actions.csv", "2026-05-01", "May", "due"],
    ["actions.csv", "2026-03-31", "March", "due_before"],
    ["actions.csv", "Head of care", "", "owner"],
    ["commentary.csv", "2026-10", "October", "period"],
    ["commentary.csv", "Why.", "", "text"],
    ["questions.csv", "2026-06-10", "June", "asked_on"],
    ["questions.csv", ",,Monitoring", ",busy,Monitoring", "refused_reason"],
    ["voices.csv", "Children in Care Council", "", "group"],
    ["evaluations.csv", "2026-06-10", "June", "written_on"],
    ["evaluations.csv", "We are late.", "", "text"],
  ])("%s with “%s” written as “%s” is refused", (file, good, bad, column) => {
    const [header = "", row = ""] = GOOD[file].split("\n");
    expect(check({ [file]: `${header}\n${row.replace(good, bad)}\n` })).toEqual([
      expect.objectContaining({ code: "reference-value", file, row: 2, column }),
    ]);
  });

  it.each<[File, number, string, string, string]>([
    ["actions.csv", 2, ",,Checked", ",another,Checked", "from_event"],
    ["events.csv", 2, ",6\n", ",often\n", "repeats_months"],
    ["events.csv", 3, ",month,", ",week,", "known_to"],
    ["events.csv", 3, ",month,visit", ",month,another", "same_as"],
    ["events.csv", 3, ",month,visit", ",month,letter", "same_as"],
  ])("%s, row %i: “%s” is not “%s”", (file, row, good, bad, column) => {
    const text = GOOD[file].replace(good, bad);
    expect(text).not.toBe(GOOD[file]);
    expect(check({ [file]: text })).toEqual([expect.objectContaining({ file, row, column })]);
  });

  it.each<[File, string, string]>([
    ["relations.csv", "indicator", ",care"],
    ["relations.csv", "parts", "-left"],
    ["events.csv", "indicators", ",care"],
    ["actions.csv", "indicators", ",care"],
    ["commentary.csv", "indicator", ",care"],
    ["questions.csv", "indicator", ",care"],
    ["evaluations.csv", "theme", "Other"],
  ])("%s may name only indicators that exist (%s)", (file, column, named) =>
    expect(check({ [file]: GOOD[file].replace(named, `${named}r`) })).toEqual([
      { code: "reference-unknown", file, row: 2, column, among: "indicators.csv" },
    ]),
  );

  it.each<File>(["events.csv", "actions.csv", "questions.csv", "voices.csv", "evaluations.csv"])(
    "%s gives each row an id of its own",
    (file) => {
      const [header = "", row = ""] = GOOD[file].split("\n");
      expect(check({ [file]: `${header}\n${row}\n${row}\n` })).toEqual([
        { code: "reference-repeated", file, row: 3, column: "id" },
      ]);
    },
  );

  describe("R10 (“would impact on performance until the process is settled”): a re-baseline", () => {
    const HEADER = "id,date,kind,title,detail,indicators,source\n";
    const anew = (cells: string) => check({ "events.csv": `${HEADER}anew,2022-10-03,${cells}\n` });

    it.each([
      ["detail", "rebaseline,Limits start anew,,care,Board"],
      ["indicators", "rebaseline,Limits start anew,Why.,,Board"],
      ["source", "rebaseline,Limits start anew,Why.,care,"],
    ])("without its %s is refused", (column, cells) =>
      expect(anew(cells)).toEqual([{ code: "rebaseline-unexplained", file: "events.csv", row: 2, column }]),
    );

    it("with all three is accepted, and so is any other event without them", () => {
      expect(anew("rebaseline,Limits start anew,Why.,care,Board")).toEqual([]);
      expect(anew("practice,Teams join,,,")).toEqual([]);
    });
  });

  it("may say several things of one indicator in one month", () => {
    const [header = "", row = ""] = GOOD["commentary.csv"].split("\n");
    expect(check({ "commentary.csv": `${header}\n${row}\n${row}\n` })).toEqual([]);
  });
});

describe("a term of relations.csv", () => {
  const ofRelations = (rows: string, more = "") =>
    read({
      "indicators.csv": `${INDICATORS}share,Share,ratio,%,1,lower\n${more}`,
      "breakdowns.csv": "indicator,breakdown,category,title,adds_up\ncare,home,kin,Relatives,yes\n",
      "relations.csv": `relation,indicator,parts\n${rows}\n`,
    });

  it.each([
    ["sum,care,share:denominator", []],
    ["sum,care/home/kin,share:numerator", []],
    ["sum,care,share", ["parts, indicators.csv"]],
    ["sum,care,started:denominator", ["parts, indicators.csv"]],
    ["sum,share,care", ["indicator, indicators.csv"]],
    ["sum,care,care/home/other", ["parts, breakdowns.csv"]],
    ["subset,care/home/other,started", ["indicator, breakdowns.csv"]],
    ["sum,care,arrived", ["parts, indicators.csv"]],
  ])("that there is not is told with the file that lacks it: %s", (row, told) => {
    const issues = ofRelations(row);
    expect(
      issues.map((issue) => `${issue.column ?? ""}, ${"among" in issue ? issue.among : issue.code}`),
    ).toEqual(told);
  });

  it("counts the same time as the others of a sum or a subset", () => {
    const quarterly =
      "id,title,kind,unit,decimals,polarity,basis\nq,Q,flow,children,0,lower,quarter\nr,R,flow,children,0,lower,quarter\nm,M,flow,children,0,lower,month\nstock,S,stock,children,0,lower,month\n";
    const issues = (rows: string) =>
      read({ "indicators.csv": quarterly, "relations.csv": `relation,indicator,parts\n${rows}\n` });
    expect(issues("sum,q,r\nsubset,q,r\nstock,stock,q -r\nrolling_12,m,q")).toEqual([]);
    const expected = "terms that count the same time: all by quarter, or none";
    for (const row of ["sum,q,m", "sum,m,q r", "subset,m,q", "subset,q,m"])
      expect(issues(row)).toEqual([
        { code: "reference-value", expected, file: "relations.csv", row: 2, column: "parts" },
      ]);
  });
});
