import { describe, expect, it } from "vitest";

import { happeningsByYear, inspectionsOf, nextEvents } from "../../src/core/happenings.ts";
import { event } from "../support/build.ts";

describe("what happened", () => {
  const events = [
    event("visit", "2022-06-14"),
    event("letter", "2023-01-01", { sameAs: "visit" }),
    event("desk", "2022-10-03"),
    event("board", "2026-09-18"),
  ];

  it("stands year by year, the newest first, and what other sources say of it beside it", () =>
    expect(
      happeningsByYear(events).map(([year, own]) => [
        year,
        ...own.map((each) => [each.event.id, ...each.others.map(({ id }) => id)]),
      ]),
    ).toEqual([
      [2026, ["board"]],
      [2022, ["desk"], ["visit", "letter"]],
    ]));
});

describe("inspections", () => {
  const inspection = (id: string, date: string, grade: string, framework: string) =>
    event(id, date, { kind: "inspection", grade, framework });

  it("stand in order, and one without a grade does not stand between two that have one", () => {
    const all = inspectionsOf([
      inspection("third", "2018-06-01", "Good", "rules of 2017"),
      inspection("first", "2013-01-01", "Adequate", "rules of 2012"),
      inspection("second", "2015-04-01", "Requires improvement", "rules of 2013"),
      inspection("focused", "2017-01-01", "", ""),
      inspection("again", "2023-11-27", "Inadequate", "rules of 2017"),
      event("not one", "2020-01-01"),
    ]);
    expect(all.map(({ event: { id }, isNewScale }) => [id, isNewScale])).toEqual([
      ["first", false],
      ["second", true],
      ["focused", false],
      ["third", true],
      ["again", false],
    ]);
  });
});

describe("what is to come", () => {
  const review = (id: string, date: string, repeatsMonths?: number) =>
    event(id, date, { kind: "review", repeatsMonths });

  it("is the next after the newest of each kind, in order of its day", () => {
    const board = event("board", "2026-09-18", { kind: "board", repeatsMonths: 1 });
    const next = nextEvents([review("second", "2026-08-31", 6), board, review("first", "2026-02-28", 6)]);
    expect(next.map(({ after, due }) => [after.id, due])).toEqual([
      ["board", "2026-10-18"],
      ["second", "2027-02-28"],
    ]);
  });

  it("is nothing once a newer one of the kind does not repeat", () => {
    expect(nextEvents([review("first", "2026-02-28", 6), review("last", "2026-08-31")])).toEqual([]);
  });
});
