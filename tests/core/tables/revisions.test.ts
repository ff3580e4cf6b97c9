import { describe, expect, it } from "vitest";

import { readRestatements } from "../../../src/core/tables/revisions.ts";
import { dec, table } from "../../support/build.ts";

const HEADER = "release,time,reason,file,period,indicator,breakdown,category,column,from,to\n";
const LINE = "4,2026-11-22T12:00:00Z,late-recording,returns/2026-08.csv,2026-08,plans,,,value,1410,1412\n";
const read = (csv: string) => readRestatements(table(csv));

describe("revisions/<indicator>.csv", () => {
  it("is read line by line, with the release that made each change", () =>
    expect(read(HEADER + LINE)).toEqual([
      {
        ...{ release: 4, time: "2026-11-22T12:00:00Z", reason: "late-recording" },
        ...{ period: "2026-08", indicator: "plans", breakdown: "", category: "", column: "value" },
        ...{ from: dec("1410"), to: dec("1412") },
      },
    ]));

  it("has symbols as they were public, and blanks where there was nothing", () =>
    expect(
      read(`${HEADER}${LINE.replace("1410,1412", "c,7")}${LINE.replace("1410,1412", ",c")}`)?.map(
        ({ from, to }) => [from, to],
      ),
    ).toEqual([
      ["c", dec("7")],
      [undefined, "c"],
    ]));

  it("of a figure that was never restated is a header", () => expect(read(HEADER)).toEqual([]));

  it.each([
    "",
    "<!doctype html>\n",
    HEADER.replace("from", "was"),
    HEADER + LINE.replace("2026-08,plans", "August,plans"),
    HEADER + LINE.replace("1410", "many"),
    HEADER + LINE.replace("1412", "<5"),
    HEADER + LINE.replace("value", "target"),
  ])("is not read from %j", (csv) => expect(read(csv)).toBeUndefined());
});
