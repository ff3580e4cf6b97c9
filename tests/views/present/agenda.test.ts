import { expect, test } from "vitest";
import { agendaIn, withAgenda } from "../../../src/views/present/agenda.ts";

const ALL = ["month", "changed", "figure-a", "figure-b"];

test("An address without an agenda shows every slide in its own order", () => {
  expect(agendaIn("", ALL)).toEqual({ shown: ALL, leftOut: [] });
  expect(agendaIn("?slides=", ALL)).toEqual({ shown: ALL, leftOut: [] });
  expect(agendaIn("?slides=figure-of-another-council", ALL)).toEqual({ shown: ALL, leftOut: [] });
});

test("An agenda shows each of its slides once, in its order, and says which were left out", () => {
  expect(agendaIn("?slides=figure-b,month,figure-b,unknown", ALL)).toEqual({
    shown: ["figure-b", "month"],
    leftOut: ["changed", "figure-a"],
  });
});

test("The address is written as it is read, beside what else it asks for", () => {
  const written = withAgenda("?as-at=60", ["figure-b", "month"], ALL);
  expect(written).toBe("?as-at=60&slides=figure-b,month");
  expect(agendaIn(written, ALL).shown).toEqual(["figure-b", "month"]);
  expect(withAgenda(written, ALL, ALL)).toBe("?as-at=60");
  expect(withAgenda("?slides=month", ALL, ALL)).toBe("");
});
