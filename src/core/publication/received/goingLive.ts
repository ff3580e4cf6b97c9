import type { Contact, Council } from "../../council.ts";
import { inFile, type Issue } from "../../issue.ts";
import type { ReadyKey } from "../../liveIssue.ts";
import type { Day } from "../../period.ts";
import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import { mustBe } from "../../tables/entries.ts";

/*
 * What a council needs before it publishes figures of real children: an assessment, roles that answer for it, and people whom a
 * reader can turn to. An illustrative council needs none of it, and never turns into a real one.
 */

/** What stands in the way of publishing for this council, of which nothing may be published yet (`isFirst`). */
export function goingLiveIssues(council: Council, today: Day, isFirst: boolean): Issue[] {
  if (council.illustrative) return [];
  return inFile(COUNCIL_FILE, [...lackingIn(council), ...faultsIn(council.assessment, today, isFirst)]);
}

/** A council that is marked illustrative stays so, and a real one never becomes it: readers were told which it is. */
export function illustrativeChange(before: Council | undefined, after: Council): Issue[] {
  if (before === undefined || before.illustrative === after.illustrative) return [];
  const at = { file: COUNCIL_FILE, column: "illustrative" };
  return [{ code: "illustrative-changed", from: before.illustrative, ...at }];
}

function lackingIn({ assessment, contacts }: Council): Issue[] {
  const needed: Readonly<Record<ReadyKey, boolean>> = {
    "assessment.date": assessment.date !== "",
    "assessment.approved_by": assessment.approvedBy.trim() !== "",
    "assessment.answerable": assessment.answerable.trim() !== "",
    "assessment.review": assessment.review !== "",
    "contacts.help": contacts.help.some(canBeReached),
    "contacts.advocacy": contacts.advocacy.some(canBeReached),
    "contacts.complaints": contacts.complaints.some(canBeReached),
  };
  const keys = Object.keys(needed) as ReadyKey[];
  return keys
    .filter((key) => !needed[key])
    .map((key): Issue => ({ code: "council-not-ready", key, column: key }));
}

function canBeReached({ label, phone, email, url }: Contact): boolean {
  return label.trim() !== "" && [phone, email, url].some((way) => way.trim() !== "");
}

function faultsIn(
  { date, approvedBy, answerable, review }: Council["assessment"],
  today: Day,
  isFirst: boolean,
): Issue[] {
  const [approver, answering] = [approvedBy, answerable].map((role) => role.trim().toLowerCase());
  const isPast = review !== "" && review < today;
  return [
    ...(date > today
      ? [mustBe("a day that is not to come: an assessment is made first", { column: "assessment.date" })]
      : []),
    ...(approver !== "" && approver === answering
      ? [mustBe("another role than the one that approved it", { column: "assessment.answerable" })]
      : []),
    ...(isPast && isFirst
      ? [
          mustBe(
            "a day to come: nothing is published for the first time on an assessment whose review is due",
            { column: "assessment.review" },
          ),
        ]
      : []),
    ...(isPast && !isFirst ? [{ code: "review-past", review, column: "assessment.review" } as const] : []),
  ];
}
