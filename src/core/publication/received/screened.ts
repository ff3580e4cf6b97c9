import type { Issue } from "../../issue.ts";
import { ABSENCES } from "../../observation.ts";
import type { Day } from "../../period.ts";
import type { Reference } from "../../reference/reference.ts";
import { childReturnIn, type FoundReturn } from "../../screen/childReturns.ts";
import { kindInName } from "../../screen/fileName.ts";
import { screening, type Suspicion, type Vocabulary } from "../../screen/screen.ts";
import { withoutBanner } from "../../returns/banner.ts";
import { allGuideWords, GUIDE_COLUMNS } from "../../returns/guide.ts";
import { RETURN_COLUMNS } from "../../tables/observations.ts";

/** Personal data in a file: in its name, then in its text. */
export async function personalDataIn(
  { name, text }: { readonly name: string; readonly text: string },
  vocabulary: Vocabulary,
  today: Day,
  rest: (done: number) => Promise<void>,
  asScorecard?: AsScorecard,
): Promise<Issue[]> {
  const kind = kindInName(name, vocabulary, today);
  const inText = await personalData(withoutBanner(text), vocabulary, rest, asScorecard);
  return kind === undefined ? inText : [suspected({ kind }), ...inText];
}

/** What is suspected in the same text where it is a scorecard; undefined where it is none. */
export type AsScorecard = () => readonly Suspicion[] | undefined;

/**
 * Personal data anywhere in a text. A return of the Department for Education that lists children is one issue, which says which it
 * is. A text in which something is suspected is looked at once more, where it is a scorecard, for what scorecards say.
 */
export async function personalData(
  text: string,
  vocabulary: Vocabulary,
  rest: (done: number) => Promise<void>,
  asScorecard: AsScorecard = () => undefined,
): Promise<Issue[]> {
  const steps = screening(text, vocabulary);
  let step = steps.next();
  for (; step.done !== true; step = steps.next())
    await rest(Math.min(1, (step.value * TYPICAL_CELL) / text.length));
  const found = step.value;
  if (found.length === 0) return [];
  const child = childReturnIn(text);
  if (child !== undefined) return [suspected({ kind: "child-level-return", ...child })];
  return (asScorecard() ?? found).map(suspected);
}

/** Of a file's name there is no place to tell. */
export function suspected(
  found: Pick<Suspicion, "kind" | "withBirth"> & Partial<Suspicion & FoundReturn>,
): Issue {
  return { code: "personal-data", ...found };
}

/** Characters in a cell with its delimiter, to estimate how much of a text has been screened. */
const TYPICAL_CELL = 8;

/** The words that are never personal data, in lower case: columns, symbols, and the names in the reference files. `earlierCodes` are those that the council had. */
export function vocabularyOf(
  { council, indicators, categories }: Reference,
  earlierCodes: Iterable<string> = [],
): Vocabulary {
  const words = new Set<string>([
    ...RETURN_COLUMNS,
    ...GUIDE_COLUMNS,
    ...allGuideWords({ indicators, categories }),
    ...ABSENCES,
    ...[council.laCode, council.name, council.region, ...earlierCodes],
    ...indicators.flatMap(({ id, title, shortTitle, theme, unit, numeratorLabel, denominatorLabel }) => [
      ...[id, title, shortTitle, theme, unit, numeratorLabel, denominatorLabel],
    ]),
  ]);
  for (const { breakdown, category, title } of categories) words.add(breakdown).add(category).add(title);
  return new Set([...words].map((word) => word.toLowerCase()));
}
