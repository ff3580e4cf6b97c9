import { describe, expect, it } from "vitest";

import { hasHeader, itemsIn, recordsOf } from "../../../src/core/tables/columns.ts";
import { table } from "../../support/build.ts";

type Person = { readonly role: string; readonly years: number };

it("items are rows under the names of their columns, in their order", () =>
  expect(
    recordsOf<Person>({ role: ({ role }) => role, years: ({ years }) => String(years) }, [
      { role: "Head of care", years: 7 },
    ]),
  ).toEqual({ header: ["role", "years"], rows: [["Head of care", "7"]] }));

it("a header is ours with our columns in our order and no other", () => {
  expect(hasHeader(table("a,b\n1,2\n"), ["a", "b"])).toBe(true);
  for (const text of ["", "b,a\n", "a\n", "a,b,c\n"])
    expect(hasHeader(table(text), ["a", "b"]), text).toBe(false);
});

describe("rows by the names of their columns", () => {
  const read = (text: string) =>
    itemsIn(table(text), ["role"], ({ role, years = "" }) => (role === "" ? undefined : `${role} ${years}`));

  it("are read in any order, an absent column as blank", () => {
    expect(read("years,role\n7,Head\n3,Officer\n")).toEqual(["Head 7", "Officer 3"]);
    expect(read("role\nHead\n")).toEqual(["Head "]);
    expect(read("role\n")).toEqual([]);
  });

  it("are undefined where a required column is missing, or where a row cannot be read", () => {
    expect(read("")).toBeUndefined();
    expect(read("years\n7\n")).toBeUndefined();
    expect(read("years,role\n7,Head\n3,\n")).toBeUndefined();
  });
});
