import type { Area } from "../comparators/area.ts";
import { isThereIn } from "../comparators/standing/whose.ts";
import { dayName, endOf, monthOf, shortMonthName, type Period } from "../period.ts";

/** When an authority was there, in words: councils merge and part, and a year without one is no withheld figure. */

/** `not there yet`, `not there any more`: what stands in the place of a figure; undefined where there was such an authority. */
export function notThereWords(area: Area, period: Period): string | undefined {
  if (isThereIn(area, period)) return undefined;
  return area.from !== undefined && endOf(period) < area.from ? "not there yet" : "not there any more";
}

/** `from Sep 2021`, `until Mar 2023`; undefined for an authority that has been there all the time. */
export function lifeInShort({ from, to }: Area): string | undefined {
  const words = [
    ...(from === undefined ? [] : [`from ${shortMonthName(monthOf(from))}`]),
    ...(to === undefined ? [] : [`until ${shortMonthName(monthOf(to))}`]),
  ];
  return words.length === 0 ? undefined : words.join(" ");
}

/** The same in sentences, by the first and the last day of which there are official figures; none for one that has been there all the time. */
export function lifeSentences({ name, from, to }: Area): string[] {
  return [
    ...(from === undefined
      ? []
      : [
          `The first official figures of ${name} are of ${dayName(from)}: before, there was no such authority, and no figure is withheld.`,
        ]),
    ...(to === undefined
      ? []
      : [
          `The last official figures of ${name} are of ${dayName(to)}: there is no such authority any more, and no figure is withheld.`,
        ]),
  ];
}
