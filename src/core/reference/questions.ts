import type { Issue } from "../issue.ts";
import type { Day } from "../period.ts";
import { entriesIn, mustBe, repeatedIds, unknownIds, type Entry } from "../tables/entries.ts";
import { QUESTIONS } from "../tables/questions.ts";
import type { Table } from "../tables/table.ts";
import { VOICES } from "../tables/voices.ts";

/** `questions.csv` and `voices.csv`: what was asked, and what groups of children and parents said. No figure depends on either. */

export type QuestionEntry = Entry<typeof QUESTIONS.columns>;
export type VoiceEntry = Entry<typeof VOICES.columns>;

type QuestionsRead = { readonly entries: readonly QuestionEntry[]; readonly issues: readonly Issue[] };
type VoicesRead = { readonly entries: readonly VoiceEntry[]; readonly issues: readonly Issue[] };

/** `questions.csv` in the order of its rows. */
export function readQuestions(table: Table | undefined, known: ReadonlySet<string>): QuestionsRead {
  const { entries, issues } = entriesIn(QUESTIONS, table);
  return {
    entries,
    issues: [
      ...issues,
      ...repeatedIds(QUESTIONS.file, "id", entries),
      ...unknownIds(QUESTIONS.file, "indicator", entries, known),
    ],
  };
}

/** `voices.csv` in the order of its rows. */
export function readVoices(table: Table | undefined): VoicesRead {
  const { entries, issues } = entriesIn(VOICES, table);
  return { entries, issues: [...issues, ...repeatedIds(VOICES.file, "id", entries)] };
}

type Said = { readonly questions: readonly QuestionEntry[]; readonly voices: readonly VoiceEntry[] };

/**
 * Questions and voices that cannot be published as they stand, whatever the figures are: an answer without its day, words of a question that was
 * refused, days in a wrong order or to come, the words of one person where a group speaks.
 */
export function impossibleSaid({ questions, voices }: Said, today: Day): Issue[] {
  return [
    ...questions.flatMap((entry) => impossibleQuestion(entry, today)),
    ...voices.flatMap((entry) => impossibleVoice(entry, today)),
  ];
}

type Rule = readonly [isBroken: boolean, column: string, expected: string];

const faultsOf = (file: string, row: number, rules: readonly Rule[]): Issue[] =>
  rules
    .filter(([isBroken]) => isBroken)
    .map(([, column, expected]) => mustBe(expected, { file, row, column }));

function impossibleQuestion({ row, cells }: QuestionEntry, today: Day): Issue[] {
  const { asked_on: asked, due, answered_on: answered, answer, refused_reason: refused, question } = cells;
  const isRefused = refused !== undefined;
  return faultsOf(QUESTIONS.file, row, [
    [asked > today, "asked_on", "a day that is not to come"],
    [!isRefused && question === "", "question", "filled in, unless the question was refused"],
    [isRefused && question !== "", "question", "blank: of a refused question only the reason is published"],
    [isRefused && answer !== "", "answer", "blank, as the question was refused"],
    [isRefused && answered !== undefined, "answered_on", "blank, as the question was refused"],
    [
      !isRefused && answer === "" && answered !== undefined,
      "answer",
      "filled in, as the question was answered",
    ],
    [!isRefused && answer !== "" && answered === undefined, "answered_on", "the day of the answer"],
    [due !== undefined && due < asked, "due", "no earlier than asked_on"],
    [answered !== undefined && answered < asked, "answered_on", "no earlier than asked_on"],
    [answered !== undefined && answered > today, "answered_on", "a day that is not to come"],
  ]);
}

/** What a group may be called: it is of many, and of children, parents or those who care for them. */
const GROUP =
  /\b(?:children|young people|care leavers|care[- ]experienced people|parents|carers|families|pupils|students|youth (?:council|parliament|forum))\b/i;

const PERSON =
  "(?:child|parent|carer|foster carer|mother|mum|father|dad|boy|girl|young person|care leaver|pupil|student)";

/** One of them as the group, also where others are named: `A parent of two children`. */
const ONE = new RegExp(String.raw`^(?:(?:a|an|one|the|this)\s+)?${PERSON}\b`, "i");

/** The words of one of them, told: `one parent said`. */
const TOLD = new RegExp(
  String.raw`\b(?:a|one|another)\s+${PERSON}\s+(?:said|says|told|wrote|felt|feels)\b`,
  "i",
);

/** Who says “I” is one person. */
const ALONE = /\bI\b(?!\.)|\b(?:my|mine|myself)\b/;

const MOST_LETTERS = 300;

function impossibleVoice({ row, cells }: VoiceEntry, today: Day): Issue[] {
  const { group, text, asked, changed } = cells;
  const isOne = (words: string) => TOLD.test(words) || ALONE.test(words);
  const long = Object.entries({ asked, text, changed }).map(([column, words]): Rule => [
    words.length > MOST_LETTERS,
    column,
    `at most ${MOST_LETTERS} characters, as the front page shows it whole`,
  ]);
  return faultsOf(VOICES.file, row, [
    [cells.said_on > today, "said_on", "a day that is not to come"],
    [
      !GROUP.test(group) || ONE.test(group),
      "group",
      "a group: children, young people, care leavers, parents, carers or families, never one of them",
    ],
    [isOne(text), "text", "the words of the group, “we” and not “I”: those of one child are not published"],
    [isOne(changed), "changed", "about the group, not about one of them"],
    ...long,
  ]);
}
