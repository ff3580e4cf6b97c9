import type { Issue } from "../issue.ts";
import { issuePlace } from "../messages/message.ts";
import { counted } from "../messages/nouns.ts";
import { writeAsked } from "../publication/confirmed.ts";
import { writeWithheldLine } from "../publication/withheld.ts";
import type { Checked } from "./checked.ts";

/** How a check ended, in a line: `2026-10.csv: 3 problems`. */
export function headingOf(checked: Checked): string {
  const { isPersonal, files, counts, verdict } = checked;
  if (isPersonal) return personalHeading(checked);
  const [file] = files;
  const start = files.length === 1 && file !== undefined ? `${file}: ` : `${counted(files.length, "file")}: `;
  switch (verdict) {
    case "refused":
      return start + counted(counts.error, "problem");
    case "held":
      return `${start}${counted(counts.warning, "question")} to answer first`;
    case "unchanged":
      return `${start}published already, with these figures`;
    case "changed":
      return `${start}no problem found`;
  }
}

/** A workbook is refused whatever is in it, because it can hold hidden sheets. */
function personalHeading({ groups }: Checked): string {
  const isUnopened = groups.every(({ told }) => told.every(({ code }) => code === "not-a-csv"));
  return isUnopened
    ? "Not opened: a workbook can hold personal data out of sight"
    : "This looks like personal data";
}

/** What a screen reader says once a check has ended: how many problems there are, and where the first is. */
export function announcementOf(checked: Checked): string {
  const first = checked.groups.find(({ severity }) => severity !== "note")?.told[0];
  const place = first === undefined ? "" : issuePlace(first);
  const count = checked.isPersonal ? ` ${counted(checked.counts.error, "problem")}.` : "";
  const end = place === "" ? "" : ` The first is in ${place}.`;
  return `${headingOf(checked)}.${count}${end}`;
}

/** Checks run in stages and stop after a stage with an error, so there may be more errors than those shown. */
export const FURTHER_CHECKS = "Further checks follow once this is settled.";

/** Where an issue is within its file, without the file's name: `row 7, value`. */
export function placeWithin(issue: Issue): string {
  const place = issuePlace(issue);
  return issue.file === undefined ? place : place.slice(`${issue.file}, `.length);
}

/** The command that publishes the checked files, with the officer's answers as options. */
export function publishCommand({ files, answers, verdict }: Checked): string {
  const { revise, reason, confirm, confirmOnly = [], withhold = [] } = answers;
  const asked = confirmOnly.length === 0 ? [""] : confirmOnly.map((each) => `:${writeAsked(each)}`);
  return [
    "npm run returns -- publish",
    ...files,
    ...(revise && reason !== undefined && verdict !== "unchanged" ? [`--revise --reason ${reason}`] : []),
    ...(confirm === undefined ? [] : asked.map((each) => `--confirm ${confirm}${each}`)),
    ...withhold.map((line) => `--withhold ${writeWithheldLine(line)}`),
  ].join(" ");
}
