import type { Issue } from "../issue.ts";
import { issueWords } from "../messages/message.ts";
import { counted } from "../messages/nouns.ts";
import { keyInMonth, keyOf } from "../observation.ts";
import { monthName, type Day } from "../period.ts";
import { verdictOn, type ReleaseOutcome } from "../publication/release.ts";

/** What stands in the report for each rule, in the order in which they are told. */
const RULES = {
  primary: "for itself: it counts few people",
  secondary: "because it would give another away",
  derived: "because it follows from a hidden figure, or prints the same number",
  officer: "because an officer hid it to answer a hold, or sent it hidden",
} as const;

/**
 * One page for whoever approves a release, as Markdown: what was tried, what is hidden by which rule, and what was found. It holds no
 * figure of the return, shown or hidden, and of a hold only where it is; undefined for a release that was refused before it was tried.
 */
export function intruderReport(outcome: ReleaseOutcome, council: string, day: Day): string | undefined {
  const { returns, attacked, withheld, editions, issues } = outcome;
  const isHeldForSeen = issues.some(({ code }) => code === "shown-before");
  if (editions === undefined || (attacked === undefined && !isHeldForSeen)) return undefined;
  const { reference } = editions.after;
  const months = returns.map(({ period }) => monthName(period)).join(", ") || "the whole record";
  const lines = new Set(withheld.map((cell) => keyInMonth(cell))).size;
  const ofRule = (rule: keyof typeof RULES) => withheld.filter((cell) => cell.rule === rule).length;
  return [
    `# What a reader could work out: ${council}, ${months}`,
    `${day}. For whoever approves the release, and for nobody else: it says which rules hid how much. Keep it with the private files, and out of anything that is published.`,
    "## What was tried",
    attacked === undefined
      ? "Nothing: the release is held before it came to that."
      : `${counted(attacked.editions, "edition")} of public files (the one before, what was given out elsewhere, and the one to be published), with ${counted(attacked.hiddenRows, "hidden row")} in all and ${counted(attacked.hidden, "hidden count")} of people in them. A program that shares no code with what hides read the public files alone. It used ${counted(reference.relations.length, "declared relation")}, every breakdown that adds up, each rounded share, the earlier edition, and the rules of docs/disclosure.md themselves. A count passes only if it could be each number from 1 to ${reference.council.disclosure.threshold}, or none of them.`,
    "## What this drop hides",
    `${counted(lines, "row")}, ${counted(withheld.length, "cell")}:`,
    (Object.keys(RULES) as (keyof typeof RULES)[])
      .map((rule) => `- ${counted(ofRule(rule), "cell")} ${RULES[rule]}`)
      .join("\n"),
    "## What was found",
    foundWords(outcome),
    ...adviceParts(issues),
    "## What this does not say",
    "What somebody knows who knows a child or a family; equations that nobody declared; figures given out elsewhere that are not in told.csv; copies that others keep; and words. docs/disclosure.md, section 8.",
    "Approved by (role, date): ______________________",
    "",
  ].join("\n\n");
}

function foundWords({ issues, ...outcome }: ReleaseOutcome): string {
  const holds = issues.flatMap(holdWords);
  const notes = issues.flatMap(noteWords);
  const verdict =
    holds.length > 0
      ? `**Held.** ${counted(holds.length, "figure")} would be given away, and nothing has been published:`
      : "**Nothing.** Every hidden count that could be small could be each small number.";
  const other =
    holds.length === 0 && verdictOn({ ...outcome, issues }) === "held"
      ? ["The release is held for another reason: questions about figures that may be a slip."]
      : [];
  return [verdict, holds.join("\n"), ...other, notes.join("\n")].filter((part) => part !== "").join("\n\n");
}

/** Where, and by which kind of equation: not with which numbers. */
function holdWords(issue: Issue): string[] {
  if (issue.code === "shown-before")
    return [`- ${lineName(issue)}, ${monthName(issue.period)}: published before, and few people now`];
  if (issue.code !== "gives-away") return [];
  const how = issue.relation === "" ? "" : `, by an equation of kind ${issue.relation}`;
  return [`- ${lineName(issue)}, ${monthName(issue.period)}${how}`];
}

function noteWords(issue: Issue): string[] {
  if (issue.code === "relation-contradicted")
    return [
      `- ${issue.isDropped ? "Not counted on" : "Counted on all the same"}: ${issue.relation} of ${issue.whole}, which the figures of ${monthName(issue.period)} contradict.`,
    ];
  if (issue.code === "relation-undeclared")
    return [
      `- Not declared, and true in ${issue.months} months: ${issue.whole} = ${issue.parts.join(" + ")}.`,
    ];
  if (issue.code === "hidden-alone")
    return [
      `- ${issue.indicator} is hidden in ${monthName(issue.period)} alone of its year: the official total may tell it roughly.`,
    ];
  return [];
}

/** What would hide less: in how many months a figure is small, and no month's figure. */
function adviceParts(issues: readonly Issue[]): string[] {
  const advice = issues.filter(({ code }) => code === "months-too-thin" || code === "category-too-thin");
  if (advice.length === 0) return [];
  return ["## What would hide less", advice.map((issue) => `- ${issueWords(issue).message}`).join("\n")];
}

function lineName({ indicator, breakdown, category }: Parameters<typeof keyOf>[0]): string {
  return category === "" ? indicator : `${indicator}/${breakdown}/${category}`;
}
