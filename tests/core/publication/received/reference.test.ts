import { describe, expect, it } from "vitest";

import { readReferenceFiles } from "../../../../src/core/publication/received/reference.ts";
import { csv } from "../../../support/publish.ts";
import { SMALL, SMALL_FILES } from "../../../support/small.ts";

it("the council's files are read and checked together", () => {
  const { reference, issues } = readReferenceFiles(SMALL_FILES, csv);
  expect({ reference, issues }).toEqual({ reference: SMALL, issues: [] });
});

describe("a reference file of which something would be lost", () => {
  const faults = (file: string, text: string) =>
    readReferenceFiles(new Map([...SMALL_FILES, [file, text]]), csv).issues.filter(({ code }) =>
      ["encoding", "quotes"].includes(code),
    );

  it("is one with bytes that are not UTF-8", () => {
    expect(faults("targets.csv", "a,\ufffd5\n")).toEqual([{ code: "encoding", file: "targets.csv" }]);
    expect(faults("council.json", '{"name": "\ufffd"}')).toEqual([
      { code: "encoding", file: "council.json" },
    ]);
  });

  it("is one whose quotes do not close", () => {
    expect(faults("events.csv", 'a,b\n1,"open\n2,x\n')).toEqual([
      { code: "quotes", file: "events.csv", row: 2 },
    ]);
    expect(faults("council.json", '{\n"name": "Smallbridge"\n}')).toEqual([]);
  });

  it("is not one with line ends and commas within quotes", () =>
    expect(faults("events.csv", 'a,b\n1,"one, ""two""\nthree"\n')).toEqual([]));
});
