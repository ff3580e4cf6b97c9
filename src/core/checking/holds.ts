import { isDisclosureHold } from "../issue.ts";
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

/** Whether something else than disclosure waits for an answer: a figure that may be a slip. */
export function asksForConfirmation({ groups }: Pick<Checked, "groups">): boolean {
  return groups.some(
    ({ severity, told }) => severity === "warning" && told.some((issue) => !isDisclosureHold(issue)),
  );
}
