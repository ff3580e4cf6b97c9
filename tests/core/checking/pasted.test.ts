import { describe, expect, it } from "vitest";

import { pastedOf } from "../../../src/core/checking/pasted.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { month } from "../../support/build.ts";
import { GOOD_RETURN, SMALL } from "../../support/small.ts";

const paste = (text: string) =>
  pastedOf(text, readCsv(text, text.includes("\t") ? "\t" : ",").table, SMALL, month("2026-09"), () =>
    Promise.resolve(),
  );

describe("a pasted text", () => {
  it("is a return, called after the month of its first row", async () => {
    expect(await paste(GOOD_RETURN)).toEqual({ kind: "return", name: "2026-10.csv" });
    expect(await paste(GOOD_RETURN.replaceAll("2026-10", "Nov-26"))).toEqual({
      kind: "return",
      name: "2026-11.csv",
    });
  });

  it("is taken for the next month’s return where it does not say which it is", async () => {
    expect(await paste("1,2,3\n4,5,6\n")).toEqual({ kind: "return", name: "2026-10.csv" });
  });

  it("is a scorecard where months stand across its top", async () => {
    const titles = SMALL.indicators.map(({ title }) => `${title}\t1\t2`).join("\n");
    const pasted = await paste(`Indicator\tSep-26\tOct-26\n${titles}\n`);
    expect(pasted.kind).toBe("scorecard");
  });

  it("is screened for personal data before anything else; a title of ours is not suspected", async () => {
    const pasted = await paste("Indicator\tSep-26\tOct-26\ncontacts\t1\t2\nJane Osei\t3\t4\n");
    expect(pasted).toEqual({
      kind: "personal",
      issues: [{ code: "personal-data", kind: "name", file: "file 1", row: 3, column: "A" }],
    });
  });
});
