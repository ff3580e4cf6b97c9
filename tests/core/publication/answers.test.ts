import { expect, it } from "vitest";

import { month } from "../../support/build.ts";
import { answersFile, readAnswersFile } from "../../../src/core/publication/answers.ts";

const line = { indicator: "in_care", breakdown: "home", category: "kin", period: "2026-10" };
const answers = {
  withhold: [line],
  hidden: [
    { ...line, period: month("2026-10") },
    { indicator: "in_care", breakdown: "", category: "", period: month("2026-10") },
  ],
  approvedBy: ["Data protection officer"],
  confirm: "checked-and-right",
} as const;

it("answers are read as they were written", () => {
  expect(readAnswersFile(answersFile(answers)!)).toEqual(answers);
  expect(readAnswersFile(answersFile({ ...answers, confirm: undefined })!)).toEqual({
    ...answers,
    confirm: undefined,
  });
});

it("no answer is no file", () => {
  expect(answersFile({ withhold: [], hidden: [], approvedBy: [], confirm: undefined })).toBeUndefined();
});

it.each([
  "",
  "{",
  "[]",
  '{"schema":2,"withhold":[],"approved_by":[]}',
  '{"schema":1,"withhold":["a:b:c"],"approved_by":[]}',
  '{"schema":1,"withhold":[],"hidden":["in_care"],"approved_by":[]}', // of no month
  '{"schema":1,"withhold":[],"approved_by":[],"more":1}',
])("%s is no file of answers", (text) => expect(readAnswersFile(text)).toBeUndefined());
