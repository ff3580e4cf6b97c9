import { describe, expect, it } from "vitest";

import { readReference, REFERENCE_TABLES } from "../../../src/core/reference/reference.ts";
import { readReferenceFiles } from "../../../src/core/publication/received/reference.ts";
import { table } from "../../support/build.ts";
import { NENEBRIDGE_FILES } from "../../support/nenebridge.ts";
import { csv } from "../../support/publish.ts";
import { SMALL_FILES } from "../../support/small.ts";

const COUNCIL = '{ "name": "Smallbridge", "la_code": "E06009998" }';
const INDICATORS = "id,title,kind,unit,decimals,polarity\nplans,Plans,stock,children,0,lower\n";

const read = (tables: Record<string, string>, council: string | undefined = COUNCIL) =>
  readReference({
    council,
    tables: new Map(Object.entries(tables).map(([file, csv]) => [file, table(csv)])),
  });

describe("the reference files", () => {
  it("are eleven, of which two must be there", () => {
    expect(REFERENCE_TABLES).toEqual([
      "indicators.csv",
      "breakdowns.csv",
      "relations.csv",
      "targets.csv",
      "events.csv",
      "actions.csv",
      "commentary.csv",
      "questions.csv",
      "voices.csv",
      "evaluations.csv",
    ]);
    const { reference, issues } = read({ "indicators.csv": INDICATORS });
    expect(issues).toEqual([]);
    expect(reference).toMatchObject({ council: { name: "Smallbridge" }, categories: [], targets: [] });
    expect(reference?.indicators.map(({ id }) => id)).toEqual(["plans"]);
  });

  it("that are missing are named, all at once", () => {
    expect(readReference({ council: undefined, tables: new Map() })).toEqual({
      reference: undefined,
      issues: [
        { code: "reference-missing", file: "council.json" },
        { code: "reference-missing", file: "indicators.csv" },
      ],
    });
    expect(read({}).issues).toEqual([{ code: "reference-missing", file: "indicators.csv" }]);
  });

  it("are refused together for a fault in any of them", () => {
    const faulty: [string, string][] = [
      ["breakdowns.csv", "indicator,breakdown,category\ncases,age,teens\n"],
      ["targets.csv", "indicator,from\ncases,2026-10\n"],
      ["relations.csv", "relation,indicator,parts\nsum,cases,plans\n"],
      ["events.csv", "id,date,kind,title,indicators\nvisit,2022-06-14,inspection,Visit,cases\n"],
      ["actions.csv", "id,title,owner,indicators\nA1,Check,Head,cases\n"],
      ["commentary.csv", "period,indicator,role,kind,text\n2026-10,cases,Head,note,Why.\n"],
    ];
    for (const [file, csv] of faulty) {
      const { reference, issues } = read({ "indicators.csv": INDICATORS, [file]: csv });
      expect(reference, file).toBeUndefined();
      expect(issues, file).toEqual([expect.objectContaining({ code: "reference-unknown", file, row: 2 })]);
    }
    const inCouncil = read({ "indicators.csv": INDICATORS }, "{");
    expect(inCouncil).toEqual({
      reference: undefined,
      issues: [{ code: "reference-not-json", file: "council.json" }],
    });
  });

  it("report the faults of council.json and indicators.csv together", () => {
    const { reference, issues } = read({ "indicators.csv": INDICATORS.replace("stock", "KPI") }, "{}");
    expect(reference).toBeUndefined();
    expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(["council.json", "indicators.csv"]));
  });

  it("may hold ids such as toString, which every object has", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const rows = ids.map((id) => `${id},Plans,stock,children,0,lower`).join("\n");
    const { reference, issues } = read({
      "indicators.csv": `id,title,kind,unit,decimals,polarity\n${rows}\n`,
      "breakdowns.csv": "indicator,breakdown,category\n__proto__,constructor,toString\n",
      "targets.csv": "indicator,from,target\nconstructor,2026-10,5\n",
    });
    expect(issues).toEqual([]);
    expect(reference?.indicators.map(({ id }) => id)).toEqual(ids);
    expect(reference?.categories[0]).toMatchObject({ indicator: "__proto__", breakdown: "constructor" });
    const unknown = read({
      "indicators.csv": INDICATORS,
      "targets.csv": "indicator,from\nconstructor,2026-10\n",
    });
    expect(unknown.issues).toEqual([expect.objectContaining({ code: "reference-unknown" })]);
  });

  it("that are shipped have no fault", () => {
    for (const files of [NENEBRIDGE_FILES, SMALL_FILES]) {
      const { reference, issues } = readReferenceFiles(files, csv);
      expect(issues).toEqual([]);
      expect(reference).toBeDefined();
    }
  });
});
