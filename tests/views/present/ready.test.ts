import { describe, expect, it } from "vitest";

import { readDay, type Day } from "../../../src/core/period.ts";
import { leftOutSentence, movedBy, readyAgendas, type SlideFacts } from "../../../src/views/present/ready.ts";

const NONE = { theme: "", isMiss: false, isChanged: false, overdueAfter: undefined };
const day = (text: string): Day => readDay(text) ?? ("" as Day);
const SLIDES: readonly SlideFacts[] = [
  { ...NONE, id: "month", title: "Where the figures are" },
  { ...NONE, id: "changed", title: "What changed" },
  { ...NONE, id: "missed", title: "Off target" },
  { ...NONE, id: "overdue", title: "Overdue" },
  { ...NONE, id: "a", title: "A", theme: "Care", isMiss: true, overdueAfter: day("2026-10-17") },
  { ...NONE, id: "b", title: "B", theme: "Front door", isMiss: true, isChanged: true },
  { ...NONE, id: "c", title: "C", theme: "Care" },
];

describe("the ready agendas", () => {
  const on = (today: string) =>
    Object.fromEntries(readyAgendas(SLIDES, day(today)).map(({ name, shown }) => [name, shown.join(" ")]));

  it("are everything, what changed, what is missed, what is overdue on the day of the meeting, and each theme", () => {
    expect(on("2026-10-18")).toEqual({
      Everything: "month changed missed overdue a b c",
      "What changed": "month changed b",
      "What is missed": "month missed a b",
      "What is overdue in the plan": "month overdue a",
      Care: "month a c",
      "Front door": "month b",
    });
  });

  it("leave out one with no figure: on the last day of an action nothing is overdue", () => {
    expect(Object.keys(on("2026-10-17"))).not.toContain("What is overdue in the plan");
  });
});

it("an item moves by so many places, and no further than to either end", () => {
  expect(movedBy(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(movedBy(["a", "b", "c"], "b", 5)).toEqual(["a", "c", "b"]);
  expect(movedBy(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(movedBy(["a"], "z", 1)).toEqual(["a"]);
});

describe("what is left out", () => {
  const FIGURES = SLIDES.filter(({ theme }) => theme !== "");

  it("is counted in figures, and the misses among them always", () => {
    expect(leftOutSentence(FIGURES, ["changed", "a", "c"])).toBe(
      "2 of the 3 figures are not in this deck. 1 of the 2 missed targets is not in this deck.",
    );
    expect(leftOutSentence(FIGURES, ["c"])).toBe(
      "1 of the 3 figures is not in this deck. 0 of the 2 missed targets are not in this deck.",
    );
  });

  it("is nothing where every figure is shown", () => {
    expect(leftOutSentence(FIGURES, [])).toBeUndefined();
    expect(leftOutSentence(FIGURES, ["changed", "overdue"])).toBeUndefined();
  });
});
