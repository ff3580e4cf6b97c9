import type { Issue } from "../issue.ts";
import { ABSENCES } from "../observation.ts";
import type { Reference } from "../reference/reference.ts";
import { RETURN_COLUMNS } from "../returns/columns.ts";
import { screening, screenName, type Suspicion, type Vocabulary } from "../screen/screen.ts";

/** Personal data in a text and in the name it goes by (none where it was pasted), wherever in either it is. */
export async function personalData(
  text: string,
  name: string,
  vocabulary: Vocabulary,
  rest: (done: number) => Promise<void>,
): Promise<Issue[]> {
  const steps = screening(text, vocabulary);
  let step = steps.next();
  for (; step.done !== true; step = steps.next())
    await rest(Math.min(1, (step.value * TYPICAL_CELL) / text.length));
  return [...screenName(name), ...step.value].map(suspected);
}

export function suspected(suspicion: Suspicion): Issue {
  return { code: "personal-data", ...suspicion };
}

/** Characters, with the delimiter: good enough to say how far the work is. */
const TYPICAL_CELL = 8;

/** What a return may say, and the council's own published words for it: none of that is personal. */
export function vocabularyOf({ council, indicators, categories }: Reference): Vocabulary {
  const words = [
    ...RETURN_COLUMNS,
    ...ABSENCES,
    ...[council.laCode, council.name, council.region],
    ...indicators.flatMap(({ id, title, shortTitle, theme, unit, numeratorLabel, denominatorLabel }) => [
      ...[id, title, shortTitle, theme, unit, numeratorLabel, denominatorLabel],
    ]),
    ...categories.flatMap(({ breakdown, category, title }) => [breakdown, category, title]),
  ];
  return new Set(words.map((word) => word.toLowerCase()));
}
