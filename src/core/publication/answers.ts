import * as v from "valibot";

import { REASONS } from "../reason.ts";
import type { OfficerAnswers } from "./prepared.ts";
import { readWithheldLine, writeWithheldLine } from "./withheld.ts";

/*
 * What was answered to the questions of a release, as a file that only the recipient of the return is given: with the return and the
 * nonce it is what the public figures follow from. It tells what was held, so it is never public.
 */

type Answers = Pick<OfficerAnswers, "withhold" | "approvedBy" | "confirm">;

const FILE = v.strictObject({
  schema: v.literal(1),
  withhold: v.array(v.pipe(v.string(), v.transform(readWithheldLine), v.custom<WithheldRead>(isRead))),
  approved_by: v.array(v.string()),
  confirm: v.optional(v.picklist(REASONS)),
});

type WithheldRead = NonNullable<ReturnType<typeof readWithheldLine>>;

function isRead(line: unknown): boolean {
  return line !== undefined;
}

/** The answers as JSON; undefined where there is none. */
export function answersFile({ withhold = [], approvedBy = [], confirm }: Answers): string | undefined {
  if (withhold.length === 0 && approvedBy.length === 0 && confirm === undefined) return undefined;
  const said = { schema: 1, withhold: withhold.map(writeWithheldLine), approved_by: approvedBy, confirm };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** The answers in what `answersFile` wrote; undefined for any other text. */
export function readAnswersFile(text: string): Answers | undefined {
  try {
    const { success, output } = v.safeParse(FILE, JSON.parse(text));
    return success
      ? { withhold: output.withhold, approvedBy: output.approved_by, confirm: output.confirm }
      : undefined;
  } catch {
    return undefined;
  }
}
