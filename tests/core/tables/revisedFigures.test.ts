import { describe, expect, it } from "vitest";

import type { RevisedFigure } from "../../../src/core/comparators/revised.ts";
import { readRevisedFigures, revisedFigureRecords } from "../../../src/core/tables/revisedFigures.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { dec, snapshotOn } from "../../support/build.ts";

const revised: RevisedFigure = {
  ...{ indicator: "rate", level: "authority", areaCode: "701", area: "Alderby, City of" },
  ...{ period: snapshotOn("2024-03-31"), column: "numerator", from: dec("39"), to: "u" },
  ...{ fromSource: "care-2026-04-27", toSource: "care-2027-04-27" },
};
const HEADER = "indicator,level,area_code,area,period_kind,period,column,from,to,from_source,to_source";
const row = (cells: string) => readRevisedFigures(readCsv(`${HEADER}\n${cells}\n`).table);

describe("official figures that were revised", () => {
  it("read back as what was written, with and without what it was", () => {
    const list = [revised, { ...revised, from: undefined, to: "c" as const }];
    expect(readRevisedFigures(readCsv(writeCsv(revisedFigureRecords(list))).table)).toEqual(list);
    expect(readRevisedFigures(readCsv(`${HEADER}\n`).table)).toEqual([]);
  });

  it.each([
    ["another level", "rate,county,701,A,snapshot,2024-03-31,value,1,2,a,b"],
    ["another column", "rate,authority,701,A,snapshot,2024-03-31,share,1,2,a,b"],
    ["no period", "rate,authority,701,A,snapshot,2024-03-32,value,1,2,a,b"],
    ["no figure after", "rate,authority,701,A,snapshot,2024-03-31,value,1,,a,b"],
    ["what is no figure before", "rate,authority,701,A,snapshot,2024-03-31,value,one,2,a,b"],
  ])("are not read where a row has %s", (_, cells) => expect(row(cells)).toBeUndefined());

  it("are not read from another file", () =>
    expect(readRevisedFigures(readCsv("indicator,level\nrate,authority\n").table)).toBeUndefined());
});
