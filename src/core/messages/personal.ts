import type { Issue } from "../issue.ts";

type Personal = Extract<Issue, { readonly code: "personal-data" }>;

/** What is to be done about personal data where it stands, and about the file. */
export function remedyOfPersonal(issue: Personal): string {
  const isOurs = issue.file !== undefined && !SENT.test(issue.file);
  const where = isOurs
    ? "Nothing about one person may stand here: take it out, or say it of a group or an office."
    : "A return has no place for anything about one person: take it out where the file is made.";
  const then = asksForBreach(issue) ? "follow the breach procedure," : "read";
  return `${where} If the file has been sent to anyone, ${then} “Personal data in a file” in docs/runbook.md.`;
}

/**
 * The one remedy for everything personal that was found in a file: the breach procedure where anything in it asks for that. undefined where
 * nothing personal is among the issues.
 */
export function remedyOfAllPersonal(issues: readonly Issue[]): string | undefined {
  const personal = issues.filter((issue) => issue.code === "personal-data");
  const gravest = personal.find(asksForBreach) ?? personal[0];
  return gravest && remedyOfPersonal(gravest);
}

/** The breach procedure is for what nobody can mistake: a number with a valid check digit, a name with a date of birth, or a return that lists children. */
function asksForBreach({ kind, withBirth, of }: Personal): boolean {
  return of !== undefined || kind === "nhs-number" || kind === "uln" || withBirth === true;
}

/** What was sent is called by its month, or by its number among what was given; any other file is the council's own. */
const SENT = /^(?:\d{4}-\d\d\.csv$|file )/;
