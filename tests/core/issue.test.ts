import { expect, it } from "vitest";

import { inFile, isError, severityOf } from "../../src/core/issue.ts";
import { EVERY_ISSUE } from "../support/issues.ts";

it("everything is an error but what was read kindly, which is a note", () => {
  const notes = EVERY_ISSUE.filter((issue) => !isError(issue));
  expect(notes.length).toBe(17);
  for (const issue of notes) expect([issue.code, severityOf(issue)]).toEqual(["read-kindly", "note"]);
  for (const issue of EVERY_ISSUE.filter(isError)) expect(severityOf(issue)).toBe("error");
});

it("issues said of a file keep their own place in it", () => {
  expect(inFile("2026-10.csv", [{ code: "cell-blank", row: 4, column: "value" }])).toEqual([
    { code: "cell-blank", file: "2026-10.csv", row: 4, column: "value" },
  ]);
});
