import { expect, it } from "vitest";

import { nearestName } from "../../../src/core/tables/nearest.ts";

const KNOWN = ["disclosure", "timetable", "id", "text", "target", "tolerance"];

it.each([
  ["disclosur", "disclosure"],
  ["Disclosure", "disclosure"],
  ["dislcosure", "disclosure"],
  ["tolerence", "tolerance"],
  ["targets", "target"],
  ["texts", "text"],
])("%s is most likely meant as %s", (written, name) => expect(nearestName(written, KNOWN)).toBe(name));

it.each(["_internal", "ID", "xyz", "", "note", "x".repeat(1_000_000)])(
  "nobody can say what is meant here",
  (written) => expect(nearestName(written, KNOWN)).toBeUndefined(),
);
