import type { MonthSheet } from "../core/returns/monthSheet.ts";
import { ABSENCE_WORDS, ABSENCES } from "../core/observation.ts";
import { monthName } from "../core/period.ts";

/** A line of the instructions: a heading, a sentence, or a pair of which the first is a name. */
export type InstructionLine = readonly [string, string?];

/** What the second sheet says, line by line; `colours` names the fills that the first sheet uses. */
export function instructionsOf({ month, council, hidden }: MonthSheet): readonly InstructionLine[] {
  return [
    [`${council}: the return for ${monthName(month)}`],
    [""],
    [
      "1. Fill in",
      "On the sheet named after the month, fill in every yellow cell. A cell turns white once it is filled in, and red where the check would refuse it.",
    ],
    [
      "2. Values",
      "A value that follows from its numerator and denominator is worked out. You may type over it: it must follow all the same.",
    ],
    [
      "3. Save",
      `Go to the sheet ${month}, then File > Save As > CSV UTF-8, as returns/${month}.csv. Only that sheet is saved; the workbook itself is never given to the check.`,
    ],
    ["4. Check", "npm run returns -- check"],
    [""],
    ["Instead of a number"],
    ...ABSENCES.map((symbol): InstructionLine => [symbol, ABSENCE_WORDS[symbol]]),
    [
      "",
      "Write x where a figure could not be collected. What counts few people is hidden for you: write the true number.",
    ],
    [""],
    ["The columns"],
    [
      "numerator_before, denominator_before, value_before",
      "what was published last, as readers see it: c is a figure that is hidden",
    ],
    ["target", "the target that is in force in the month"],
    ["numerator_label, denominator_label", "what the two parts count"],
    [
      "period, la_code, indicator, breakdown, category",
      "the line that a row is about: they stay as they are",
    ],
    ...(hidden === 0
      ? []
      : [
          [""] as const,
          [
            "Hidden figures",
            `${hidden} lines of this month hide a figure from the public. It is blank here: fill it in from the return as it was sent.`,
          ] as const,
        ]),
  ];
}
