import { describe, expect, it } from "vitest";

import type { Issue } from "../../../src/core/issue.ts";
import { remedyOfAllPersonal } from "../../../src/core/messages/personal.ts";

const file = "2026-10.csv";
const name: Issue = { code: "personal-data", kind: "name", row: 2, column: "C", file };
const number: Issue = { code: "personal-data", kind: "nhs-number", row: 3, column: "D", file };

describe("the remedy for all personal data of a file", () => {
  it("is the breach procedure where one of them asks for it, whichever comes first", () => {
    expect(remedyOfAllPersonal([name, number])).toContain("breach procedure");
    expect(remedyOfAllPersonal([number, name])).toBe(remedyOfAllPersonal([name, number]));
    expect(remedyOfAllPersonal([name])).not.toContain("breach procedure");
  });
  it("is none where nothing is personal", () =>
    expect(remedyOfAllPersonal([{ code: "empty", file }])).toBeUndefined());
});
