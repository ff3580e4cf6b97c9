/** How wide a text is in the typeface of cards, in pixels. */
export type TextMeasure = (text: string, size: number, weight: Weight) => number;

export type Weight = 400 | 700;

/** A text with the type size it was given and its lines, none wider than the width asked for. */
export type Fitted = { readonly size: number; readonly lines: readonly string[] };

type Room = {
  readonly width: number;
  /** Type sizes with the number of lines each may take, the preferred one first. */
  readonly tries: readonly (readonly [size: number, lines: number])[];
  readonly weight: Weight;
};

/**
 * The text in the first of the tries that holds it without breaking a word; otherwise in the last one, cut off with an
 * ellipsis.
 */
export function fit(text: string, { width, tries, weight }: Room, measure: TextMeasure): Fitted {
  for (const [size, most] of tries) {
    const isWithin = (words: string) => measure(words, size, weight) <= width;
    const lines = wrap(text.split(" "), isWithin);
    if (lines.length <= most && lines.every(isWithin))
      return {
        size,
        lines: atPause(text, lines, isWithin) ?? balanced(text, lines, size, weight, measure),
      };
  }
  const [size, most] = tries.at(-1) ?? [0, 0];
  const isWithin = (words: string) => measure(words, size, weight) <= width;
  const lines = wrap(
    text.split(" ").flatMap((word) => pieces(word, isWithin)),
    isWithin,
  );
  if (lines.length <= most) return { size, lines };
  return { size, lines: [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), isWithin)] };
}

function wrap([first = "", ...others]: readonly string[], isWithin: (words: string) => boolean): string[] {
  return others.reduce(
    (lines, word) => {
      const line = `${lines.at(-1) ?? ""} ${word}`;
      return isWithin(line) ? [...lines.slice(0, -1), line] : [...lines, word];
    },
    [first],
  );
}

/** The text in two lines, broken after a comma or a dash; undefined where that does not fit. */
function atPause(
  text: string,
  lines: readonly string[],
  isWithin: (words: string) => boolean,
): readonly string[] | undefined {
  if (lines.length !== 2) return undefined;
  const phrases = text.split(/(?<=[,–]) /);
  const ways = phrases
    .slice(1)
    .map((_, index) => [phrases.slice(0, index + 1).join(" "), phrases.slice(index + 1).join(" ")]);
  return ways.findLast((way) => way.every(isWithin));
}

/** The text in the same number of lines, but of about equal length, so that no single word is left in the last. */
function balanced(
  text: string,
  lines: readonly string[],
  size: number,
  weight: Weight,
  measure: TextMeasure,
): readonly string[] {
  const widest = (all: readonly string[]) => Math.max(...all.map((line) => measure(line, size, weight)));
  const narrower = wrap(text.split(" "), (words) => measure(words, size, weight) < widest(lines));
  return narrower.length === lines.length && widest(narrower) < widest(lines)
    ? balanced(text, narrower, size, weight, measure)
    : lines;
}

/** A word that is too long for a line, in pieces that fit. */
function pieces(word: string, isWithin: (words: string) => boolean): string[] {
  const letters = Array.from(word);
  return letters.reduce<string[]>((all, letter) => {
    const piece = `${all.at(-1) ?? ""}${letter}`;
    return all.length > 0 && isWithin(piece) ? [...all.slice(0, -1), piece] : [...all, letter];
  }, []);
}

function cut(text: string, isWithin: (words: string) => boolean): string {
  const letters = Array.from(text);
  while (letters.length > 0 && !isWithin(`${letters.join("").trimEnd()}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
