import type { DisclosureFault, DisclosureHold, Issue, SeenTerm } from "../issue.ts";
import { monthName, type Month } from "../period.ts";

type OfDisclosure = Extract<Issue, DisclosureFault | DisclosureHold>;

/** The words for what would give a hidden figure away. They repeat no figure that is not public. */
export function wordsOfDisclosure(issue: OfDisclosure): readonly [message: string, remedy: string] {
  switch (issue.code) {
    case "gives-away": {
      const whose = issue.ofTheOthers ? "those not counted in it" : "this figure";
      const could =
        issue.values.length === 0 ? "could not be decided" : `could only be ${either(issue.values)}`;
      const because =
        issue.equation.length === 0 ? "" : ` Readers know: ${equationInWords(issue.equation, issue.period)}.`;
      return [
        `${lineWords(issue)} in ${monthName(issue.period)} would be given away: if ${whose} counts few people, it ${could}.${because}`,
        `Hide another line of this equation too, such as ${withholdOption(issue)}, or take the month out of the drop. No confirmation answers this.`,
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
        "A line named with --withhold is not among those that would be published.",
        "Write it as INDICATOR or INDICATOR/BREAKDOWN/CATEGORY, with :PERIOD for one month alone.",
      ];
    case "withheld-unasked":
      return [
        "Nothing would be given away, so there is no hold for --withhold to answer.",
        "Leave --withhold out. A published figure that was wrong is restated with --revise.",
      ];
    case "hidden-figure-told":
      return [
        "These words give a figure that is hidden in their month.",
        "Leave the number out, also that of a figure which adds up with it.",
      ];
  }
}

function either(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}

/** Terms that add up to 0 as an equation, with the negative ones on the right: `5 + 3 = 8`. */
function equationInWords(terms: readonly SeenTerm[], month: Month): string {
  const side = (sign: 1 | -1) =>
    terms
      .filter((term) => term.sign === sign)
      .map(({ term, period, value }) => {
        const when = period === month ? "" : ` in ${monthName(period)}`;
        return `${term}${when} (${value ?? "hidden"})`;
      })
      .join(" + ");
  const [one, other] = [side(1), side(-1)];
  return one === "" || other === "" ? `${one}${other} is known` : `${one} = ${other}`;
}

type OfLine = Pick<Extract<Issue, DisclosureHold>, "indicator" | "breakdown" | "category">;

function termOf({ indicator, breakdown, category }: OfLine): string {
  return category === "" ? indicator : `${indicator}/${breakdown}/${category}`;
}

function lineWords(issue: OfLine): string {
  return `“${termOf(issue)}”`;
}

/** The `--withhold` option for a line of the equation that is shown. */
function withholdOption({
  equation,
  period,
  ...line
}: Extract<Issue, { readonly code: "gives-away" }>): string {
  const shown = equation.find((term) => term.value !== undefined && term.period === period);
  return `--withhold ${(shown?.term ?? termOf(line)).replace(/:.*$/, "")}:${period}`;
}
