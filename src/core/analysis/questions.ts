import { byCodePoint } from "../order.ts";
import { daysBetween, type Day } from "../period.ts";
import type { AskedQuestion, RefusedReason } from "../question.ts";

/** How a question stands on a day. */
export type QuestionState =
  | { readonly kind: "refused"; readonly reason: RefusedReason }
  | { readonly kind: "answered"; readonly on: Day; readonly isLate: boolean }
  | { readonly kind: "overdue"; readonly due: Day; readonly days: number }
  /** `due` is undefined where no day was set: it can never be overdue. */
  | { readonly kind: "asked"; readonly due: Day | undefined };

type Dated = Pick<AskedQuestion, "due" | "answeredOn" | "refusedReason">;

/** How a question stands at the end of `today`: it is overdue from the day after the one that was set until it is answered. */
export function questionStateOf({ due, answeredOn, refusedReason }: Dated, today: Day): QuestionState {
  if (refusedReason !== undefined) return { kind: "refused", reason: refusedReason };
  if (answeredOn !== undefined && answeredOn <= today)
    return { kind: "answered", on: answeredOn, isLate: due !== undefined && answeredOn > due };
  if (due !== undefined && due < today) return { kind: "overdue", due, days: daysBetween(due, today) };
  return { kind: "asked", due };
}

/** How many of some questions are answered, overdue, waiting and refused: together all of them. */
export type QuestionCounts = Readonly<
  Record<"all" | "answered" | "answeredLate" | "overdue" | "asked" | "refused", number>
>;

/** How some questions stand at the end of `today`, in numbers. */
export function questionCountsOf(questions: readonly AskedQuestion[], today: Day): QuestionCounts {
  const states = questions.map((each) => questionStateOf(each, today));
  const count = (kind: QuestionState["kind"]) => states.filter((state) => state.kind === kind).length;
  return {
    all: questions.length,
    answered: count("answered"),
    answeredLate: states.filter((state) => state.kind === "answered" && state.isLate).length,
    overdue: count("overdue"),
    asked: count("asked"),
    refused: count("refused"),
  };
}

/** The questions, those asked last first; of one day in the order of their rows. */
export function newestQuestions(questions: readonly AskedQuestion[]): AskedQuestion[] {
  return [...questions].sort((a, b) => byCodePoint(b.askedOn, a.askedOn));
}

/** The questions of each meeting, the meeting with the newest question first. */
export function questionsByMeeting(
  questions: readonly AskedQuestion[],
): readonly (readonly [meeting: string, questions: readonly AskedQuestion[]])[] {
  const sorted = newestQuestions(questions);
  const meetings = [...new Set(sorted.map(({ meeting }) => meeting))];
  return meetings.map((meeting) => [meeting, sorted.filter((each) => each.meeting === meeting)]);
}
