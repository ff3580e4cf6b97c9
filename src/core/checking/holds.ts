import { isDisclosureHold, isOpen, type Issue } from "../issue.ts";
import { askedBy, writeAsked, type AskedAbout } from "../publication/confirmed.ts";
import { optionOf, readWithheldLine, type WithheldLine } from "../publication/withheld.ts";
import type { Checked } from "./checked.ts";

/** The lines that answer what is held because it would give something away: for each hold the one that says most, each once. */
export function holdAnswers({ groups }: Pick<Checked, "groups">): WithheldLine[] {
  const issues = groups.flatMap(({ told, rest }) => [...told, ...rest]).filter(isDisclosureHold);
  const options = issues.map((issue) => {
    const own = optionOf(issue);
    return issue.code === "gives-away" && !issue.answers.includes(own) ? issue.answers[0] : own;
  });
  return [...new Set(options)].flatMap((option) => readWithheldLine(option ?? "") ?? []);
}

/** A question about what may be a slip, and what answers it and no other, as `--confirm` takes it. */
export type Question = { readonly option: string; readonly asked: AskedAbout; readonly issue: Issue };

/** The questions that wait for a confirmation, in the order in which they are told; what one confirmation answers is there once. */
export function openQuestions({ groups }: Pick<Checked, "groups">): Question[] {
  const issues = groups.flatMap(({ told, rest }) => [...told, ...rest]).filter(isOpen);
  const questions = issues.flatMap((issue): Question[] => {
    const asked = askedBy(issue);
    return asked === undefined ? [] : [{ option: writeAsked(asked), asked, issue }];
  });
  return [...new Map(questions.map((each) => [each.option, each])).values()];
}
