import type { QuestionCounts, QuestionState } from "../analysis/questions.ts";
import { dayName, type Day } from "../period.ts";
import type { RefusedReason } from "../question.ts";

/** `5 questions as at 20 October 2026: 2 answered (1 of them late), 1 overdue, 1 waiting for an answer, 1 refused.` */
export function questionsSentence(counts: QuestionCounts, day: Day): string {
  return `${questionsWord(counts.all)} as at ${dayName(day)}: ${partsOf(counts).join(", ")}.`;
}

/** The same without the day: `2 answered (1 of them late), 1 overdue`. */
export function questionCountsWords(counts: QuestionCounts): string {
  return partsOf(counts).join(", ");
}

function partsOf({ answered, answeredLate, overdue, asked, refused }: QuestionCounts): string[] {
  const late = answeredLate === 0 ? "" : ` (${answeredLate} of them late)`;
  return [
    ...(answered > 0 ? [`${answered} answered${late}`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(asked > 0 ? [`${asked} waiting for an answer`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
}

/** How many questions are overdue: `1 of 5 questions is overdue.` */
export function overdueQuestionsSentence({ overdue, all }: QuestionCounts): string {
  return `${overdue} of ${questionsWord(all)} ${overdue === 1 ? "is" : "are"} overdue.`;
}

function questionsWord(count: number): string {
  return count === 1 ? "1 question" : `${count} questions`;
}

/** How a question stands, in words: `Overdue: an answer was due by 31 July 2026`. */
export function questionStateWords(state: QuestionState): string {
  switch (state.kind) {
    case "refused":
      return `Refused: ${REFUSED[state.reason]}`;
    case "answered":
      return state.isLate ? `Answered late, on ${dayName(state.on)}` : `Answered on ${dayName(state.on)}`;
    case "overdue":
      return `Overdue: an answer was due by ${dayName(state.due)}`;
    case "asked":
      return state.due === undefined
        ? "Waiting for an answer; no day is set"
        : `Waiting for an answer by ${dayName(state.due)}`;
  }
}

const REFUSED: Readonly<Record<RefusedReason, string>> = {
  "not-ours": "it is about something that another body answers for",
  repeated: "it was asked and answered before",
  offensive: "its words were offensive, or attacked a person",
  confidential: "an answer would tell what has to stay confidential",
};
