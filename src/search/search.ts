import MiniSearch from "minisearch";

import type { Indicator } from "../core/indicator.ts";

/** Gives the ids of the indicators that a question is about, the best match first; empty where nothing matches. */
export type Search = (question: string) => string[];

/** Words that questions have and that do not say what they are about. */
const ASKING = new Set(
  "a about all and any are as at be by can do does for from get has have how i in is it its long many much my of on or our so take takes than that the there they this to was we well were what when where which who why will with you your".split(
    " ",
  ),
);

/** Everyday words, and the words that indicators use for them. */
const MEANING: Readonly<Record<string, string>> = {
  ...{ kids: "child", looked: "care", lac: "care", cla: "care", adoption: "adopted" },
  ...{ delay: "overdue", delayed: "overdue", late: "time", waiting: "overdue", wait: "overdue" },
  ...{ staff: "worker", workload: "caseload", turnover: "leaving", overspend: "budget", spending: "budget" },
  ...{ money: "budget", price: "cost", expensive: "cost", exam: "progress" },
};

/**
 * A search for indicators by plain words ("how long do assessments take?"). Beginnings of words and small misspellings match. Those of
 * which the question is an everyday word (`aliases`) come first, in the council's order.
 */
export function searchOf(indicators: readonly Indicator[]): Search {
  const index = new MiniSearch<Indicator>({
    fields: ["title", "shortTitle", "aliases", "theme", "definition", "whyItMatters", "limits"],
    processTerm,
    searchOptions: {
      boost: { title: 4, shortTitle: 4, aliases: 4, theme: 2, definition: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(indicators);
  return (question) => {
    const asked = termsOf(question);
    const named = indicators.filter(
      ({ aliases }) => asked !== "" && aliases.some((word) => termsOf(word) === asked),
    );
    const all = index.search(question, { combineWith: "AND" });
    const found = all.length > 0 ? all : index.search(question, { combineWith: "OR" });
    return [...new Set([...named, ...found].map(({ id }) => id as string))];
  };
}

/** What a question says, in the form in which words are compared. */
function termsOf(question: string): string {
  return question
    .split(/[\p{P}\s]+/u)
    .flatMap((word) => processTerm(word) ?? [])
    .join(" ");
}

/** A word in the form in which words are compared: lower case, singular; null for a word that is left out. */
function processTerm(written: string): string | null {
  const word = written.toLowerCase().replaceAll(/[’']s?$/g, "");
  if (ASKING.has(word) || word === "") return null;
  if (Object.hasOwn(MEANING, word)) return MEANING[word] ?? word;
  if (word === "children") return "child";
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}
