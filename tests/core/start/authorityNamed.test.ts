import { describe, expect, test } from "vitest";

import { authorityNamed, type AuthorityFound } from "../../../src/core/start/authorityNamed.ts";
import { readAreas } from "../../../src/core/tables/areas.ts";
import { readSuccessors } from "../../../src/core/tables/successors.ts";
import { table } from "../../support/build.ts";
import { textOf } from "../../support/repository.ts";

const AUTHORITIES = {
  areas: readAreas(table(textOf("reference/areas.csv")))!,
  successors: readSuccessors(table(textOf("reference/successors.csv")))!,
};
const LIVING = [...AUTHORITIES.areas.values()].filter(
  ({ level, to }) => level === "authority" && to === undefined,
);
const sought = (written: string) => authorityNamed(written, AUTHORITIES);

/** What was found in a few letters: the number of the authority, or what it is instead. */
function inShort(found: AuthorityFound): string {
  switch (found.kind) {
    case "found":
      return found.authority.code;
    case "abolished":
      return `gone: ${found.successors.map(({ name }) => name).join(", ")}`;
    case "unknown":
      return `unknown: ${found.nearest.map(({ name }) => name).join(", ")}`;
    default:
      return found.kind;
  }
}

test("every authority is found by each of its codes, its number and its name", () => {
  for (const authority of LIVING)
    for (const written of [
      authority.code,
      ...authority.onsCodes,
      authority.name,
      authority.name.toUpperCase(),
    ])
      expect(inShort(sought(written)), written).toBe(authority.code);
});

describe("a council's full name is that of its area", () => {
  test.each([
    ["Peterborough City Council", "874"],
    [" peterborough ", "874"],
    ["London Borough of Camden", "202"],
    ["The Royal Borough of Kensington & Chelsea", "207"],
    ["Hull City Council, Kingston upon", "unknown: "],
    ["Kingston upon Hull City Council", "810"],
    ["Durham County Council", "840"],
    ["Bristol City Council", "801"],
    ["City of London Corporation", "201"],
    ["Saint Helens Council", "342"],
    ["Bedford Borough Council", "822"],
    ["Dorset Council", "838"],
    ["Westminster City Council", "213"],
  ])("%s", (written, code) => expect(inShort(sought(written))).toBe(code));
});

describe("one that was abolished names its successors", () => {
  test.each([
    ["Cumbria", "gone: Cumberland, Westmorland and Furness"],
    ["E10000021", "gone: North Northamptonshire, West Northamptonshire"],
    ["Poole", "gone: Bournemouth, Christchurch and Poole"],
    ["E10000009", "gone: Dorset"],
  ])("%s", (written, gone) => expect(inShort(sought(written))).toBe(gone));
});

describe("what is no authority is told from what is unknown", () => {
  test.each([
    ["England", "not-an-authority"],
    ["E12000006", "not-an-authority"],
    ["East of England", "not-an-authority"],
    ["London", "not-an-authority"],
    ["E07000008", "district"],
    ["Hull", "unknown: Kingston upon Hull, City of"],
    ["Peterboro", "unknown: Peterborough"],
    ["Manchestre", "unknown: Manchester"],
    ["W06000015", "unknown: "],
    ["", "unknown: "],
    ["Council", "unknown: "],
    ["x".repeat(10_000), "unknown: "],
  ])("%s", (written, said) => expect(inShort(sought(written))).toBe(said));
});
