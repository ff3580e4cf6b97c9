import { expect, it } from "vitest";

import {
  countOf,
  inFile,
  isDisclosureHold,
  isError,
  isFirmHold,
  isWarning,
  severityOf,
  type Issue,
} from "../../src/core/issue.ts";
import { EVERY_ISSUE } from "../support/issues.ts";

it("what was read kindly or is worth another look is a note, what looks like a slip or gives a hidden figure away a warning, everything else an error", () => {
  const codesWhere = (is: (issue: Issue) => boolean) => [
    ...new Set(EVERY_ISSUE.filter(is).map(({ code }) => code)),
  ];
  const notes = [
    "value-worked-out",
    "review-past",
    "limits-old",
    "wording",
    "quote-not-published",
    "indicator-unexplained",
    "action-without-evidence",
    "months-too-thin",
    "category-too-thin",
    "relation-contradicted",
    "relation-undeclared",
    "hidden-alone",
    "denominator-differs",
    "stock-does-not-follow",
    "rate-without-scale",
    "confirm-unasked",
    "read-kindly",
  ];
  const doubts = [
    "last-month-again",
    "rows-shifted",
    "pounds-or-thousands",
    "tenfold",
    "far-from-history",
    "beyond-bounds",
  ];
  const holds = ["gives-away", "shown-before"];
  const ofReference = ["target-hundredfold", "plan-count-differs", "announced-early"];
  const ofWords = ["name-asked", "question-unapproved", "words-paused"];
  const warnings = [...doubts, ...holds, ...ofReference, ...ofWords];
  expect(codesWhere((issue) => severityOf(issue) === "note")).toEqual(notes);
  expect(codesWhere((issue) => severityOf(issue) === "warning")).toEqual(warnings);
  expect(codesWhere(isWarning)).toEqual(warnings);
  expect(codesWhere(isDisclosureHold)).toEqual(holds);
  expect(codesWhere(isFirmHold)).toEqual([...holds, ...ofWords]);
  expect(codesWhere((issue) => !isError(issue)).sort()).toEqual([...notes, ...warnings].sort());
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
