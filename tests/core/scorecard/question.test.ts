import { expect, it } from "vitest";

import { wordsOfQuestion, type ScorecardQuestion } from "../../../src/core/scorecard/question.ts";
import { month } from "../../support/build.ts";

const QUESTIONS: readonly ScorecardQuestion[] = [
  { code: "month-unreadable", row: 3, column: "B" },
  { code: "month-repeated", row: 3, column: "D", first: "C", month: month("2026-10") },
  { code: "year-not-said", row: 3 },
  { code: "day-or-month-first", row: 3, column: "B" },
  { code: "column-left-out", column: "F" },
  { code: "owner-not-read", column: "G" },
  { code: "row-not-recognised", row: 7 },
  { code: "row-of-several", row: 8, indicators: ["in_care", "placements"] },
  { code: "row-repeated", row: 9, first: 4 },
  { code: "row-not-due", row: 12 },
  { code: "row-missing", indicator: "in_care", breakdown: "", category: "" },
  { code: "share-of-one", row: 13 },
  { code: "value-worked-out", row: 14, indicator: "on_time" },
  { code: "target-differs", row: 15, indicator: "on_time" },
  { code: "target-not-ours", row: 16, indicator: "contacts" },
  { code: "colour-differs", row: 17, indicator: "on_time", ours: "amber" },
  { code: "colour-without-status", row: 18 },
];

it.each(QUESTIONS)(
  "a question has one sentence for what is asked and one for what to do: $code",
  (question) => {
    const { message, remedy } = wordsOfQuestion(question);
    for (const sentence of [message, remedy]) expect(sentence).toMatch(/^[A-Z][^.]*(\.csv[^.]*)?\.$/);
  },
);

it("names the month, the first place and the line", () => {
  const said = QUESTIONS.map((question) => wordsOfQuestion(question).message).join(" ");
  for (const name of ["October 2026", "column C", "row 4", "“in_care”.", "“in_care” and for “placements”"])
    expect(said).toContain(name);
  const category = { code: "row-missing", indicator: "in_care", breakdown: "home", category: "kin" } as const;
  expect(wordsOfQuestion(category).message).toContain("“in_care”, home “kin”");
});
