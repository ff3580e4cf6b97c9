import type { DisclosureFault, DisclosureHold, StructureNote } from "../disclosureIssue.ts";
import type { Issue } from "../issue.ts";
import { monthName } from "../period.ts";
import { equationWords } from "./equation.ts";

type OfDisclosure = Extract<Issue, DisclosureFault | DisclosureHold | StructureNote>;

/** The words for what is hidden, and for what would give it away. They repeat public figures alone: what a reader sees. */
export function wordsOfDisclosure(issue: OfDisclosure): readonly [message: string, remedy: string] {
  switch (issue.code) {
    case "gives-away": {
      const whose = issue.ofTheOthers ? "those not counted in it are few" : "it counts few people";
      const could =
        issue.values.length === 0 ? "could not be decided" : `could only be ${either(issue.values)}`;
      const seen = equationWords(issue.relation, issue.equation, issue.period);
      return [
        `${lineWords(issue)} in ${monthName(issue.period)} would be given away. ${seen === "" ? "" : `${seen} `}If ${whose}, the number ${could}.`,
        holdRemedy(issue),
      ];
    }
    case "shown-before":
      return [
        `${lineWords(issue)} in ${monthName(issue.period)} has been published, and counts few people now.`,
        `What readers have seen cannot be unseen. Take the month out of the drop, or take the published figure away with --withhold ${termOf(issue)}:${issue.period}.`,
      ];
    case "disclosure-loosened":
      return [
        "The disclosure rules would hide less than those under which the record was published.",
        "Two different roles must approve it: give --approved-by twice. What is hidden stays hidden.",
      ];
    case "withheld-unknown":
      return [
        `A line named with --withhold is not in ${issue.among}.`,
        "Write it as INDICATOR or INDICATOR/BREAKDOWN/CATEGORY, with :PERIOD for one month of the drop alone.",
      ];
    case "withheld-elsewhere":
      return [
        "A line named with --withhold stands in no equation that would give something away.",
        `${issue.answers.length === 0 ? "Leave it out: without it nothing is given away." : `Name one of these instead: ${issue.answers.join(", ")}.`} To take away anything else that is published is a withdrawal.`,
      ];
    case "withheld-unasked":
      return [
        "Nothing would be given away, so there is no hold for --withhold to answer.",
        "Leave --withhold out. A published figure that was wrong is restated with --revise.",
      ];
    case "withdrawn-again":
      return [
        issue.lines === 1
          ? `${lineWords(issue)} in ${monthName(issue.period)} was withdrawn, and is given as it was.`
          : `${monthName(issue.period)} was withdrawn, and is given as it was.`,
        "Give the corrected figure, or c in its place where it stays hidden.",
      ];
    case "withdrawn-anew":
      return [
        `${lineWords(issue)} in ${monthName(issue.period)} was withdrawn, and another figure is given.`,
        "To publish it, give --revise with its --reason, and --approved-by twice for two different roles. To leave it hidden, give c in its place.",
      ];
    case "withdrawn-joined":
      return [
        `${lineWords(issue)} in ${monthName(issue.period)} was withdrawn for personal data, and figures that add up with it have been restated since. Once shown again, they would tell what was withdrawn.`,
        "Give c in its place: it stays hidden.",
      ];
    case "hidden-figure-told":
      return [
        "These words give a figure that is hidden in their month.",
        "Leave the number out, also that of a figure which adds up with it.",
      ];
    case "relation-contradicted":
      return [
        `“${issue.whole}” is declared in a relation (${issue.relation}), and the published figures of ${monthName(issue.period)} contradict it.`,
        issue.isDropped
          ? "Many months contradict it, so it is not counted on when a release is tried for what it gives away; what it joins is hidden all the same. Check these months, or take the declaration out."
          : "It is counted on in the other months all the same, as readers do. Check that month.",
      ];
    case "relation-undeclared":
      return [
        `In ${issue.months} months, and never otherwise, ${issue.parts.length === 1 ? "two figures were the same" : "one figure was the sum of others"}: ${issue.whole} = ${issue.parts.join(" + ")}. Nobody has declared it, so what is hidden may be worked out from it.`,
        `Add the row sum,${issue.whole},${issue.parts.join(" ")} to relations.csv if it always holds.`,
      ];
    case "hidden-alone":
      return [
        `“${issue.indicator}” is hidden in ${monthName(issue.period)} and in no other month of its financial year.`,
        "Nothing later can be hidden beside it. Once the Department publishes the year’s total, the figure may be known roughly.",
      ];
  }
}

type Hold = Extract<Issue, { readonly code: "gives-away" }>;

/** One line answers it; the given-away one where the drop brings it. */
function holdRemedy({ answers, period, ...line }: Hold): string {
  const own = `${termOf(line)}:${period}`;
  const answer = answers.includes(own) ? own : answers[0];
  if (answer === undefined) return "Leave figures out, or give longer periods.";
  return `Hide its whole equation with --withhold ${answer}, or take the month out of the drop. No confirmation answers this.`;
}

function either(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}

type OfLine = Pick<Extract<Issue, DisclosureHold>, "indicator" | "breakdown" | "category">;

function termOf({ indicator, breakdown, category }: OfLine): string {
  return category === "" ? indicator : `${indicator}/${breakdown}/${category}`;
}

function lineWords(issue: OfLine): string {
  return `“${termOf(issue)}”`;
}
