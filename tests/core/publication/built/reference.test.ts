import { describe, expect, it } from "vitest";

import { referenceFiles } from "../../../../src/core/publication/built/reference.ts";
import { readReferenceFiles } from "../../../../src/core/publication/received/reference.ts";
import { bytesOf } from "../../../../src/core/tables/bytes.ts";
import { csv, means } from "../../../support/publish.ts";

const written = (texts: Record<string, string>) =>
  Object.fromEntries(
    referenceFiles(readReferenceFiles(new Map(Object.entries(texts)), csv)).map(([path, content]) => [
      path,
      new TextDecoder().decode(bytesOf(content, means)),
    ]),
  );

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
