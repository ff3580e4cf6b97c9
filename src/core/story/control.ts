import type { Control, Indicator } from "../indicator.ts";

/** In whose hands figures are, as a title or after a sentence: "In the council’s hands". */
export function handsWords(control: Control | undefined): string {
  return control === undefined ? "The council does not say who can change it" : HANDS[control];
}

const HANDS: Readonly<Record<Control, string>> = {
  council: "In the council’s hands",
  shared: "In shared hands",
  outside: "Outside the council’s hands",
};

/** What the council can change and what it cannot, as `indicators.csv` says; "" where it does not say. */
export function controlSentence({ control }: Pick<Indicator, "control">): string {
  return control === undefined ? "" : SENTENCES[control];
}

const SENTENCES: Readonly<Record<Control, string>> = {
  council: "The council itself can change this.",
  shared: "The council can change this only together with others.",
  outside: "This depends mostly on what happens outside the council.",
};
