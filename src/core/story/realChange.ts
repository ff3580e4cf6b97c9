import type { Spc } from "../analysis/spc/spc.ts";
import type { Indicator } from "../indicator.ts";
import { noLimitsSentence } from "./noLimits.ts";
import { foundSentences } from "./signals.ts";
import { assuranceSentence, limitsSentence, startSentence, variationSentence } from "./variation.ts";

/** Whether the newest change is more than the usual ups and downs. */
export type RealChange = {
  readonly answer: "Probably." | "Nothing shows that it is." | "That cannot be told.";
  /** Why, in one sentence. */
  readonly because: string;
  /** What that rests on, and what else was found. */
  readonly more: readonly string[];
};

/** "Is the change real?", answered by the chart of limits (NHS England, “Making Data Count”), or why that gives no answer. */
export function realChangeOf({ now }: Spc, indicator: Indicator): RealChange {
  const start = startSentence(now, indicator);
  const there = (sentences: readonly (string | undefined)[]) =>
    sentences.filter((each) => each !== undefined);
  if (now.kind === "none") {
    const [because, ...more] = sentencesOf(noLimitsSentence(now, indicator));
    return { answer: "That cannot be told.", because, more: there([...more, start]) };
  }
  const rests = [limitsSentence(now, indicator), assuranceSentence(now, indicator), start];
  if (now.variation.kind === "common-cause")
    return {
      answer: "Nothing shows that it is.",
      because: variationSentence(now, indicator),
      more: there(rests),
    };
  const [because = "", ...others] = foundSentences(now, indicator);
  return { answer: "Probably.", because, more: there([...others, ...rests]) };
}

/** A text by its sentences: the first, and the others. A full stop within a number ends none. */
function sentencesOf(text: string): [string, ...string[]] {
  const [first = "", ...others] = text.split(/(?<=\.) (?=[A-Z])/);
  return [first, ...others];
}
