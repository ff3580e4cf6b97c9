import * as v from "valibot";

import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import { REASONS } from "../reason.ts";
import type { OfficerAnswers } from "./prepared.ts";
import { optionOf, readWithheldLine, writeWithheldLine } from "./withheld.ts";

/*
 * What was answered to the questions of a release, as a file that only the recipient of the return is given: with the return and the
 * nonce it is what the public figures follow from. It tells what was held, so it is never public.
 */

type Answers = Pick<OfficerAnswers, "withhold" | "hidden" | "approvedBy" | "confirm">;

const LINE = v.pipe(v.string(), v.transform(readWithheldLine), v.custom<WithheldRead>(isRead));

const FILE = v.strictObject({
  schema: v.literal(1),
  withhold: v.array(LINE),
  hidden: v.optional(v.array(v.pipe(LINE, v.custom<LineOfMonth>(hasMonth)))),
  approved_by: v.array(v.string()),
  confirm: v.optional(v.picklist(REASONS)),
});

type WithheldRead = NonNullable<ReturnType<typeof readWithheldLine>>;

function isRead(line: unknown): boolean {
  return line !== undefined;
}

function hasMonth(line: unknown): boolean {
  return (line as WithheldRead).period !== undefined;
}

/**
 * The answers as JSON; undefined where there is none. What was hidden for them is named too: a question that came from the council's
 * private list of figures given out elsewhere is one that the recipient cannot ask.
 */
export function answersFile(answers: Answers): string | undefined {
  const { withhold = [], hidden = [], approvedBy = [], confirm } = answers;
  if (withhold.length === 0 && approvedBy.length === 0 && confirm === undefined) return undefined;
  const lines = { withhold: withhold.map(writeWithheldLine), hidden: hidden.map(optionOf) };
  const said = { schema: 1, ...lines, approved_by: approvedBy, confirm };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** The answers in what `answersFile` wrote; undefined for any other text. */
export function readAnswersFile(text: string): Answers | undefined {
  try {
    const { success, output } = v.safeParse(FILE, JSON.parse(text));
    if (!success) return undefined;
    const { withhold, hidden, approved_by: approvedBy, confirm } = output;
    return { withhold, hidden, approvedBy, confirm };
  } catch {
    return undefined;
  }
}
