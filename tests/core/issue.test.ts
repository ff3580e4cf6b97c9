import { expect, it } from "vitest";

import { countOf, inFile, isError, isWarning, severityOf, type Issue } from "../../src/core/issue.ts";
import { EVERY_ISSUE } from "../support/issues.ts";

it("what was read kindly or is worth another look is a note, what looks like a slip a warning, everything else an error", () => {
  const codesOf = (severity: string) => [
    ...new Set(EVERY_ISSUE.filter((issue) => severityOf(issue) === severity).map(({ code }) => code)),
  ];
  expect(codesOf("note")).toEqual([
    ...["limits-old", "wording", "quote-not-published", "indicator-unexplained", "read-kindly"],
  ]);
  expect(codesOf("warning")).toEqual([
    "last-month-again",
    "rows-shifted",
    "pounds-or-thousands",
    "tenfold",
    "far-from-history",
  ]);
  expect(EVERY_ISSUE.filter(isError).length).toBe(EVERY_ISSUE.length - 17 - 5 - 4);
  expect(EVERY_ISSUE.filter(isWarning).length).toBe(5);
});

it("problems left out of a long list count as well", () => {
  const issues: Issue[] = [{ code: "empty" }, { code: "more-problems", count: 200 }, { code: "tenfold" }];
  expect([countOf("error", issues), countOf("warning", issues), countOf("note", issues)]).toEqual([
    201, 1, 0,
  ]);
});

it("issues said of a file keep their own place in it", () => {
  expect(inFile("2026-10.csv", [{ code: "cell-blank", row: 4, column: "value" }])).toEqual([
    { code: "cell-blank", file: "2026-10.csv", row: 4, column: "value" },
  ]);
});
