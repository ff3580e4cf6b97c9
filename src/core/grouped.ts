import type { Issue } from "./issue.ts";

/** Issues of one file that have the same code. Where one cause gives hundreds, only the first few are told one by one. */
export type IssueGroup = {
  readonly told: readonly Issue[];
  /** How many more there are. */
  readonly untold: number;
  /** The last of them, where any are untold: they reach as far as this. */
  readonly last: Issue | undefined;
};

/** Up to this many are told; of more, the first few. */
const MOST = 10;
const FIRST_FEW = 3;

/** Issues in groups, in the order in which each group is first met. */
export function grouped(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.file ?? ""} ${issue.code} ${issue.code === "read-kindly" ? issue.what : ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return [...groups.values()].map((group) => {
    if (group.length <= MOST) return { told: group, untold: 0, last: undefined };
    return { told: group.slice(0, FIRST_FEW), untold: group.length - FIRST_FEW, last: group.at(-1) };
  });
}
