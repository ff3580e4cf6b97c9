import { describe, expect, it } from "vitest";

import { readReferenceFiles, referenceFiles } from "../../../src/core/publication/files.ts";
import { csv } from "../../support/publish.ts";
import { SMALL, SMALL_FILES } from "../../support/small.ts";

const written = (texts: Record<string, string>) =>
  Object.fromEntries(referenceFiles(new Map(Object.entries(texts)), csv));

describe("a reference file as published", () => {
  it("has one canonical form, whatever the hand", () =>
    expect(written({ "targets.csv": ' indicator ,from\r\n\r\n"plans" ,2021-04,\r\n' })).toEqual({
      "targets.csv": "indicator,from\nplans,2021-04\n",
    }));

  it("says which schema it follows, and keeps what the council added", () => {
    const json = '{"name":"Smallbridge","la_code":"E06009998","note":"ours"}';
    expect(JSON.parse(written({ "council.json": json })["council.json"]!)).toEqual({
      schema: 1,
      name: "Smallbridge",
      la_code: "E06009998",
      note: "ours",
    });
    expect(written({ "council.json": json })["council.json"]).toMatch(/^\{\n {2}"schema": 1,\n.*\}\n$/s);
  });

  it("is one of ours: others are not published", () =>
    expect(written({ "notes.csv": "name\nJo\n", "README.md": "Hello" })).toEqual({}));
});

it("the council's files are read and checked together", () => {
  expect(readReferenceFiles(SMALL_FILES, csv)).toEqual({ reference: SMALL, issues: [] });
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
