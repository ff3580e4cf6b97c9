import { describe, expect, it } from "vitest";

import { readReturn } from "../../src/csv/readReturn.ts";
import { textOf } from "../support/repository.ts";
import { bytesOf } from "../support/small.ts";

type Case = {
  readonly name: string;
  readonly csv: string;
  readonly records: readonly Readonly<Record<string, string>>[];
};
const { cases } = JSON.parse(textOf("tests/fixtures/csv-spectrum/cases.json")) as {
  readonly cases: readonly Case[];
};

function recordsIn(csv: string): { readonly records: unknown; readonly issues: readonly unknown[] } {
  const { table, issues } = readReturn(bytesOf(csv));
  const [header, ...rows] = table ?? [];
  const records = rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, index) => [header?.cells[index] ?? "", cell])),
  );
  return { records, issues };
}

const specified = (name: string) => cases.find((each) => each.name === name)?.records;

/** In a cell as well as between rows: a return whose cell has a line end is refused, whichever it is. */
const LINE_ENDS_IN_A_CELL = "newlines_crlf";

describe("csv-spectrum", () => {
  it("has these twelve files", () => {
    expect(cases.map(({ name }) => name)).toEqual([
      "comma_in_quotes",
      "empty",
      "empty_crlf",
      "escaped_quotes",
      "json",
      "location_coordinates",
      "newlines",
      "newlines_crlf",
      "quotes_and_newlines",
      "simple",
      "simple_crlf",
      "utf8",
    ]);
  });

  it.each(cases.filter(({ name }) => name !== LINE_ENDS_IN_A_CELL))(
    "is read as specified, with a note where its line ends are not ours: $name",
    ({ name, csv, records }) => {
      const notes = name.endsWith("_crlf") ? [{ code: "read-kindly", what: "line-ends" }] : [];
      expect(recordsIn(csv)).toEqual({ records, issues: notes });
    },
  );

  it("is read as specified but for CRLF within a cell, which is read as LF: newlines_crlf", () => {
    const { csv = "" } = cases.find(({ name }) => name === LINE_ENDS_IN_A_CELL) ?? {};
    expect(csv).toContain("upon \r\na time");
    expect(recordsIn(csv).records).toEqual(specified("newlines"));
  });
});
