import type { Issue } from "../issue.ts";

/** Issues of one file with one cause. Of hundreds, only the first few are listed one by one. */
export type IssueGroup = {
  readonly told: readonly [Issue, ...Issue[]];
  /** All the others. */
  readonly rest: readonly Issue[];
};

/** Up to this many are all listed; of more, only the first few. */
const MOST = 10;
const FIRST_FEW = 3;

/** Issues in groups, in the order in which each group is first met. */
export function grouped(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, [Issue, ...Issue[]]>();
  for (const issue of issues) {
    const group = groups.get(causeOf(issue));
    if (group === undefined) groups.set(causeOf(issue), [issue]);
    else group.push(issue);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const told = others.length < MOST ? others.length : FIRST_FEW - 1;
    return { told: [first, ...others.slice(0, told)], rest: others.slice(told) };
  });
}

/** A key that is the same for issues of one group: file and cause. */
export function causeOf(issue: Issue): string {
  const kind = issue.code === "read-kindly" ? issue.what : issue.code === "wording" ? issue.fault : "";
  return `${issue.file ?? ""} ${issue.code} ${kind}`;
}
