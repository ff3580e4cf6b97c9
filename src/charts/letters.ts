/** The words of a drawing whose room is reckoned: their size in pixels, and whether they are bold. */
export type Face = { readonly size: number; readonly isBold?: boolean };

/** The widths of the letters from the blank to the tilde in Source Sans 3, in thousandths of the type size. */
const WIDTHS = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
  497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
  479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
  500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
  338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
/** Every other letter, such as `£` or `é`, is taken to be as wide as a broad one. */
const OTHER = 560;
/** How much wider bold letters are. */
const BOLD = 1.07;
/** How much wider letters may be in the typeface that stands in for ours. */
const STAND_IN = 1.05;

/** How wide a text is at most, in pixels, in the page's typeface or the one that stands in for it. */
export function widthOf(text: string, { size, isBold = false }: Face): number {
  const units = Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER),
    0,
  );
  return (units / 1000) * size * (isBold ? BOLD : 1) * STAND_IN;
}

/** Words in lines of at most `width`, except for a longer word. `measure` gives the width of a line: its letters, if not said. */
export function wrapped(
  text: string,
  width: number,
  measure: (line: string) => number = (line) => line.length,
): string[] {
  const [first = "", ...others] = text.split(" ");
  return others.reduce(
    (lines, word) => {
      const longer = `${lines.at(-1) ?? ""} ${word}`;
      return measure(longer) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
    },
    [first],
  );
}
